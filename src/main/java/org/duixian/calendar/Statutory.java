package org.duixian.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * Days off by law alone, the same in every year: 全国年节及纪念日放假办法, article 2; 2 May since 2025. Those
 * of the moon and of Qingming come with the notice of a year.
 */
final class Statutory {

  private static final Set<MonthDay> FIXED =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(10, 1),
          MonthDay.of(10, 2),
          MonthDay.of(10, 3));
  private static final MonthDay SECOND_OF_MAY = MonthDay.of(5, 2);
  private static final int TWO_DAYS_IN_MAY = 2025;

  private Statutory() {}

  static boolean off(LocalDate day) {
    MonthDay date = MonthDay.from(day);
    return FIXED.contains(date) || date.equals(SECOND_OF_MAY) && day.getYear() >= TWO_DAYS_IN_MAY;
  }
}
