package org.duixian.kernel;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Pairs of neighbouring characters, so that any two characters of a Chinese text can be found with
 * a plain PostgreSQL: index with {@code to_tsvector('simple', of(text))}, search with {@code
 * to_tsquery('simple', query(words))}.
 */
public final class Bigrams {

  /** PostgreSQL refuses a vector above 1 MB; this many characters always stay below it. */
  private static final int MOST_CHARACTERS = 50_000;

  private Bigrams() {}

  /**
   * Returns the pairs of a text in order, separated by spaces; each run of letters and digits also
   * gives its last character alone, so that a single character is found as a beginning.
   */
  public static String of(String text) {
    StringBuilder pairs = new StringBuilder();
    for (int[] run : runs(text)) {
      for (int i = 0; i < run.length; i++) {
        pairs.appendCodePoint(run[i]);
        if (i + 1 < run.length) {
          pairs.appendCodePoint(run[i + 1]);
        }
        pairs.append(' ');
      }
    }
    return pairs.toString().stripTrailing();
  }

  /** Returns what finds every text with all of the words; empty when there is nothing to find. */
  public static String query(String words) {
    List<String> terms = new ArrayList<>();
    for (int[] run : runs(words)) {
      terms.add(run.length == 1 ? Character.toString(run[0]) + ":*" : phrase(run));
    }
    return String.join(" & ", terms);
  }

  private static String phrase(int[] run) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < run.length; i++) {
      pairs.add(new String(run, i, 2));
    }
    return "(" + String.join(" <-> ", pairs) + ")";
  }

  private static List<int[]> runs(String text) {
    int[] characters =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .codePoints()
            .limit(MOST_CHARACTERS)
            .toArray();
    List<int[]> runs = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= characters.length; i++) {
      if (i == characters.length || !Character.isLetterOrDigit(characters[i])) {
        if (i > start) {
          runs.add(java.util.Arrays.copyOfRange(characters, start, i));
        }
        start = i + 1;
      }
    }
    return runs;
  }
}
