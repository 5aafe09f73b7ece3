package org.duixian.kernel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How a district counts the time that has passed. The only formula of time progress: the ruler of a
 * year, the lag of a task and the line of a Gantt chart all ask here.
 *
 * @param basis whole months or days
 * @param rounding how the share is cut before anything is held against it
 */
public record TimeRule(Basis basis, Rounding rounding) {

  /** What is counted. */
  public enum Basis {
    /** Months of which the last day has come, over all months of the stretch. */
    MONTHS,
    /** Days up to and with the day, over all days of the stretch. */
    DAYS
  }

  /**
   * Whole months ÷ 12, truncated to one decimal; reproduces the published 41.6 % for January to
   * May.
   */
  public static final TimeRule STANDARD = new TimeRule(Basis.MONTHS, Rounding.truncated(1));

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Returns how much of a calendar year has passed at the end of a day, in per cent. */
  public BigDecimal percent(int year, LocalDate asOf) {
    return percent(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), asOf);
  }

  /**
   * Returns how much of a stretch has passed at the end of a day, in per cent, 0 to 100.
   *
   * @param first its first day; by months, its whole month counts
   * @param last its last day; by months, its whole month counts
   */
  public BigDecimal percent(LocalDate first, LocalDate last, LocalDate asOf) {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("A stretch ends on " + last + " before " + first);
    }
    if (asOf.isBefore(first)) {
      return rounding.apply(BigDecimal.ZERO);
    }
    if (!asOf.isBefore(last)) {
      return rounding.apply(HUNDRED);
    }
    long all = basis == Basis.MONTHS ? months(first, last) : days(first, last);
    long passed = basis == Basis.MONTHS ? wholeMonths(first, asOf) : days(first, asOf);
    return rounding.apply(
        BigDecimal.valueOf(passed)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(all), MathContext.DECIMAL128));
  }

  /** Returns the months of which the last day has come, from the month of the first day on. */
  public static int wholeMonths(LocalDate first, LocalDate asOf) {
    boolean lastDay = asOf.getDayOfMonth() == asOf.lengthOfMonth();
    return Math.max(0, (int) months(first, asOf) - (lastDay ? 0 : 1));
  }

  private static long months(LocalDate first, LocalDate last) {
    return ChronoUnit.MONTHS.between(first.withDayOfMonth(1), last.withDayOfMonth(1)) + 1;
  }

  private static long days(LocalDate first, LocalDate last) {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }
}
