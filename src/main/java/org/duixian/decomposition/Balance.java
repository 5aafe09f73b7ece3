package org.duixian.decomposition;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * The shares held against the total.
 *
 * @param allocated what the shares make together: their sum, or their weighted mean
 * @param difference allocated less total; above zero when too much was given out
 */
public record Balance(
    BigDecimal total, BigDecimal allocated, BigDecimal difference, Verdict verdict) {

  /** How the shares stand to the total. */
  public enum Verdict {
    /** They make it exactly. */
    EXACT,
    /** They differ by no more than the tolerance. */
    WITHIN,
    /** More was given out than there is. */
    OVER,
    /** Less was given out than is needed. */
    UNDER,
    /** The indicator's values don't become one: there is nothing to check. */
    UNCHECKED
  }

  /** Holds shares that add up against their total. */
  static Balance ofSum(BigDecimal total, List<BigDecimal> shares, BigDecimal tolerance) {
    return of(total, shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add), tolerance);
  }

  /** Holds shares against the total as their mean, each with its weight; equal without any. */
  static Balance ofMean(
      BigDecimal total, List<BigDecimal> shares, List<BigDecimal> weights, BigDecimal tolerance) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    for (int i = 0; i < shares.size(); i++) {
      sum = sum.add(shares.get(i).multiply(all.signum() == 0 ? BigDecimal.ONE : weights.get(i)));
    }
    BigDecimal by = all.signum() == 0 ? BigDecimal.valueOf(Math.max(1, shares.size())) : all;
    return of(total, sum.divide(by, MathContext.DECIMAL64), tolerance);
  }

  private static Balance of(BigDecimal total, BigDecimal allocated, BigDecimal tolerance) {
    BigDecimal difference = allocated.subtract(total);
    Verdict verdict =
        difference.signum() == 0
            ? Verdict.EXACT
            : difference.abs().compareTo(tolerance) <= 0
                ? Verdict.WITHIN
                : difference.signum() > 0 ? Verdict.OVER : Verdict.UNDER;
    return new Balance(total, allocated, difference, verdict);
  }

  /** Shares of an indicator whose values don't become one. */
  static Balance unchecked(BigDecimal total) {
    return new Balance(total, BigDecimal.ZERO, BigDecimal.ZERO, Verdict.UNCHECKED);
  }

  /** Says whether the shares may be sent without a word. */
  public boolean fits() {
    return verdict != Verdict.OVER && verdict != Verdict.UNDER;
  }
}
