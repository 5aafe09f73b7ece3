package org.duixian.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * How much of a year has passed, in per cent: whole months ÷ 12, truncated to one decimal. The rule
 * reproduces the published 41.6 % for January to May.
 *
 * @param year the year measured
 * @param months whole months passed, 0 to 12
 */
public record TimeProgress(int year, int months) {

  private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

  /** Returns the progress of {@code year} as seen on {@code today}; past years are full. */
  public static TimeProgress of(int year, LocalDate today) {
    if (today.getYear() != year) {
      return new TimeProgress(year, today.getYear() > year ? 12 : 0);
    }
    boolean lastDay = today.getDayOfMonth() == today.lengthOfMonth();
    return new TimeProgress(year, today.getMonthValue() - (lastDay ? 0 : 1));
  }

  /** Returns the share of the year in per cent, truncated to one decimal. */
  public BigDecimal percent() {
    return BigDecimal.valueOf(months)
        .multiply(BigDecimal.valueOf(100))
        .divide(TWELVE, 1, RoundingMode.DOWN);
  }
}
