package org.duixian.progress;

import java.math.BigDecimal;
import org.duixian.kernel.Light;

/** The one way from what is known to completion, lag and light. */
public final class Progress {

  private Progress() {}

  /** Returns how something stands under a district's rules. */
  public static ProgressReading of(Measured measured, Rules rules) {
    if (measured.target() instanceof Target.None) {
      return new ProgressReading(null, null, null, Light.NONE, "none", rules);
    }
    BigDecimal actual = measured.actual();
    if (actual == null) {
      return unreported(measured, rules);
    }
    return switch (measured.family()) {
      case CUMULATIVE, MILESTONE -> againstPlan(measured, actual, rules);
      case GROWTH -> againstTarget(measured, actual, rules);
    };
  }

  private static ProgressReading unreported(Measured measured, Rules rules) {
    BigDecimal planned = measured.plan().planned(measured.asOf(), rules.time());
    Light light = planned.signum() > 0 ? Light.MISSING : Light.NOT_DUE;
    if (measured.asOf().isAfter(measured.due())) {
      light = Light.OVERDUE;
    }
    BigDecimal shown = measured.family() == Family.GROWTH ? null : planned;
    return new ProgressReading(null, shown, null, light, "none", rules);
  }

  private static ProgressReading againstPlan(Measured measured, BigDecimal actual, Rules rules) {
    BigDecimal planned = measured.plan().planned(measured.asOf(), rules.time());
    BigDecimal completion = Completion.of(measured.target(), measured.baseline(), actual);
    if (completion == null) {
      Light light = Judgement.ofLimit(measured, actual, Light.GREEN);
      return new ProgressReading(null, planned, null, light, "limit", rules);
    }
    boolean usesUp = Completion.usesUp(measured);
    BigDecimal lag = usesUp ? planned.subtract(completion) : completion.subtract(planned);
    Light byLag = rules.thresholds(measured.family()).light(lag);
    if (usesUp) {
      Light light = Judgement.ofLimit(measured, actual, byLag);
      return new ProgressReading(completion, planned, lag, light, "lag-allowance", rules);
    }
    boolean idle = completion.signum() == 0 && planned.signum() == 0;
    Light light = idle ? Light.NOT_DUE : Judgement.ofWay(measured, actual, byLag);
    String formula = measured.plan() instanceof PlanCurve.Linear ? "lag-time" : "lag-plan";
    return new ProgressReading(completion, planned, lag, light, formula, rules);
  }

  private static ProgressReading againstTarget(Measured measured, BigDecimal actual, Rules rules) {
    BigDecimal lag = distance(measured.target(), actual);
    boolean broken = measured.target() instanceof Target.Zero && lag.signum() < 0;
    Light byLag = broken ? Light.RED : rules.growth().light(lag);
    Light light = Judgement.ofRate(measured, actual, byLag);
    return new ProgressReading(null, null, lag, light, "lag-target", rules);
  }

  /** How far on the good side (positive) or the bad side (negative) of its target it is. */
  private static BigDecimal distance(Target target, BigDecimal actual) {
    return switch (target) {
      case Target.AtLeast(BigDecimal value, boolean strict) -> actual.subtract(value);
      case Target.AtMost(BigDecimal value, boolean strict) -> value.subtract(actual);
      case Target.Within(BigDecimal low, BigDecimal high) ->
          actual.subtract(low).min(high.subtract(actual));
      case Target.Zero() -> actual.negate();
      case Target.None() -> throw new IllegalArgumentException("Nothing is held against nothing");
    };
  }
}
