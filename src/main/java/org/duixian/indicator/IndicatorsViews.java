package org.duixian.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.duixian.kernel.Period;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.organisation.Unit;
import org.duixian.organisation.Units;
import org.duixian.reader.Measure;
import org.springframework.stereotype.Component;

/** Makes the list of indicators. */
@Component
class IndicatorsViews {

  private static final int PAGE = 40;

  private final IndicatorList list;
  private final Indicators indicators;
  private final Values values;
  private final Units units;

  IndicatorsViews(IndicatorList list, Indicators indicators, Values values, Units units) {
    this.list = list;
    this.indicators = indicators;
    this.values = values;
    this.units = units;
  }

  IndicatorsView of(IndicatorFilter filter) {
    List<IndicatorList.Entry> entries = list.of(filter.year(), filter.text());
    List<IndicatorList.Entry> found = entries.stream().filter(fits(filter)).toList();
    int last = Math.max(1, (found.size() + PAGE - 1) / PAGE);
    int page = Math.min(filter.page(), last);
    List<Long> ids =
        found.stream().skip((page - 1L) * PAGE).limit(PAGE).map(IndicatorList.Entry::id).toList();
    Optional<Period> month =
        ids.isEmpty() ? Optional.empty() : list.latestMonth(ids, filter.year());
    List<Indicator> shown = ids.isEmpty() ? List.of() : indicators.find(ids);
    return new IndicatorsView(
        filter.at(page),
        years(filter.year()),
        families(filter, entries),
        states(filter, entries),
        lines(filter.year(), shown, month),
        Sourced.count(found.size(), new Source.Count("indicators", query(filter))),
        month.orElse(null),
        last);
  }

  private static String query(IndicatorFilter filter) {
    String path = filter.at(1).path();
    return path.substring(path.indexOf('?') + 1);
  }

  static Predicate<IndicatorList.Entry> fits(IndicatorFilter filter) {
    return entry ->
        (filter.measure() == null || entry.measure() == filter.measure())
            && (filter.state() == null || entry.is(filter.state()));
  }

  private List<Integer> years(int year) {
    List<Integer> years = new ArrayList<>(list.years(values.districtUnit()));
    if (!years.contains(year)) {
      years.add(year);
    }
    years.sort(java.util.Comparator.reverseOrder());
    return years;
  }

  private static List<IndicatorsView.Chip> families(
      IndicatorFilter filter, List<IndicatorList.Entry> entries) {
    List<IndicatorsView.Chip> chips = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      long count = entries.stream().filter(fits(filter.with(measure))).count();
      boolean on = filter.measure() == measure;
      if (count > 0 || on) {
        chips.add(
            new IndicatorsView.Chip(
                "indicator.measure." + measure.name(),
                count,
                (on ? filter.with((Measure) null) : filter.with(measure)).path(),
                on));
      }
    }
    return chips;
  }

  private static List<IndicatorsView.Chip> states(
      IndicatorFilter filter, List<IndicatorList.Entry> entries) {
    return Arrays.stream(IndicatorFilter.State.values())
        .map(
            state -> {
              boolean on = filter.state() == state;
              return new IndicatorsView.Chip(
                  "indicator.filter." + state.name().toLowerCase(Locale.ROOT),
                  entries.stream().filter(fits(filter.with(state))).count(),
                  (on ? filter.with((IndicatorFilter.State) null) : filter.with(state)).path(),
                  on);
            })
        .toList();
  }

  private List<IndicatorsView.Line> lines(int year, List<Indicator> shown, Optional<Period> month) {
    if (shown.isEmpty()) {
      return List.of();
    }
    Map<Long, String> names = new HashMap<>();
    for (Unit unit : units.current()) {
      names.put(unit.id(), unit.shortName());
    }
    Period summed = month.orElse(Period.month(year, 1));
    Reckoning reckoning = values.reckon(shown, List.of(), year, summed);
    long own = reckoning.districtUnit();
    Period whole = Period.year(year);
    return shown.stream()
        .map(
            each ->
                new IndicatorsView.Line(
                    each,
                    reckoning.value(each, own, ObservationKind.TARGET, whole),
                    reckoning.latest(each, own, ObservationKind.ACTUAL, whole, Period.Grain.MONTH),
                    each.definition().leadUnit() == null
                        ? null
                        : names.get(each.definition().leadUnit())))
        .toList();
  }
}
