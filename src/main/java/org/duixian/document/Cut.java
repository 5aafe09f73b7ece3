package org.duixian.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A place where a commitment can be split in two; public for its template only.
 *
 * @param offset where the second part begins, before spaces and punctuation are left out
 * @param before the last characters of the first part
 * @param after the first characters of the second part
 * @param punctuated whether a comma, a pause mark or the like stands before it
 */
public record Cut(int offset, String before, String after, boolean punctuated) {

  private static final String MARKS = "，、；。：！？,;:";
  private static final int SHOWN = 8;
  private static final int MOST_OFFERED = 30;

  /** Returns all places where a statement can be split, in text order. */
  static List<Cut> of(Statement statement) {
    int[] characters = statement.quote().codePoints().toArray();
    List<Cut> cuts = new ArrayList<>();
    for (int i = 1; i < characters.length; i++) {
      boolean marked = MARKS.indexOf(characters[i - 1]) >= 0;
      if (parts(characters, i) && (marked || MARKS.indexOf(characters[i]) < 0)) {
        int from = Math.max(0, i - SHOWN);
        int to = Math.min(characters.length, i + SHOWN);
        cuts.add(
            new Cut(
                statement.start() + i,
                (from > 0 ? "…" : "") + text(characters, from, i),
                text(characters, i, to) + (to < characters.length ? "…" : ""),
                marked));
      }
    }
    return cuts;
  }

  /**
   * Returns the places to choose from: all of a short statement, those after marks of a long one.
   */
  static List<Cut> offered(Statement statement) {
    List<Cut> all = of(statement);
    List<Cut> marked = all.stream().filter(Cut::punctuated).toList();
    return all.size() <= MOST_OFFERED || marked.isEmpty() ? all : marked;
  }

  /** Says whether words stand on both sides. */
  private static boolean parts(int[] characters, int at) {
    return words(characters, 0, at) && words(characters, at, characters.length);
  }

  private static boolean words(int[] characters, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!separates(characters[i])) {
        return true;
      }
    }
    return false;
  }

  /** Says whether a character only parts words: a space or a punctuation mark. */
  static boolean separates(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || MARKS.indexOf(character) >= 0;
  }

  private static String text(int[] characters, int from, int to) {
    return new String(characters, from, to - from);
  }
}
