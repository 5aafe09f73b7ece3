package org.duixian.reader.quantity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duixian.reader.grammar.View;
import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.lexicon.Words;
import org.jspecify.annotations.Nullable;

/** Unit words of the lexicon with their kind and base unit. */
final class MeasureUnits {

  /** A unit as found: how long it stands in the text, its base word, its kind. */
  record Unit(int length, String base, QuantityKind kind) {}

  private final Words words;
  private final Map<String, Unit> units = new HashMap<>();

  MeasureUnits(Lexicon lexicon) {
    Map<String, String> bases = new HashMap<>();
    lexicon
        .map("alias")
        .forEach((base, aliases) -> aliases.forEach(alias -> bases.put(alias, base)));
    for (QuantityKind kind : QuantityKind.values()) {
      if (kind != QuantityKind.RANK) {
        for (String word : lexicon.list(kind.name().toLowerCase(Locale.ROOT))) {
          units.put(
              word,
              new Unit(
                  word.length(),
                  kind == QuantityKind.BIG ? "个" : bases.getOrDefault(word, word),
                  kind));
        }
      }
    }
    List<String> all = new ArrayList<>(units.keySet());
    words = Words.of(all);
  }

  @Nullable Unit at(View view, int start, int to) {
    int length = words.at(view, start, to);
    return length == 0 ? null : units.get(view.text(start, start + length));
  }
}
