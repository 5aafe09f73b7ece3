package org.duixian.round;

import org.duixian.kernel.Period;
import org.duixian.site.Frame;
import org.duixian.site.Notice;

/** Periods in the visitor's language: 2025 年 7 月, 2025 年第 3 季度; public for the templates. */
public final class PeriodWords {

  private PeriodWords() {}

  /** Returns the words of a period. */
  public static String of(Frame frame, Period period) {
    Notice words = of(period);
    return frame.t(words.messageKey(), words.arguments().toArray());
  }

  /** Returns the words of a period for whoever shows them. */
  static Notice of(Period period) {
    String year = String.valueOf(period.year());
    int month = period.start().getMonthValue();
    return switch (period.grain()) {
      case YEAR -> Notice.of("round.period.year", year);
      case HALF -> Notice.of("round.period.half." + (month > 6 ? 2 : 1), year);
      case QUARTER -> Notice.of("round.period.quarter", year, (month + 2) / 3);
      case MONTH -> Notice.of("round.period.month", year, month);
      case TEN_DAYS ->
          Notice.of(
              "round.period.ten-days." + (period.start().getDayOfMonth() / 10 + 1), year, month);
    };
  }
}
