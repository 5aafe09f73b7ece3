package org.duixian.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A value beside another one: last year's same period, or the district's mean. */
public final class PeerComparison {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private PeerComparison() {}

  /**
   * Returns the growth against the same period of last year in per cent, with all its digits; null
   * when there was nothing, or a negative value, from which a growth says nothing.
   */
  public static @Nullable BigDecimal growth(BigDecimal now, BigDecimal before) {
    if (before.signum() <= 0) {
      return null;
    }
    return now.subtract(before).multiply(HUNDRED).divide(before, MathContext.DECIMAL128);
  }

  /** Returns the difference of two values, in their unit; of two rates, in percentage points. */
  public static BigDecimal gap(BigDecimal now, BigDecimal other) {
    return now.subtract(other);
  }

  /** A value with its weight in a mean, such as a street's rate and its enterprises. */
  public record Weighted(BigDecimal value, BigDecimal weight) {}

  /** Returns the plain mean, null of nothing. */
  public static @Nullable BigDecimal mean(List<BigDecimal> values) {
    return mean(values.stream().map(each -> new Weighted(each, BigDecimal.ONE)));
  }

  /** Returns the mean by weights, null when they add up to nothing. */
  public static @Nullable BigDecimal weightedMean(List<Weighted> values) {
    return mean(values.stream());
  }

  private static @Nullable BigDecimal mean(Stream<Weighted> values) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    for (Weighted each : values.toList()) {
      sum = sum.add(each.value().multiply(each.weight()));
      weights = weights.add(each.weight());
    }
    return weights.signum() == 0 ? null : sum.divide(weights, MathContext.DECIMAL128);
  }
}
