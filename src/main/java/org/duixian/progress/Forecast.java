package org.duixian.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where a figure that adds up will stand at the year's end.
 *
 * @param value the expected value, with all its digits
 * @param low lower end of the band
 * @param high upper end of the band
 * @param formula id of the formula: {@code forecast-season} or {@code forecast-pace}
 */
public record Forecast(BigDecimal value, BigDecimal low, BigDecimal high, String formula) {

  private static final int MONTHS = 12;
  private static final int LATELY = 3;

  /**
   * Forecasts from the months of this year and, where there are any, whole earlier years.
   *
   * @param soFar the running total at the end of each month passed, January first
   * @param earlier for each earlier year, the running totals of its twelve months
   * @return empty while no month has passed or nothing is there yet
   */
  public static Optional<Forecast> of(List<BigDecimal> soFar, List<List<BigDecimal>> earlier) {
    if (soFar.isEmpty() || soFar.size() > MONTHS || soFar.getLast().signum() <= 0) {
      return Optional.empty();
    }
    List<BigDecimal> shares = shares(earlier, soFar.size());
    return Optional.of(shares.isEmpty() ? pace(soFar) : season(soFar.getLast(), shares));
  }

  /** What part of its year each earlier year had by then; years without rise tell nothing. */
  private static List<BigDecimal> shares(List<List<BigDecimal>> earlier, int month) {
    List<BigDecimal> shares = new ArrayList<>();
    for (List<BigDecimal> year : earlier) {
      if (year.size() == MONTHS
          && year.getLast().signum() > 0
          && year.get(month - 1).signum() > 0) {
        shares.add(year.get(month - 1).divide(year.getLast(), MathContext.DECIMAL128));
      }
    }
    return shares;
  }

  private static Forecast season(BigDecimal actual, List<BigDecimal> shares) {
    BigDecimal mean =
        shares.stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(BigDecimal.valueOf(shares.size()), MathContext.DECIMAL128);
    BigDecimal most = shares.stream().max(Comparator.naturalOrder()).orElse(mean);
    BigDecimal least = shares.stream().min(Comparator.naturalOrder()).orElse(mean);
    return new Forecast(
        actual.divide(mean, MathContext.DECIMAL128),
        actual.divide(most, MathContext.DECIMAL128),
        actual.divide(least, MathContext.DECIMAL128),
        "forecast-season");
  }

  /** The mean pace of the year, between the slowest and the fastest of year and last months. */
  private static Forecast pace(List<BigDecimal> soFar) {
    int passed = soFar.size();
    BigDecimal actual = soFar.getLast();
    BigDecimal yearly = perMonth(actual, passed);
    int from = Math.max(0, passed - LATELY);
    BigDecimal before = from == 0 ? BigDecimal.ZERO : soFar.get(from - 1);
    BigDecimal lately = perMonth(actual.subtract(before), passed - from).max(BigDecimal.ZERO);
    BigDecimal left = BigDecimal.valueOf((long) MONTHS - passed);
    return new Forecast(
        actual.add(yearly.multiply(left)),
        actual.add(yearly.min(lately).multiply(left)),
        actual.add(yearly.max(lately).multiply(left)),
        "forecast-pace");
  }

  private static BigDecimal perMonth(BigDecimal rise, int months) {
    return rise.divide(BigDecimal.valueOf(months), MathContext.DECIMAL128);
  }
}
