package org.duixian.calendar;

import java.util.Comparator;

/**
 * One version of the arrangement of a year.
 *
 * @param own whether the district entered it; else the product came with it
 * @param number counts the versions of either side from 1
 */
public record Edition(int year, boolean own, int number) implements Comparable<Edition> {

  private static final Comparator<Edition> ORDER =
      Comparator.comparingInt(Edition::year)
          .thenComparing(Edition::own)
          .thenComparingInt(Edition::number);

  /** Returns it in a few characters, as a counted day is kept with it: 2026P1, 2026D2. */
  public String code() {
    return year + (own ? "D" : "P") + number;
  }

  @Override
  public int compareTo(Edition other) {
    return ORDER.compare(this, other);
  }
}
