package org.duixian.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.duixian.kernel.Period;

/**
 * The running totals of a year at the ends of its months. A month without a value between two with
 * one lies on the straight line between them: January and February are often told as one.
 */
public final class RunningTotals {

  private static final int MONTHS = 12;

  private RunningTotals() {}

  /**
   * Returns the totals that observations of one figure, the oldest first, tell of a year, by month.
   */
  public static NavigableMap<Integer, BigDecimal> of(
      List<Observation> observed, Nature nature, int year) {
    NavigableMap<Integer, BigDecimal> totals = new TreeMap<>();
    BigDecimal sum = BigDecimal.ZERO;
    int next = 1;
    for (Observation each : observed) {
      Period period = each.period();
      boolean inside = period.year() == year && endsMonth(period.end());
      int month = period.end().getMonthValue();
      if (inside && nature == Nature.CUMULATIVE) {
        totals.put(month, each.value());
      } else if (inside && period.grain() == Period.Grain.MONTH && month == next) {
        // A period's own values need every month before them.
        sum = sum.add(each.value());
        totals.put(month, sum);
        next++;
      }
    }
    return totals;
  }

  /** Says whether a day is the last of its month. */
  public static boolean endsMonth(LocalDate day) {
    return day.getDayOfMonth() == day.lengthOfMonth();
  }

  /** Returns every month up to one, empty when that one has no total. */
  public static List<BigDecimal> until(int month, NavigableMap<Integer, BigDecimal> totals) {
    List<BigDecimal> all = new ArrayList<>();
    if (!totals.containsKey(month)) {
      return all;
    }
    int before = 0;
    BigDecimal start = BigDecimal.ZERO;
    for (Map.Entry<Integer, BigDecimal> point : totals.headMap(month, true).entrySet()) {
      BigDecimal rise = point.getValue().subtract(start);
      int months = point.getKey() - before;
      for (int i = 1; i <= months; i++) {
        BigDecimal part =
            rise.multiply(BigDecimal.valueOf(i))
                .divide(BigDecimal.valueOf(months), MathContext.DECIMAL128);
        all.add(start.add(part));
      }
      before = point.getKey();
      start = point.getValue();
    }
    return all;
  }

  /** Returns a whole year, empty where its December is not known. */
  public static List<BigDecimal> year(NavigableMap<Integer, BigDecimal> totals) {
    return until(MONTHS, totals);
  }
}
