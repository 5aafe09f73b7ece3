package org.duixian.round;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rounds of a year; public for the template only.
 *
 * @param own the unit of a reporter, null for everybody else
 */
public record RoundsView(int year, List<Integer> years, List<Row> rows, @Nullable Long own) {

  /** One round with its counts. */
  public record Row(Round round, RoundTally tally) {

    /** Returns the page that the visitor works on: the own form, or the whole round. */
    public String path(@Nullable Long own) {
      return own == null ? round.path() : round.path() + "/units/" + own;
    }
  }
}
