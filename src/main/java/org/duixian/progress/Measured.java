package org.duixian.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a task or an indicator at the end of a day.
 *
 * @param family what it is held against
 * @param target what it is to reach by the last day
 * @param plan how much is to be there when
 * @param baseline the value from which it starts, null for zero; completion then counts the way
 *     from there to the target
 * @param actual the value reached, null when nobody has reported one
 * @param asOf the day for which it is held against the plan
 * @param due the last day
 * @param doneOn the day on which it was finished, null when it is not or nobody knows
 */
public record Measured(
    Family family,
    Target target,
    PlanCurve plan,
    @Nullable BigDecimal baseline,
    @Nullable BigDecimal actual,
    LocalDate asOf,
    LocalDate due,
    @Nullable LocalDate doneOn) {

  /** Returns a figure that adds up over a calendar year along a straight plan. */
  public static Measured cumulative(Target target, @Nullable BigDecimal actual, LocalDate asOf) {
    return of(Family.CUMULATIVE, target, actual, asOf);
  }

  /** Returns a growth rate, share or level of a calendar year. */
  public static Measured growth(Target target, @Nullable BigDecimal actual, LocalDate asOf) {
    return of(Family.GROWTH, target, actual, asOf);
  }

  private static Measured of(
      Family family, Target target, @Nullable BigDecimal actual, LocalDate asOf) {
    LocalDate due = LocalDate.of(asOf.getYear(), 12, 31);
    PlanCurve plan = PlanCurve.year(asOf.getYear());
    return new Measured(family, target, plan, null, actual, asOf, due, null);
  }

  /** Returns work in steps; the share done is its actual value. */
  public static Measured milestones(PlanCurve.Steps steps, LocalDate asOf) {
    BigDecimal whole = BigDecimal.valueOf(100);
    BigDecimal done = steps.done(asOf);
    LocalDate doneOn =
        done.compareTo(whole) < 0
            ? null
            : steps.milestones().stream()
                .map(PlanStep::doneOn)
                .filter(day -> day != null)
                .max(LocalDate::compareTo)
                .orElse(null);
    return new Measured(
        Family.MILESTONE, Target.atLeast(whole), steps, null, done, asOf, steps.last(), doneOn);
  }

  /** Returns the same along another plan. */
  public Measured along(PlanCurve other) {
    return new Measured(family, target, other, baseline, actual, asOf, due, doneOn);
  }

  /** Returns the same counted from a value other than zero. */
  public Measured from(BigDecimal start) {
    return new Measured(family, target, plan, start, actual, asOf, due, doneOn);
  }

  /** Returns the same with another last day. */
  public Measured until(LocalDate last) {
    return new Measured(family, target, plan, baseline, actual, asOf, last, doneOn);
  }

  /** Returns the same, finished on a day. */
  public Measured finished(LocalDate day) {
    return new Measured(family, target, plan, baseline, actual, asOf, due, day);
  }
}
