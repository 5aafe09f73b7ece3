package org.duixian.reader.name;

import java.util.HashMap;
import java.util.Map;
import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.lexicon.Words;
import org.jspecify.annotations.Nullable;

/** Indicators by any of their names. */
final class IndicatorNames implements NameRule {

  private final Map<String, String> canonical = new HashMap<>();
  private final Words names;

  IndicatorNames() {
    Lexicon lexicon = Lexicon.load("indicators");
    for (String name : lexicon.groups()) {
      lexicon.list(name).forEach(alias -> canonical.put(alias, name));
    }
    names = Words.of(canonical.keySet());
  }

  @Override
  public NameKind kind() {
    return NameKind.INDICATOR;
  }

  @Override
  public String id() {
    return "name.indicator";
  }

  @Override
  public @Nullable Found at(String text, int from, int at) {
    int to = at + names.lengthAt(text, at);
    if (to == at || insideWord(text, at, to)) {
      return null;
    }
    String alias = text.substring(at, to);
    return new Found(this, at, to, canonical.getOrDefault(alias, alias));
  }

  /** GDP is no name inside a longer Latin word. */
  private static boolean insideWord(String text, int at, int to) {
    return latin(text, at - 1) && latin(text, at) || latin(text, to - 1) && latin(text, to);
  }

  private static boolean latin(String text, int i) {
    return i >= 0
        && i < text.length()
        && text.charAt(i) < 128
        && Character.isLetter(text.charAt(i));
  }
}
