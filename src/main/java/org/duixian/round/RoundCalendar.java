package org.duixian.round;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.duixian.kernel.Period;
import org.duixian.kernel.When;

/**
 * When the rounds of a grain open by themselves; public for the template only.
 *
 * @param opensAfter days after the period's last day on which the round opens; below zero: before
 * @param dueAfter days after the period's last day on which forms are due
 * @param dueTime time of day of the deadline
 * @param remindBefore days before the deadline on which reminders go out
 */
public record RoundCalendar(
    Period.Grain grain,
    boolean active,
    int opensAfter,
    int dueAfter,
    LocalTime dueTime,
    int remindBefore,
    int version) {

  /** What a form proposes before a district has decided: open on the last day, due two days on. */
  static RoundCalendar proposed(Period.Grain grain) {
    return new RoundCalendar(grain, false, 0, 2, LocalTime.of(18, 0), 1, -1);
  }

  /** Returns the deadline of a period. */
  OffsetDateTime due(Period period) {
    return When.in(period.end().plusDays(dueAfter).atTime(dueTime));
  }

  /** Returns the latest period whose round should be open by a day. */
  Period latest(LocalDate day) {
    Period current = Period.of(grain, day).next();
    while (current.end().plusDays(opensAfter).isAfter(day)) {
      current = current.previous();
    }
    return current;
  }
}
