package org.duixian.calendar;

import org.duixian.site.FieldChecks;
import org.jspecify.annotations.Nullable;

/**
 * A count that somebody tries on the page; public for the templates only.
 *
 * @param from the day from which is counted
 * @param days how many working days
 */
public record DayCount(@Nullable String from, @Nullable String days) {

  private static final int MOST = 1000;

  boolean asked() {
    return from != null || days != null;
  }

  /** Returns the day it comes to; what is wrong goes to the errors. */
  CountedDay counted(FieldChecks fields, WorkingDays known) {
    return known.plus(fields.day("from", from), fields.whole("days", days, -MOST, MOST));
  }
}
