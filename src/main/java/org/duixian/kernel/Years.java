package org.duixian.kernel;

import org.jspecify.annotations.Nullable;

/**
 * The years in which a typed day or period may lie.
 *
 * @param assumed the year that is meant where none is typed, null if one must be typed
 */
public record Years(int first, int last, @Nullable Integer assumed) {

  /** The years of a district's work: a plain number is rarely one of them by chance. */
  public static final Years USUAL = new Years(1990, 2100, null);

  /** Checks the order. */
  public Years {
    if (first > last) {
      throw new IllegalArgumentException("no year from " + first + " to " + last);
    }
  }

  /** Returns the same where {@code year} is meant when none is typed. */
  public Years assuming(int year) {
    return new Years(first, last, year);
  }

  boolean contains(int year) {
    return year >= first && year <= last;
  }
}
