package org.duixian.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.duixian.indicator.Observation;
import org.duixian.indicator.ObservationKind;
import org.duixian.indicator.RunningTotals;
import org.duixian.kernel.Period;
import org.duixian.progress.Family;
import org.duixian.progress.Forecast;
import org.duixian.progress.PeerComparison;
import org.duixian.round.Line;
import org.duixian.round.LineStanding;
import org.jspecify.annotations.Nullable;

/** Tells what a line is beside, from what was recorded; a pure function. */
final class Outlooks {

  private static final int YEARS = 3;

  private final Period period;

  Outlooks(Period period) {
    this.period = period;
  }

  /**
   * Returns what a line is beside.
   *
   * @param past what was recorded of its figure, empty for a task of its own
   * @param earlier what the year's earlier rounds found
   * @param place its place among the units, null for none
   */
  Outlook of(
      Line line,
      LineStanding standing,
      List<Observation> past,
      List<RoundResult> earlier,
      UnitPlaces.@Nullable Place place) {
    List<BigDecimal> months = months(line, standing, past, earlier);
    Forecast forecast = Forecast.of(months, years(line, past)).orElse(null);
    BigDecimal now = line.known().value();
    BigDecimal before = before(past).orElse(null);
    return new Outlook(
        forecast == null ? null : forecast.value(),
        forecast == null ? null : forecast.low(),
        forecast == null ? null : forecast.high(),
        forecast == null ? null : forecast.formula(),
        forecast == null ? List.of() : months,
        before,
        now == null || before == null ? null : growth(line, now, before),
        place == null ? null : place.mean(),
        place == null ? null : place.gap(),
        place != null && place.tied());
  }

  private List<BigDecimal> months(
      Line line, LineStanding standing, List<Observation> past, List<RoundResult> earlier) {
    BigDecimal now = standing.actual();
    if (line.family() != Family.CUMULATIVE
        || now == null
        || !RunningTotals.endsMonth(period.end())) {
      return List.of();
    }
    NavigableMap<Integer, BigDecimal> totals =
        past.isEmpty() ? reported(earlier) : RunningTotals.of(past, line.nature(), period.year());
    int month = period.end().getMonthValue();
    totals.put(month, now);
    return RunningTotals.until(month, totals);
  }

  private static NavigableMap<Integer, BigDecimal> reported(List<RoundResult> earlier) {
    NavigableMap<Integer, BigDecimal> totals = new TreeMap<>();
    for (RoundResult result : earlier) {
      if (result.reckoned().actual() != null && RunningTotals.endsMonth(result.period().end())) {
        totals.put(result.period().end().getMonthValue(), result.reckoned().actual());
      }
    }
    return totals;
  }

  private List<List<BigDecimal>> years(Line line, List<Observation> past) {
    List<List<BigDecimal>> years = new ArrayList<>();
    for (int year = period.year() - YEARS; year < period.year(); year++) {
      List<BigDecimal> totals = RunningTotals.year(RunningTotals.of(past, line.nature(), year));
      if (!totals.isEmpty()) {
        years.add(totals);
      }
    }
    return years;
  }

  private Optional<BigDecimal> before(List<Observation> past) {
    return past.stream()
        .filter(each -> each.kind() == ObservationKind.ACTUAL)
        .filter(each -> each.period().equals(period.lastYear()))
        .map(Observation::value)
        .findFirst();
  }

  private static @Nullable BigDecimal growth(Line line, BigDecimal now, BigDecimal before) {
    return line.measureUnit().startsWith("%")
        ? PeerComparison.gap(now, before)
        : PeerComparison.growth(now, before);
  }
}
