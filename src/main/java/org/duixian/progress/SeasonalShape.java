package org.duixian.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duixian.kernel.Period;

/** A plan by months drawn from the months of earlier years. */
public final class SeasonalShape {

  private static final int MONTHS = 12;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private SeasonalShape() {}

  /**
   * Returns the shares of the months of a year, as the mean of the earlier years' shares.
   *
   * @param year the year that is planned
   * @param earlier for each earlier year, the running totals of its twelve months
   * @return empty when no earlier year has twelve months that end above zero
   */
  public static Optional<PlanCurve.Shares> of(int year, List<List<BigDecimal>> earlier) {
    List<List<BigDecimal>> whole =
        earlier.stream()
            .filter(each -> each.size() == MONTHS && each.getLast().signum() > 0)
            .toList();
    if (whole.isEmpty()) {
      return Optional.empty();
    }
    List<PlanCurve.Shares.Share> shares = new ArrayList<>();
    BigDecimal before = BigDecimal.ZERO;
    for (int month = 1; month <= MONTHS; month++) {
      BigDecimal sofar = meanShare(whole, month);
      shares.add(new PlanCurve.Shares.Share(Period.month(year, month), sofar.subtract(before)));
      before = sofar;
    }
    return Optional.of(new PlanCurve.Shares(shares));
  }

  private static BigDecimal meanShare(List<List<BigDecimal>> years, int month) {
    BigDecimal sum = BigDecimal.ZERO;
    for (List<BigDecimal> year : years) {
      sum =
          sum.add(
              year.get(month - 1).multiply(HUNDRED).divide(year.getLast(), MathContext.DECIMAL128));
    }
    return sum.divide(BigDecimal.valueOf(years.size()), MathContext.DECIMAL128);
  }
}
