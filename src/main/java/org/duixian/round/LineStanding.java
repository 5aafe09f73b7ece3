package org.duixian.round;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.duixian.indicator.Direction;
import org.duixian.indicator.Nature;
import org.duixian.kernel.Light;
import org.duixian.kernel.Period;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.progress.Family;
import org.duixian.progress.Measured;
import org.duixian.progress.PlanCurve;
import org.duixian.progress.PlanStep;
import org.duixian.progress.Progress;
import org.duixian.progress.ProgressReading;
import org.duixian.progress.Rules;
import org.duixian.progress.Target;
import org.duixian.reader.Bound;
import org.jspecify.annotations.Nullable;

/**
 * How a line stands at the end of a period under the district's rules; what is frozen of it, the
 * results keep.
 *
 * @param actual the value that is held against the target, over the year so far
 * @param lag lead or lag in points; none for a task in words, which has no plan to be held against
 * @param plan the recorded plan that it is held against, null where that is the time alone
 */
public record LineStanding(
    long line,
    @Nullable BigDecimal actual,
    @Nullable BigDecimal lag,
    ProgressReading reading,
    @Nullable Plan plan) {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final String RULE = "round-line";

  /** Returns how a line stands with the value it has. */
  public static LineStanding of(Line line, Period period, Rules rules) {
    return of(line, line.known().value(), period, rules);
  }

  /** Returns how a line would stand with a value. */
  static LineStanding of(Line line, @Nullable BigDecimal value, Period period, Rules rules) {
    BigDecimal actual = overYear(line, value);
    Measured measured = measured(line, actual, period);
    ProgressReading reading = Progress.of(measured, rules);
    BigDecimal lag = line.family() == Family.MILESTONE ? null : reading.lag();
    Plan plan = measured.plan() instanceof PlanCurve.Waypoints ? line.plan() : null;
    return new LineStanding(line.id(), actual, lag, reading, plan);
  }

  private static @Nullable BigDecimal overYear(Line line, @Nullable BigDecimal value) {
    boolean adds = line.nature() == Nature.OWN && line.family() == Family.CUMULATIVE;
    return value == null || line.soFar() == null || !adds ? value : line.soFar().add(value);
  }

  private static Measured measured(Line line, @Nullable BigDecimal actual, Period period) {
    LocalDate due = due(line, period.year());
    LocalDate asOf = period.end();
    Target target = target(line);
    if (line.family() == Family.MILESTONE) {
      boolean done = actual != null && actual.compareTo(WHOLE) >= 0;
      LocalDate doneOn = done ? asOf.isAfter(due) ? asOf : earlier(asOf, due) : null;
      PlanStep only = new PlanStep(line.title(), due, BigDecimal.ONE, doneOn);
      PlanCurve.Steps steps = new PlanCurve.Steps(List.of(only));
      return new Measured(line.family(), target, steps, null, actual, asOf, due, doneOn);
    }
    PlanCurve plan = curve(line, period.year());
    return new Measured(line.family(), target, plan, null, actual, asOf, due, null);
  }

  private static LocalDate due(Line line, int year) {
    return line.aim().deadline() == null ? LocalDate.of(year, 12, 31) : line.aim().deadline();
  }

  /** How much of a figure's target is to be there when: its recorded plan, or a straight line. */
  static PlanCurve curve(Line line, int year) {
    LocalDate due = due(line, year);
    LocalDate january = LocalDate.of(year, 1, 1);
    LocalDate first = due.isBefore(january) ? due.withDayOfYear(1) : january;
    Plan plan = line.plan();
    BigDecimal target = line.aim().target();
    boolean adds = line.family() == Family.CUMULATIVE;
    PlanCurve curve =
        adds && plan != null && target != null && target.signum() != 0
            ? plan.curve(line.nature(), target, first, due)
            : null;
    return curve == null ? new PlanCurve.Linear(first, due) : curve;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static Target target(Line line) {
    BigDecimal value = line.aim().target();
    if (line.family() == Family.MILESTONE) {
      return Target.atLeast(WHOLE);
    }
    if (value == null) {
      return Target.none();
    }
    BigDecimal high = line.bandHigh();
    if (line.aim().direction() == Direction.BAND && high != null && value.compareTo(high) <= 0) {
      return Target.within(value, high);
    }
    Bound bound = line.aim().bound();
    boolean low = line.aim().direction() == Direction.LOW || bound == Bound.LE || bound == Bound.LT;
    if (low) {
      return bound == Bound.LT ? new Target.AtMost(value, true) : Target.atMost(value);
    }
    return new Target.AtLeast(value, bound == Bound.GT);
  }

  /** Returns the light. */
  public Light light() {
    return reading.light();
  }

  /** Returns the completion as it is shown, with its source; null where there is none. */
  public @Nullable Sourced completion() {
    BigDecimal shown = reading.shownCompletion();
    return shown == null
        ? null
        : Sourced.of(shown, "%", new Source.Computed(RULE, line + "-completion"));
  }

  /** Returns the lead or lag as it is shown, with its source; null where there is none. */
  public @Nullable Sourced shownLag() {
    BigDecimal shown = lag == null ? null : reading.shownLag();
    return shown == null
        ? null
        : new Sourced(shown, "", lead(shown), new Source.Computed(RULE, line + "-lag"));
  }

  /** Returns the share that the plan wants, with its source; null where no plan was recorded. */
  public @Nullable Sourced planned() {
    BigDecimal shown = reading.shownPlanned();
    return plan == null || shown == null
        ? null
        : Sourced.of(shown, "%", new Source.Computed(RULE, line + "-planned"));
  }

  /** Returns the sign that a lead is shown with; a lag brings its own. */
  public static String lead(@Nullable BigDecimal lag) {
    return lag != null && lag.signum() > 0 ? "+" : "";
  }

  /** Returns how wide the bar of completion is drawn, 0 to 100. */
  public String width() {
    BigDecimal completion = reading.completion();
    return completion == null
        ? "0"
        : completion
            .max(BigDecimal.ZERO)
            .min(WHOLE)
            .setScale(1, java.math.RoundingMode.DOWN)
            .toPlainString();
  }
}
