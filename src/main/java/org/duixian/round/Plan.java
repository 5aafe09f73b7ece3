package org.duixian.round;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.duixian.indicator.Nature;
import org.duixian.indicator.Observation;
import org.duixian.indicator.ObservationKind;
import org.duixian.kernel.Period;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.progress.PlanCurve;
import org.duixian.progress.PlanCurve.Waypoints.Waypoint;
import org.duixian.site.Lineage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was planned for the periods of a year, as it was recorded.
 *
 * @param steps the planned values, the earliest end first
 */
public record Plan(List<Step> steps) {

  /**
   * The plan of one period.
   *
   * @param value in the base unit: since January, or of the period alone, as the figure itself
   * @param observation where it is recorded
   * @param origin how it came there
   */
  public record Step(
      Period period,
      BigDecimal value,
      long observation,
      org.duixian.indicator.ObservationOrigin origin) {}

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Brings the steps into their order. */
  public Plan {
    steps = steps.stream().sorted(Comparator.comparing(Step::period)).toList();
  }

  /** Reads a plan as the database gives it, null for none. */
  public static @Nullable Plan read(@Nullable String json) {
    return json == null ? null : new Plan(List.of(JSON.readValue(json, Step[].class)));
  }

  /** Returns the plan among the observations of one figure in a year, null for none. */
  static @Nullable Plan of(List<Observation> observed) {
    List<Step> steps =
        observed.stream()
            .filter(each -> each.kind() == ObservationKind.PLAN)
            .filter(each -> each.period().grain() != Period.Grain.YEAR)
            .map(each -> new Step(each.period(), each.value(), each.id(), each.origin()))
            .toList();
    return steps.isEmpty() ? null : new Plan(steps);
  }

  /**
   * Returns how much of a target is to be there when, null where nothing is planned for an earlier
   * day than the last; on that day it is the target itself.
   *
   * @param nature whether the values run from January or are each period's own
   * @param target not zero
   */
  @Nullable PlanCurve curve(Nature nature, BigDecimal target, LocalDate first, LocalDate due) {
    List<Waypoint> points = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Step step : nature == Nature.OWN ? shortest() : steps) {
      sum = sum.add(step.value());
      LocalDate day = step.period().end();
      boolean later = points.isEmpty() || points.getLast().day().isBefore(day);
      if (later && day.isBefore(due) && !day.isBefore(first)) {
        points.add(new Waypoint(day, share(nature == Nature.OWN ? sum : step.value(), target)));
      }
    }
    if (points.isEmpty()) {
      return null;
    }
    points.add(new Waypoint(due, BigDecimal.valueOf(100)));
    return new PlanCurve.Waypoints(first, points);
  }

  /** Returns the planned values for a lineage, each with where it is recorded. */
  public List<Lineage.Part> parts(String measureUnit) {
    return steps.stream()
        .map(
            step ->
                new Lineage.Part(
                    step.period().code(),
                    Sourced.of(
                        step.value(),
                        measureUnit,
                        new Source.Observed(step.observation(), step.origin().badge())),
                    null))
        .toList();
  }

  private static BigDecimal share(BigDecimal planned, BigDecimal target) {
    return planned.movePointRight(2).divide(target, MathContext.DECIMAL128);
  }

  /** A month's own value and its quarter's would count twice: the shortest periods count. */
  private List<Step> shortest() {
    return steps.stream()
        .map(each -> each.period().grain())
        .max(Comparator.naturalOrder())
        .map(grain -> steps.stream().filter(each -> each.period().grain() == grain).toList())
        .orElse(List.of());
  }
}
