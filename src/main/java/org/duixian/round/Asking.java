package org.duixian.round;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
  List<NewLine> lines(String district, Period period) {
    List<Unit> standing = units.current(district);
    Map<Earlier.Key, Earlier> before = earlier.before(district, period);
    Map<Long, List<NewLine>> byUnit = new HashMap<>();
    for (Unit unit : standing) {
      if (unit.kind() != UnitKind.DISTRICT && unit.kind() != UnitKind.COMMUNITY) {
        byUnit.put(
            unit.id(), indicators.of(district, unit.id(), districtUnit(standing), period, before));
      }
    }
    addTasks(district, period, standing, before, byUnit);
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

  private void addTasks(
      String district,
      Period period,
      List<Unit> standing,
      Map<Earlier.Key, Earlier> before,
      Map<Long, List<NewLine>> byUnit) {
    List<OpenTask> open = tasks.assigned(district, period.year());
    Map<Long, Observation> targets = targets(district, open);
    for (OpenTask task : open) {
      Optional<Long> unit = answering(district, standing, task.leadUnit());
      if (unit.isPresent()) {
        Observation target =
            task.targetStatement() == null ? null : targets.get(task.targetStatement());
        Earlier last =
            before.get(
                new Earlier.Key("TASK", task.id(), unit.get(), measured(target, unit.get())));
        NewLine line =
            target == null
                ? AskedTasks.line(task, unit.get(), last)
                : AskedTasks.likeIndicator(
                    task, unit.get(), last, target, indicators.known(district, target, period));
        byUnit.computeIfAbsent(unit.get(), each -> new ArrayList<>()).add(line);
      }
    }
  }

  private static long measured(@Nullable Observation target, long unit) {
    return target == null ? unit : target.unit();
  }

  /** The targets of indicators that were read from the same figures as the tasks' targets. */
  private Map<Long, Observation> targets(String district, List<OpenTask> open) {
    List<Long> statements =
        open.stream().map(OpenTask::targetStatement).filter(Objects::nonNull).toList();
    Map<Long, Observation> found = new HashMap<>();
    for (Observation observation : observations.ofStatements(district, statements)) {
      if (observation.kind() == ObservationKind.TARGET && observation.statement() != null) {
        found.put(observation.statement(), observation);
      }
    }
    return found;
  }

  /** The unit itself, or the one that it was merged into. */
  private Optional<Long> answering(String district, List<Unit> standing, long unit) {
    if (standing.stream().anyMatch(each -> each.id() == unit)) {
      return Optional.of(unit);
    }
    return units
        .find(district, unit)
        .map(Unit::successor)
        .flatMap(successor -> answering(district, standing, successor));
  }
}
