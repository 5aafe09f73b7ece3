package org.duixian.progress;

import java.math.BigDecimal;

/** What a figure is to reach. A bound may be open: 增长 5 % 以上 has no upper end. */
public sealed interface Target {

  /** At least, or more than, a value: better high. */
  record AtLeast(BigDecimal value, boolean strict) implements Target {}

  /** At most, or less than, a value: better low. */
  record AtMost(BigDecimal value, boolean strict) implements Target {}

  /** Not below the one and not above the other. */
  record Within(BigDecimal low, BigDecimal high) implements Target {
    /** Checks the order of the two. */
    public Within {
      if (low.compareTo(high) > 0) {
        throw new IllegalArgumentException("A band from " + low + " to " + high);
      }
    }
  }

  /** Not one single case, such as serious accidents. */
  record Zero() implements Target {}

  /** Words alone, or nothing: no light can be computed. */
  record None() implements Target {}

  /** Returns the target “at least this much”. */
  static Target atLeast(BigDecimal value) {
    return new AtLeast(value, false);
  }

  /** Returns the target “at most this much”; of nothing at all it is {@link Zero}. */
  static Target atMost(BigDecimal value) {
    return value.signum() == 0 ? new Zero() : new AtMost(value, false);
  }

  /** Returns the target “between these two”. */
  static Target within(BigDecimal low, BigDecimal high) {
    return new Within(low, high);
  }

  /** Returns the target of a matter without a number. */
  static Target none() {
    return new None();
  }

  /** Says whether a value meets it; {@link None} is met by nothing. */
  default boolean met(BigDecimal actual) {
    return switch (this) {
      case AtLeast(BigDecimal value, boolean strict) -> actual.compareTo(value) > (strict ? 0 : -1);
      case AtMost(BigDecimal value, boolean strict) -> actual.compareTo(value) < (strict ? 0 : 1);
      case Within(BigDecimal low, BigDecimal high) ->
          actual.compareTo(low) >= 0 && actual.compareTo(high) <= 0;
      case Zero() -> actual.signum() <= 0;
      case None() -> false;
    };
  }
}
