package org.duixian.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duixian.indicator.Direction;
import org.duixian.indicator.Indicator;
import org.duixian.indicator.Indicators;
import org.duixian.indicator.Nature;
import org.duixian.indicator.Observation;
import org.duixian.indicator.ObservationKind;
import org.duixian.indicator.Observations;
import org.duixian.kernel.Period;
import org.duixian.organisation.Unit;
import org.duixian.organisation.UnitKind;
import org.duixian.organisation.Units;
import org.springframework.stereotype.Component;

/**
 * The district's headline figures that no unit was asked for: they come from observations and are
 * frozen with the round, so that a bulletin has them from the same snapshot.
 */
@Component
class Headlines {

  private final Indicators indicators;
  private final Observations observations;
  private final Units units;

  Headlines(Indicators indicators, Observations observations, Units units) {
    this.indicators = indicators;
    this.observations = observations;
    this.units = units;
  }

  List<Snapshot.Counted> notAsked(String district, Round round, List<Line> asked) {
    Optional<Unit> whole =
        units.current(district).stream()
            .filter(unit -> unit.kind() == UnitKind.DISTRICT)
            .findFirst();
    List<Snapshot.Counted> counted = new ArrayList<>();
    if (whole.isEmpty()) {
      return counted;
    }
    for (Indicator indicator : indicators.on(district, round.period().end())) {
      boolean there =
          asked.stream()
              .filter(line -> line.kind() == SubjectKind.INDICATOR)
              .anyMatch(
                  line ->
                      line.subject() == indicator.id() && line.measuredUnit() == whole.get().id());
      if (indicator.headline() && !there) {
        counted.add(
            new Snapshot.Counted(
                line(district, round, indicator, whole.get(), counted.size()),
                whole.get().shortName(),
                Reported.NOT_ASKED,
                null));
      }
    }
    return counted;
  }

  /** A line that stands on no form; its number, below zero, only tells it from the others. */
  private Line line(String district, Round round, Indicator indicator, Unit whole, int number) {
    Optional<Observation> target =
        find(
            district, indicator, whole, ObservationKind.TARGET, Period.year(round.period().year()));
    Optional<Observation> actual =
        find(district, indicator, whole, ObservationKind.ACTUAL, round.period());
    return new Line(
        -1L - number,
        round.id(),
        whole.id(),
        SubjectKind.INDICATOR,
        indicator.id(),
        whole.id(),
        indicator.id(),
        number + 1,
        indicator.name(),
        null,
        AskedIndicators.family(indicator),
        indicator.unit() == null ? "" : indicator.unit(),
        0,
        Nature.CUMULATIVE,
        null,
        new Line.Aim(
            target.map(Observation::value).orElse(null),
            target.map(Observation::bound).orElse(null),
            indicator.direction(),
            indicator.direction() == Direction.BAND ? indicator.definition().bandHigh() : null,
            null,
            target.map(Observation::statement).orElse(null),
            target.map(Observation::id).orElse(null)),
        false,
        new Line.Last(null, null, null),
        new Line.Known(
            actual.map(Observation::value).orElse(null),
            actual.isPresent() ? Origin.OBSERVED : Origin.NONE,
            actual.map(Observation::id).orElse(null)),
        new Line.Words(null, null, null, null, null, null),
        LineState.ACCEPTED,
        null,
        null,
        0);
  }

  private Optional<Observation> find(
      String district, Indicator indicator, Unit whole, ObservationKind kind, Period period) {
    return observations.find(district, indicator.id(), whole.id(), kind, period);
  }
}
