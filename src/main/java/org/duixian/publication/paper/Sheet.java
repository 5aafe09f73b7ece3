package org.duixian.publication.paper;

/**
 * The sheet of GB/T 9704-2012: A4 with 22 lines of 28 characters in 156 by 225 mm. Lengths are in
 * points of 1/72 inch unless they say otherwise.
 */
public final class Sheet {

  /** Lines on a page. */
  public static final int LINES = 22;

  /** Characters in a line. */
  public static final int CHARACTERS = 28;

  static final double MM = 72 / 25.4;

  /** Width of the sheet. */
  public static final double WIDTH = 210 * MM;

  /** Height of the sheet. */
  public static final double HEIGHT = 297 * MM;

  static final double LEFT = 28 * MM;
  static final double TOP = 37 * MM;
  static final double TEXT_WIDTH = 156 * MM;
  static final double TEXT_HEIGHT = 225 * MM;

  /** One character of the text with the space the grid leaves it. */
  static final double CELL = TEXT_WIDTH / CHARACTERS;

  static final double LINE = TEXT_HEIGHT / LINES;

  /** 3号. */
  static final double BODY_SIZE = 16;

  /** 2号. */
  static final double TITLE_SIZE = 22;

  /** 4号. */
  static final double SMALL_SIZE = 14;

  /** 五号, in tables. */
  static final double TABLE_SIZE = 10.5;

  private static final double LARGEST_HEAD = 44;

  private Sheet() {}

  /** Returns the size in which the name of an issuer fills one line. */
  static double headSize(String issuer) {
    double fitting = TEXT_WIDTH / Math.max(1, Cells.of(issuer));
    return Math.min(LARGEST_HEAD, Math.floor(fitting * 2) / 2);
  }

  /** Returns a length in twentieths of a point, as Word measures. */
  static long twips(double points) {
    return Math.round(points * 20);
  }
}
