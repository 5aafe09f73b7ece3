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
import org.duixian.progress.Milestone;
import org.duixian.progress.PlanCurve;
import org.duixian.progress.Progress;
import org.duixian.progress.Reading;
import org.duixian.progress.Rules;
import org.duixian.progress.Target;
import org.duixian.reader.Bound;
import org.jspecify.annotations.Nullable;

/**
 * How a line stands at the end of a period under the district's rules; public for the templates
 * only.
 *
 * @param actual the value that is held against the target, over the year so far
 * @param lag lead or lag in points; none for a task in words, which has no plan to be held against
 */
public record Standing(
    long line, @Nullable BigDecimal actual, @Nullable BigDecimal lag, Reading reading) {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final String RULE = "round-line";

  /** Returns how a line stands with the value it has. */
  static Standing of(Line line, Period period, Rules rules) {
    return of(line, line.known().value(), period, rules);
  }

  /** Returns how a line would stand with a value. */
  static Standing of(Line line, @Nullable BigDecimal value, Period period, Rules rules) {
    BigDecimal actual = overYear(line, value);
    Reading reading = Progress.of(measured(line, actual, period), rules);
    BigDecimal lag = line.family() == Family.MILESTONE ? null : reading.lag();
    return new Standing(line.id(), actual, lag, reading);
  }

  private static @Nullable BigDecimal overYear(Line line, @Nullable BigDecimal value) {
    boolean adds = line.nature() == Nature.OWN && line.family() == Family.CUMULATIVE;
    return value == null || line.soFar() == null || !adds ? value : line.soFar().add(value);
  }

  private static Measured measured(Line line, @Nullable BigDecimal actual, Period period) {
    LocalDate first = LocalDate.of(period.year(), 1, 1);
    LocalDate lastDay = LocalDate.of(period.year(), 12, 31);
    LocalDate due = line.aim().deadline() == null ? lastDay : line.aim().deadline();
    LocalDate asOf = period.end();
    Target target = target(line);
    if (line.family() == Family.MILESTONE) {
      boolean done = actual != null && actual.compareTo(WHOLE) >= 0;
      LocalDate doneOn = done ? asOf.isAfter(due) ? asOf : earlier(asOf, due) : null;
      Milestone only = new Milestone(line.title(), due, BigDecimal.ONE, doneOn);
      PlanCurve.Steps steps = new PlanCurve.Steps(List.of(only));
      return new Measured(line.family(), target, steps, null, actual, asOf, due, doneOn);
    }
    PlanCurve plan = new PlanCurve.Linear(due.isBefore(first) ? due.withDayOfYear(1) : first, due);
    return new Measured(line.family(), target, plan, null, actual, asOf, due, null);
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
    BigDecimal high = line.aim().bandHigh();
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
        : new Sourced(shown, "", RoundResult.lead(shown), new Source.Computed(RULE, line + "-lag"));
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
