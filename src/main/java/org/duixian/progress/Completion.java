package org.duixian.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.duixian.kernel.Rounding;
import org.jspecify.annotations.Nullable;

/** Rates of completion, in per cent and with all their digits. */
public final class Completion {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int MOST_DECIMALS = 12;

  private Completion() {}

  /**
   * Returns how much of a whole there is, in per cent.
   *
   * @param whole not zero
   */
  public static BigDecimal rate(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL128);
  }

  /**
   * The task behind a published rate of completion.
   *
   * @param shortest the number with the fewest decimals that gives the rate again
   * @param low numbers above this one give it
   * @param high the greatest number that gives it
   */
  public record Implied(BigDecimal shortest, BigDecimal low, BigDecimal high) {}

  /**
   * Returns the task that an actual value and its published rate tell of: 4.625 at 108.11 % tells
   * of 4.278, and 365.1 at a truncated 190.15 % of 192.
   *
   * @param rate in per cent, with the decimals it was published with; above zero
   * @param cut how it was cut to them; {@code EXACT} counts as rounded
   */
  public static Implied behind(BigDecimal actual, BigDecimal rate, Rounding.Cut cut) {
    if (actual.signum() <= 0 || rate.signum() <= 0) {
      throw new IllegalArgumentException("No task can be told from " + actual + " at " + rate);
    }
    boolean truncated = cut == Rounding.Cut.TRUNCATED;
    BigDecimal half = BigDecimal.valueOf(5, rate.scale() + 1);
    BigDecimal middle = truncated ? rate.add(half) : rate;
    BigDecimal low = rate(actual, middle.add(half));
    BigDecimal least = middle.subtract(half);
    BigDecimal high = rate(actual, least.signum() > 0 ? least : rate);
    BigDecimal between = rate(actual, middle);
    for (int decimals = 0; decimals < MOST_DECIMALS; decimals++) {
      BigDecimal candidate = between.setScale(decimals, RoundingMode.HALF_UP);
      if (candidate.compareTo(low) > 0 && candidate.compareTo(high) <= 0) {
        return new Implied(candidate, low, high);
      }
    }
    return new Implied(between, low, high);
  }

  /** The way from the baseline to the target that has been gone; null where there is no way. */
  static @Nullable BigDecimal of(Target target, @Nullable BigDecimal baseline, BigDecimal actual) {
    BigDecimal start = baseline == null ? BigDecimal.ZERO : baseline;
    BigDecimal end = end(target);
    if (end == null || end.compareTo(start) == 0) {
      return null;
    }
    return rate(actual.subtract(start), end.subtract(start));
  }

  private static @Nullable BigDecimal end(Target target) {
    return switch (target) {
      case Target.AtLeast(BigDecimal value, boolean strict) -> value;
      case Target.AtMost(BigDecimal value, boolean strict) -> value;
      case Target.Within(BigDecimal low, BigDecimal high) -> low;
      case Target.Zero(), Target.None() -> null;
    };
  }

  /** Says whether the figure uses an allowance up, so that less is better. */
  static boolean usesUp(Measured measured) {
    BigDecimal start = measured.baseline() == null ? BigDecimal.ZERO : measured.baseline();
    return measured.target() instanceof Target.AtMost(BigDecimal value, boolean strict)
        && value.compareTo(start) > 0;
  }
}
