package org.duixian.reader.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.lexicon.Words;

/** The words by which a commitment tells whose field it is in. */
public final class TopicWords {
  private static final Lexicon LEXICON = Lexicon.load("topics");

  private TopicWords() {}

  /** Returns the kinds of departments that have words. */
  public static Set<String> kinds() {
    return LEXICON.groups();
  }

  /** Returns the words of a unit's field: of the kinds it names, or of the kind its name tells. */
  static Words of(UnitName unit) {
    Set<String> words = new LinkedHashSet<>();
    for (String topic : unit.topics()) {
      words.addAll(LEXICON.groups().contains(topic) ? LEXICON.list(topic) : List.of(topic));
    }
    if (words.isEmpty()) {
      names(unit).stream()
          .map(Departments.STANDARD::kindOf)
          .filter(kind -> kind != null && LEXICON.groups().contains(kind))
          .forEach(kind -> words.addAll(LEXICON.list(kind)));
    }
    return Words.of(words);
  }

  static List<String> names(UnitName unit) {
    List<String> names = new ArrayList<>(List.of(unit.name()));
    names.addAll(unit.aliases());
    return names;
  }

  /** Returns the words of the set that stand in the text, each once, in text order. */
  static List<String> found(Words words, String text) {
    Set<String> found = new LinkedHashSet<>();
    for (int i = 0; i < text.length(); ) {
      int length = words.lengthAt(text, i);
      if (length > 0) {
        found.add(text.substring(i, i + length));
      }
      i += Math.max(1, length);
    }
    return List.copyOf(found);
  }
}
