package org.duixian.kernel;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How much of a year has passed, by the district's rule.
 *
 * @param year the year measured
 * @param asOf the day at whose end it is measured
 * @param rule how time is counted
 */
public record TimeProgress(int year, LocalDate asOf, TimeRule rule) {

  /** Returns the whole months passed, 0 to 12, for the marks of the ruler. */
  public int months() {
    if (asOf.getYear() != year) {
      return asOf.getYear() > year ? 12 : 0;
    }
    return TimeRule.wholeMonths(LocalDate.of(year, 1, 1), asOf);
  }

  /** Returns the share of the year in per cent as it is shown. */
  public BigDecimal percent() {
    return rule.rounding().show(rule.percent(year, asOf));
  }
}
