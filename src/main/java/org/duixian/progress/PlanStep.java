package org.duixian.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One step of a plan.
 *
 * @param name what is to be done
 * @param due the last day for it
 * @param weight its part in the whole, above 0; only the proportion counts
 * @param doneOn when it was done, null while it is not
 */
public record PlanStep(String name, LocalDate due, BigDecimal weight, @Nullable LocalDate doneOn) {

  /** Checks the weight. */
  public PlanStep {
    if (weight.signum() <= 0) {
      throw new IllegalArgumentException("A milestone weighs more than nothing, not " + weight);
    }
  }

  /** Says whether it was done at the end of a day. */
  public boolean doneBy(LocalDate day) {
    return doneOn != null && !doneOn.isAfter(day);
  }

  /** Says whether its day has passed without it. */
  public boolean overdue(LocalDate asOf) {
    return asOf.isAfter(due) && !doneBy(asOf);
  }

  /** Returns the weight of those that fit, in per cent of all. */
  static BigDecimal share(List<PlanStep> all, Predicate<PlanStep> fitting) {
    BigDecimal whole = weight(all);
    return weight(all.stream().filter(fitting).toList())
        .multiply(BigDecimal.valueOf(100))
        .divide(whole, MathContext.DECIMAL128);
  }

  private static BigDecimal weight(List<PlanStep> milestones) {
    return milestones.stream().map(PlanStep::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
