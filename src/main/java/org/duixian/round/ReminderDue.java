package org.duixian.round;

import java.time.OffsetDateTime;
import org.duixian.kernel.Period;

/**
 * A unit is to be reminded of its form; published once for each reminder, inside the transaction
 * that notes it.
 *
 * @param due the deadline of the unit
 */
public record ReminderDue(
    String district, long round, Period period, long unit, Kind kind, OffsetDateTime due) {

  /** Why a unit is reminded. */
  public enum Kind {
    /** The round has been opened. */
    OPENED,
    /** The deadline is near and the form is not in. */
    DUE_SOON,
    /** The deadline has passed and the form is not in. */
    OVERDUE,
    /** The office has sent the form back. */
    RETURNED
  }
}
