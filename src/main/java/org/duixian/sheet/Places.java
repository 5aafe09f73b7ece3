package org.duixian.sheet;

/** The letters by which Excel names a column: A, B … Z, AA. */
final class Places {

  private Places() {}

  /** Returns the letters of a column counted from 0. */
  static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }

  /** Returns the column, from 0, of a reference such as AB12. */
  static int column(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length() && reference.charAt(i) >= 'A'; i++) {
      column = column * 26 + reference.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }

  /** Returns the row, from 1, of a reference such as AB12. */
  static int row(String reference) {
    return Integer.parseInt(reference.replaceFirst("^[A-Z]+", ""));
  }
}
