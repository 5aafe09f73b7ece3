package org.duixian.strategy;

import java.time.LocalDate;
import org.duixian.site.FormErrors;

/** The one rule that all timetables share: the end does not lie before the beginning. */
final class Timetable {

  private Timetable() {}

  static void check(FormErrors errors, String field, LocalDate starts, LocalDate due) {
    if (errors.isEmpty() && due.isBefore(starts)) {
      errors.add(field, "strategy.error.before-start", starts.toString());
    }
  }
}
