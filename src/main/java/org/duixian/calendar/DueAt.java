package org.duixian.calendar;

import java.time.Instant;
import java.time.LocalDate;

/** When something is due. */
public sealed interface DueAt {

  /**
   * At a moment.
   *
   * @param at the first moment that is too late: after a day, the midnight at its end
   * @param day the last day in the zone of the districts
   * @param basis what the count rests on
   */
  record Known(Instant at, LocalDate day, Basis basis) implements DueAt {}

  /** Nobody knows yet, for the limit does not run since a moment. */
  record Halted(Instant since) implements DueAt {}

  /** Says whether it is past; what is provisional or halted never is. */
  default boolean overdue(Instant now) {
    return switch (this) {
      case Known known -> !known.basis().provisional() && !now.isBefore(known.at());
      case Halted halted -> false;
    };
  }
}
