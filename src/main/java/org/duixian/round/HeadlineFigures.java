package org.duixian.round;

import java.math.BigDecimal;
import java.time.LocalDate;
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
class HeadlineFigures {

  private final Indicators indicators;
  private final Observations observations;
  private final Units units;

  HeadlineFigures(Indicators indicators, Observations observations, Units units) {
    this.indicators = indicators;
    this.observations = observations;
    this.units = units;
  }

  List<CountedLine> notAsked(Round round, List<Line> asked) {
    Optional<Unit> whole =
        units.current().stream().filter(unit -> unit.kind() == UnitKind.DISTRICT).findFirst();
    List<CountedLine> counted = new ArrayList<>();
    if (whole.isEmpty()) {
      return counted;
    }
    long unit = whole.get().id();
    List<Indicator> missing =
        indicators.on(round.period().end()).stream()
            .filter(Indicator::headline)
            .filter(indicator -> asked.stream().noneMatch(line -> holds(line, indicator, unit)))
            .toList();
    int year = round.period().year();
    List<Observation> observed =
        observations.ofUnit(
            missing.stream().map(Indicator::id).toList(),
            unit,
            LocalDate.of(year, 1, 1),
            LocalDate.of(year, 12, 31));
    for (Indicator indicator : missing) {
      List<Observation> own =
          observed.stream().filter(each -> each.indicator() == indicator.id()).toList();
      counted.add(
          new CountedLine(
              line(round, indicator, unit, own, counted.size()),
              whole.get().shortName(),
              Reported.NOT_ASKED,
              null));
    }
    return counted;
  }

  private static boolean holds(Line line, Indicator indicator, long unit) {
    return line.kind() == SubjectKind.INDICATOR
        && line.subject() == indicator.id()
        && line.measuredUnit() == unit;
  }

  /** A line that stands on no form; its number, below zero, only tells it from the others. */
  private static Line line(
      Round round, Indicator indicator, long unit, List<Observation> own, int number) {
    Period year = Period.year(round.period().year());
    Optional<Observation> target = one(own, ObservationKind.TARGET, year);
    Optional<Observation> actual = one(own, ObservationKind.ACTUAL, round.period());
    Nature nature = indicator.definition().nature();
    return new Line(
        -1L - number,
        round.id(),
        unit,
        SubjectKind.INDICATOR,
        indicator.id(),
        unit,
        indicator.id(),
        number + 1,
        indicator.name(),
        null,
        AskedIndicators.family(indicator),
        indicator.unit() == null ? "" : indicator.unit(),
        0,
        nature,
        nature == Nature.OWN ? before(own, round.period()) : null,
        new Aim(
            target.map(Observation::value).orElse(null),
            target.map(Observation::bound).orElse(null),
            indicator.direction(),
            null,
            target.map(Observation::statement).orElse(null),
            target.map(Observation::id).orElse(null)),
        indicator.direction() == Direction.BAND ? indicator.definition().bandHigh() : null,
        Plan.of(own),
        false,
        new Line.Last(null, null, null),
        new Line.Known(
            actual.map(Observation::value).orElse(null),
            actual.isPresent() ? ValueOrigin.OBSERVED : ValueOrigin.NONE,
            actual.map(Observation::id).orElse(null)),
        new Line.Words(null, null, null, null, null, null),
        LineState.ACCEPTED,
        null,
        null,
        0);
  }

  private static Optional<Observation> one(
      List<Observation> own, ObservationKind kind, Period period) {
    return own.stream()
        .filter(each -> each.kind() == kind && each.period().equals(period))
        .findFirst();
  }

  private static BigDecimal before(List<Observation> own, Period period) {
    return own.stream()
        .filter(each -> each.kind() == ObservationKind.ACTUAL)
        .filter(each -> each.period().grain() == period.grain())
        .filter(each -> each.period().start().isBefore(period.start()))
        .map(Observation::value)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
