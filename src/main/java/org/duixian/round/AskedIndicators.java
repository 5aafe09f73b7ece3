package org.duixian.round;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.indicator.Aggregation;
import org.duixian.indicator.Direction;
import org.duixian.indicator.Indicator;
import org.duixian.indicator.Indicators;
import org.duixian.indicator.Nature;
import org.duixian.indicator.Observation;
import org.duixian.indicator.ObservationKind;
import org.duixian.indicator.Observations;
import org.duixian.kernel.Amount;
import org.duixian.kernel.Period;
import org.duixian.progress.Family;
import org.duixian.reader.Measure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes lines of the indicators that a unit reports: the district's that it leads, its own share.
 */
@Component
class AskedIndicators {

  private final Indicators indicators;
  private final Observations observations;

  AskedIndicators(Indicators indicators, Observations observations) {
    this.indicators = indicators;
    this.observations = observations;
  }

  /** What is known of an indicator's value in a period. */
  record Known(@Nullable Observation actual, Nature nature, @Nullable BigDecimal soFar) {}

  /** What one line is made from. */
  private record Making(
      Indicator indicator,
      long unit,
      long measured,
      Period period,
      Line.@Nullable Last last,
      List<Observation> observed) {

    @Nullable Observation target() {
      return one(ObservationKind.TARGET, Period.year(period.year()));
    }

    @Nullable Observation actual() {
      return one(ObservationKind.ACTUAL, period);
    }

    private @Nullable Observation one(ObservationKind kind, Period of) {
      return observed.stream()
          .filter(each -> each.kind() == kind && each.period().equals(of))
          .findFirst()
          .orElse(null);
    }

    List<Observation> before() {
      return observed.stream()
          .filter(each -> each.kind() == ObservationKind.ACTUAL)
          .filter(each -> each.period().grain() == period.grain())
          .filter(each -> each.period().start().isBefore(period.start()))
          .toList();
    }
  }

  /** What is known of the indicator that a target belongs to. */
  Known known(Observation target, Period period) {
    Indicator indicator = indicators.find(target.indicator()).orElseThrow();
    List<Observation> observed =
        observations.ofUnit(
            List.of(indicator.id()),
            target.unit(),
            LocalDate.of(period.year(), 1, 1),
            LocalDate.of(period.year(), 12, 31));
    Making making = new Making(indicator, target.unit(), target.unit(), period, null, observed);
    Nature nature = indicator.definition().nature();
    return new Known(making.actual(), nature, nature == Nature.OWN ? soFar(making) : null);
  }

  List<NewLine> of(
      long unit,
      @Nullable Long districtUnit,
      Period period,
      Map<LineSubject.Key, Line.Last> before) {
    List<Indicator> reported = indicators.reportedBy(unit, period.year());
    if (reported.isEmpty()) {
      return new ArrayList<>();
    }
    List<NewLine> lines = new ArrayList<>();
    if (districtUnit != null) {
      List<Indicator> led = reported.stream().filter(each -> leads(each, unit)).toList();
      add(led, unit, districtUnit, period, before, lines);
    }
    add(reported, unit, unit, period, before, lines);
    return lines;
  }

  /** The line of a target's indicator, for a unit that does not lead it; none if another does. */
  Optional<NewLine> unled(
      Observation target, long unit, Period period, Map<LineSubject.Key, Line.Last> before) {
    Indicator indicator = indicators.find(target.indicator()).orElseThrow();
    List<NewLine> lines = new ArrayList<>();
    if (indicator.definition().leadUnit() == null
        && indicator.isReported()
        && indicator.retiredOn() == null) {
      add(List.of(indicator), unit, target.unit(), period, before, lines);
    }
    return lines.stream().findFirst();
  }

  private static boolean leads(Indicator indicator, long unit) {
    Long lead = indicator.definition().leadUnit();
    return lead != null && lead == unit;
  }

  private void add(
      List<Indicator> reported,
      long unit,
      long measured,
      Period period,
      Map<LineSubject.Key, Line.Last> before,
      List<NewLine> lines) {
    if (reported.isEmpty()) {
      return;
    }
    List<Observation> observed =
        observations.ofUnit(
            reported.stream().map(Indicator::id).toList(),
            measured,
            LocalDate.of(period.year(), 1, 1),
            LocalDate.of(period.year(), 12, 31));
    for (Indicator indicator : reported) {
      List<Observation> own =
          observed.stream().filter(each -> each.indicator() == indicator.id()).toList();
      Line.Last last =
          before.get(new LineSubject.Key(SubjectKind.INDICATOR, indicator.id(), unit, measured));
      Making making = new Making(indicator, unit, measured, period, last, own);
      if (making.target() != null || measured != unit) {
        lines.add(line(making));
      }
    }
  }

  private static NewLine line(Making making) {
    Indicator indicator = making.indicator();
    Observation target = making.target();
    Observation actual = making.actual();
    BigDecimal aim = target == null ? null : target.value();
    Line.Last last = last(making);
    boolean band = indicator.direction() == Direction.BAND;
    return new NewLine(
        new LineSubject(
            SubjectKind.INDICATOR,
            indicator.id(),
            making.unit(),
            making.measured(),
            indicator.id()),
        0,
        indicator.name(),
        null,
        target == null ? null : target.statement(),
        family(indicator),
        indicator.unit() == null ? "" : indicator.unit(),
        Amount.shownPlaces(aim == null ? last.value() : aim, indicator.unit()),
        indicator.definition().nature(),
        new Aim(
            aim,
            target == null ? null : target.bound(),
            indicator.direction(),
            null,
            target == null ? null : target.statement(),
            target == null ? null : target.id()),
        band ? indicator.definition().bandHigh() : null,
        indicator.definition().nature() == Nature.OWN ? soFar(making) : null,
        last,
        actual == null && !indicator.isCounted(),
        observed(actual));
  }

  static Line.Known observed(@Nullable Observation actual) {
    return actual == null
        ? new Line.Known(null, ValueOrigin.NONE, null)
        : new Line.Known(actual.value(), ValueOrigin.OBSERVED, actual.id());
  }

  /** What adds up over the year is held against time; everything else against its target. */
  static Family family(Indicator indicator) {
    boolean amount = indicator.measure() == Measure.LEVEL || indicator.measure() == Measure.CHANGE;
    return amount && indicator.definition().overTime() == Aggregation.SUM
        ? Family.CUMULATIVE
        : Family.GROWTH;
  }

  private static Line.Last last(Making making) {
    Line.Last last = making.last();
    if (last != null) {
      return last;
    }
    List<Observation> before = making.before();
    return new Line.Last(before.isEmpty() ? null : before.getLast().value(), null, null);
  }

  private static BigDecimal soFar(Making making) {
    return making.before().stream()
        .map(Observation::value)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
