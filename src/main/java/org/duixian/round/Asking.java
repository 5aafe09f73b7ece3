package org.duixian.round;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.duixian.goal.OpenTask;
import org.duixian.goal.OpenTasks;
import org.duixian.indicator.Observation;
import org.duixian.indicator.ObservationKind;
import org.duixian.indicator.Observations;
import org.duixian.kernel.Period;
import org.duixian.organisation.Unit;
import org.duixian.organisation.UnitKind;
import org.duixian.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds what a round has to ask whom: the year's assigned tasks of their lead units, the indicators
 * of those who lead them or have a share. What is known already is put there with its source.
 */
@Component
class Asking {

  private final OpenTasks tasks;
  private final AskedIndicators indicators;
  private final Observations observations;
  private final EarlierRounds earlier;
  private final Units units;

  Asking(
      OpenTasks tasks,
      AskedIndicators indicators,
      Observations observations,
      EarlierRounds earlier,
      Units units) {
    this.tasks = tasks;
    this.indicators = indicators;
    this.observations = observations;
    this.earlier = earlier;
    this.units = units;
  }

  /** The lines of all forms of a period, each at its place; none when there is nothing to ask. */
  List<NewLine> lines(Period period) {
    List<Unit> standing = units.current();
    Map<LineSubject.Key, Line.Last> before = earlier.before(period);
    List<Led> led = led(standing, period.year());
    Map<Long, List<NewLine>> byUnit = new HashMap<>();
    for (Unit unit : standing) {
      if (unit.kind() != UnitKind.DISTRICT && unit.kind() != UnitKind.COMMUNITY) {
        byUnit.put(unit.id(), indicators.of(unit.id(), districtUnit(standing), period, before));
      }
    }
    addUnasked(period, led, before, byUnit);
    addTasks(period, led, before, byUnit);
    List<NewLine> placed = new ArrayList<>();
    byUnit.forEach(
        (unit, lines) -> {
          for (int i = 0; i < lines.size(); i++) {
            placed.add(lines.get(i).at(i + 1));
          }
        });
    return placed;
  }

  private static @Nullable Long districtUnit(List<Unit> standing) {
    return standing.stream()
        .filter(unit -> unit.kind() == UnitKind.DISTRICT)
        .map(Unit::id)
        .findFirst()
        .orElse(null);
  }

  /** A task with the unit that answers for it and the target that was read from its sentence. */
  private record Led(OpenTask task, long unit, @Nullable Observation target) {}

  private List<Led> led(List<Unit> standing, int year) {
    List<OpenTask> open = tasks.assigned(year);
    Map<Long, Observation> targets = targets(open);
    List<Led> led = new ArrayList<>();
    for (OpenTask task : open) {
      Long statement = task.targetStatement();
      Observation target = statement == null ? null : targets.get(statement);
      answering(standing, task.leadUnit()).ifPresent(unit -> led.add(new Led(task, unit, target)));
    }
    return led;
  }

  /**
   * An indicator that nobody leads and no unit has a share of would be asked of nobody: the lead
   * unit of the first task with the same target reports it for the district.
   */
  private void addUnasked(
      Period period,
      List<Led> led,
      Map<LineSubject.Key, Line.Last> before,
      Map<Long, List<NewLine>> byUnit) {
    Set<Long> asked =
        byUnit.values().stream()
            .flatMap(List::stream)
            .map(line -> line.subject().id())
            .collect(toSet());
    for (Led each : led) {
      Observation target = each.target();
      if (target != null && asked.add(target.indicator())) {
        indicators
            .unled(target, each.unit(), period, before)
            .ifPresent(
                line -> byUnit.computeIfAbsent(each.unit(), unit -> new ArrayList<>()).add(line));
      }
    }
  }

  private void addTasks(
      Period period,
      List<Led> led,
      Map<LineSubject.Key, Line.Last> before,
      Map<Long, List<NewLine>> byUnit) {
    for (Led each : led) {
      OpenTask task = each.task();
      Observation target = each.target();
      Line.Last last =
          before.get(
              new LineSubject.Key(
                  SubjectKind.TASK, task.id(), each.unit(), measured(target, each.unit())));
      NewLine line =
          target == null
              ? AskedTasks.line(task, each.unit(), last)
              : AskedTasks.likeIndicator(
                  task, each.unit(), last, target, indicators.known(target, period));
      byUnit.computeIfAbsent(each.unit(), unit -> new ArrayList<>()).add(line);
    }
  }

  private static long measured(@Nullable Observation target, long unit) {
    return target == null ? unit : target.unit();
  }

  /** The targets of indicators that were read from the same figures as the tasks' targets. */
  private Map<Long, Observation> targets(List<OpenTask> open) {
    List<Long> statements =
        open.stream().map(OpenTask::targetStatement).filter(Objects::nonNull).toList();
    Map<Long, Observation> found = new HashMap<>();
    for (Observation observation : observations.ofStatements(statements)) {
      if (observation.kind() == ObservationKind.TARGET && observation.statement() != null) {
        found.put(observation.statement(), observation);
      }
    }
    return found;
  }

  /** The unit itself, or the one that it was merged into. */
  private Optional<Long> answering(List<Unit> standing, long unit) {
    if (standing.stream().anyMatch(each -> each.id() == unit)) {
      return Optional.of(unit);
    }
    return units
        .find(unit)
        .map(Unit::successor)
        .flatMap(successor -> answering(standing, successor));
  }
}
