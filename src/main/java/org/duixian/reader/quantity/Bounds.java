package org.duixian.reader.quantity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duixian.reader.Bound;
import org.duixian.reader.grammar.View;
import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.lexicon.Words;
import org.jspecify.annotations.Nullable;

/** Words before and after a number that bound it. */
final class Bounds {

  /** A bound as found. */
  record Found(int length, Bound op) {}

  private final Map<String, Bound> before = new HashMap<>();
  private final Map<String, Bound> beforeScale = new HashMap<>();
  private final Map<String, Bound> after = new HashMap<>();
  private final Map<String, Bound> afterTime = new HashMap<>();
  private final Words beforeWords;
  private final Words scaleWords;
  private final Words afterWords;
  private final Words timeWords;
  private final Words none;

  Bounds(Lexicon lexicon) {
    beforeWords = fill(lexicon, "before", before);
    scaleWords = fill(lexicon, "before_scale", beforeScale);
    afterWords = fill(lexicon, "after", after);
    timeWords = fill(lexicon, "after_time", afterTime);
    none = lexicon.words("none");
  }

  private static Words fill(Lexicon lexicon, String group, Map<String, Bound> into) {
    List<String> all = new ArrayList<>();
    lexicon
        .map(group)
        .forEach(
            (op, words) -> {
              for (String word : words) {
                into.put(word, Bound.valueOf(op.toUpperCase(Locale.ROOT)));
                all.add(word);
              }
            });
    return Words.of(all);
  }

  /** Returns the bound that ends where the number begins. */
  @Nullable Found before(View view, int number, int from, boolean bareScale) {
    int length = beforeWords.ending(view, number, from);
    if (length > 0 && none.ending(view, number, from) <= length) {
      return new Found(length, op(before, view, number - length, number));
    }
    int scale = bareScale ? scaleWords.ending(view, number, from) : 0;
    return scale == 0 ? null : new Found(scale, op(beforeScale, view, number - scale, number));
  }

  /** Returns the bound that follows the unit. */
  @Nullable Found after(View view, int end, int to, boolean time) {
    int length = afterWords.at(view, end, to);
    if (length > 0) {
      return new Found(length, op(after, view, end, end + length));
    }
    int inside = time ? timeWords.at(view, end, to) : 0;
    return inside == 0 ? null : new Found(inside, op(afterTime, view, end, end + inside));
  }

  private static Bound op(Map<String, Bound> ops, View view, int from, int to) {
    return ops.getOrDefault(view.text(from, to), Bound.EQ);
  }
}
