package org.duixian.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duixian.kernel.Period;
import org.duixian.organisation.Unit;
import org.duixian.organisation.Units;
import org.duixian.progress.Forecast;
import org.duixian.progress.PeerComparison;
import org.duixian.progress.Ranking;
import org.duixian.reader.Measure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells where a unit's latest month stands; two statements beside the values of the page. */
@Component
class Positions {

  private static final int YEARS = 3;

  private final Observations observations;
  private final RollUps rollUps;
  private final Units units;

  Positions(Observations observations, RollUps rollUps, Units units) {
    this.observations = observations;
    this.rollUps = rollUps;
    this.units = units;
  }

  /** The position of a unit's latest month in a year, empty before the first. */
  Optional<Position> of(Indicator indicator, long unit, int year, Reckoning reckoning) {
    IndicatorValue latest =
        reckoning.latest(
            indicator, unit, ObservationKind.ACTUAL, Period.year(year), Period.Grain.MONTH);
    return latest == null ? Optional.empty() : Optional.of(at(indicator, latest, reckoning));
  }

  Position at(Indicator indicator, IndicatorValue latest, Reckoning reckoning) {
    long unit = latest.unit();
    Period period = latest.period();
    IndicatorValue before =
        reckoning.value(indicator, unit, ObservationKind.ACTUAL, period.lastYear());
    List<BigDecimal> months = addsUp(indicator) ? months(indicator, latest, reckoning) : List.of();
    Forecast forecast =
        Forecast.of(months, months.isEmpty() ? List.of() : years(indicator, latest)).orElse(null);
    List<Ranking.Placed<Long>> ranked = ranked(indicator, period);
    Ranking.Placed<Long> place =
        ranked.stream().filter(each -> each.thing() == unit).findFirst().orElse(null);
    return new Position(
        latest,
        Growth.of(latest, before).map(each -> each.number(indicator, unit, period)).orElse(null),
        forecast,
        forecast == null ? List.of() : months,
        place,
        ranked,
        mean(indicator, period, ranked, reckoning));
  }

  private static boolean addsUp(Indicator indicator) {
    boolean amount = indicator.measure() == Measure.LEVEL || indicator.measure() == Measure.CHANGE;
    return amount && indicator.definition().overTime() == Aggregation.SUM;
  }

  private static List<BigDecimal> months(
      Indicator indicator, IndicatorValue latest, Reckoning reckoning) {
    Map<Period, BigDecimal> known = new LinkedHashMap<>();
    int last = latest.period().start().getMonthValue();
    for (int month = 1; month <= last; month++) {
      Period period = Period.month(latest.period().year(), month);
      BigDecimal value =
          reckoning.value(indicator, latest.unit(), ObservationKind.ACTUAL, period).value();
      if (value != null) {
        known.put(period, value);
      }
    }
    return RunningTotals.until(last, totals(indicator, known));
  }

  private static NavigableMap<Integer, BigDecimal> totals(
      Indicator indicator, Map<Period, BigDecimal> known) {
    NavigableMap<Integer, BigDecimal> totals = new TreeMap<>();
    BigDecimal sum = BigDecimal.ZERO;
    int next = 1;
    for (Map.Entry<Period, BigDecimal> each : known.entrySet()) {
      int month = each.getKey().start().getMonthValue();
      if (indicator.definition().nature() == Nature.CUMULATIVE) {
        totals.put(month, each.getValue());
      } else if (month == next) {
        sum = sum.add(each.getValue());
        totals.put(month, sum);
        next++;
      }
    }
    return totals;
  }

  /** The months of earlier years, of the unit itself or, for the district, over its units. */
  private List<List<BigDecimal>> years(Indicator indicator, IndicatorValue latest) {
    int year = latest.period().year();
    LocalDate from = LocalDate.of(year - YEARS, 1, 1);
    LocalDate to = LocalDate.of(year - 1, 12, 31);
    Map<Period, BigDecimal> known = new TreeMap<>();
    if (latest.how() == IndicatorValue.How.OVER_UNITS) {
      rollUps
          .of(indicator, ObservationKind.ACTUAL, Period.Grain.MONTH, from, to)
          .forEach(total -> known.put(total.period(), total.value()));
    } else {
      observations
          .series(
              indicator.id(), latest.unit(), ObservationKind.ACTUAL, Period.Grain.MONTH, from, to)
          .forEach(each -> known.put(each.period(), each.value()));
    }
    List<List<BigDecimal>> years = new ArrayList<>();
    for (int each = year - YEARS; each < year; each++) {
      int of = each;
      Map<Period, BigDecimal> inYear = new TreeMap<>(known);
      inYear.keySet().removeIf(period -> period.year() != of);
      List<BigDecimal> totals = RunningTotals.year(totals(indicator, inYear));
      if (!totals.isEmpty()) {
        years.add(totals);
      }
    }
    return years;
  }

  private List<Ranking.Placed<Long>> ranked(Indicator indicator, Period period) {
    Set<Long> taking =
        units.current().stream()
            .filter(each -> indicator.definition().across().takes(each.kind()))
            .map(Unit::id)
            .collect(Collectors.toSet());
    List<Observation> values =
        observations.overUnits(indicator.id(), ObservationKind.ACTUAL, period).stream()
            .filter(each -> taking.contains(each.unit()))
            .toList();
    Map<Long, BigDecimal> byUnit = new LinkedHashMap<>();
    values.forEach(each -> byUnit.put(each.unit(), each.value()));
    Ranking.Order order =
        indicator.direction() == Direction.LOW
            ? Ranking.Order.LOWEST_FIRST
            : Ranking.Order.HIGHEST_FIRST;
    return byUnit.size() < 2 ? List.of() : Ranking.of(byUnit.keySet(), byUnit::get, order);
  }

  /** Rates are held against the district's own, everything else against the units' mean. */
  private static @Nullable BigDecimal mean(
      Indicator indicator, Period period, List<Ranking.Placed<Long>> ranked, Reckoning reckoning) {
    if (indicator.definition().overUnits() != Aggregation.SUM) {
      BigDecimal whole =
          reckoning
              .value(indicator, reckoning.districtUnit(), ObservationKind.ACTUAL, period)
              .value();
      if (whole != null) {
        return whole;
      }
    }
    return PeerComparison.mean(
        ranked.stream()
            .map(Ranking.Placed::value)
            .filter(Objects::nonNull)
            .map(each -> Objects.requireNonNull(each))
            .toList());
  }
}
