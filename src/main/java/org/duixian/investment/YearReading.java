package org.duixian.investment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.duixian.progress.Family;
import org.duixian.progress.Measured;
import org.duixian.progress.PlanCurve;
import org.duixian.progress.Progress;
import org.duixian.progress.ProgressReading;
import org.duixian.progress.Rules;
import org.duixian.progress.Target;
import org.jspecify.annotations.Nullable;

/** How the year's plan stands at the end of a month; computed when it is read, never kept. */
final class YearReading {

  private YearReading() {}

  /** The last month of a year that has ended on a day, 0 to 12. */
  static int ended(int year, LocalDate today) {
    if (today.getYear() != year) {
      return today.getYear() > year ? 12 : 0;
    }
    boolean last = today.getDayOfMonth() == today.lengthOfMonth();
    return today.getMonthValue() - (last ? 0 : 1);
  }

  /** The last day of a month of a year, of month 0 the day before the year. */
  static LocalDate end(int year, int month) {
    return month == 0
        ? LocalDate.of(year, 1, 1).minusDays(1)
        : YearMonth.of(year, month).atEndOfMonth();
  }

  /**
   * How an item stands: at the end of the last month that has ended, or of the one after it where
   * that was reported already.
   */
  static ProgressReading of(Investment item, int year, LocalDate today, Rules rules) {
    int month = month(item, year, today);
    YearPlan plan = item.plan(year, planDay(year, month, today)).orElse(null);
    return of(
        plan == null ? 0 : plan.fen(),
        plan == null ? PlanCurve.year(year) : plan.curve(),
        item.inYear(InvestmentSum.BUILT, year, month),
        year,
        month,
        rules);
  }

  /**
   * The day whose plan a month is held against: today's for the newest month, else its last day.
   */
  static LocalDate planDay(int year, int month, LocalDate today) {
    return month >= ended(year, today) && today.getYear() >= year ? today : end(year, month);
  }

  static int month(Investment item, int year, LocalDate today) {
    return Math.max(ended(year, today), item.latest(InvestmentSum.BUILT, year));
  }

  /** How a sum stands against a plan, in fen; without a plan nothing is held against anything. */
  static ProgressReading of(
      long plan, PlanCurve curve, @Nullable Long built, int year, int month, Rules rules) {
    Target target = plan == 0 ? Target.none() : Target.atLeast(BigDecimal.valueOf(plan));
    BigDecimal actual = built == null ? null : BigDecimal.valueOf(built);
    LocalDate last = LocalDate.of(year, 12, 31);
    return Progress.of(
        new Measured(Family.CUMULATIVE, target, curve, null, actual, end(year, month), last, null),
        rules);
  }
}
