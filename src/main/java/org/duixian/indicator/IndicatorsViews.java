package org.duixian.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.kernel.Period;
import org.duixian.list.Bar;
import org.duixian.list.Facets;
import org.duixian.list.KeptViews;
import org.duixian.list.PagePart;
import org.duixian.list.Query;
import org.duixian.organisation.Unit;
import org.duixian.organisation.Units;
import org.springframework.stereotype.Component;

/** Makes the list of indicators. */
@Component
class IndicatorsViews {

  private static final int PAGE = 40;

  private final IndicatorList list;
  private final Indicators indicators;
  private final Values values;
  private final Units units;
  private final KeptViews views;

  IndicatorsViews(
      IndicatorList list, Indicators indicators, Values values, Units units, KeptViews views) {
    this.list = list;
    this.indicators = indicators;
    this.values = values;
    this.units = units;
    this.views = views;
  }

  IndicatorsView of(Query<IndicatorList.Entry> query) {
    int year = Integer.parseInt(query.scope("year"));
    List<IndicatorList.Entry> entries = list.of(query);
    Facets<IndicatorList.Entry> facets = Facets.over(query, entries);
    PagePart.Numbered<IndicatorList.Entry> pages = query.cut(query.found(entries), PAGE);
    List<Long> ids = pages.rows().stream().map(IndicatorList.Entry::id).toList();
    Optional<Period> month = ids.isEmpty() ? Optional.empty() : list.latestMonth(ids, year);
    List<Indicator> shown = ids.isEmpty() ? List.of() : indicators.find(ids);
    return new IndicatorsView(
        query,
        year,
        years(year),
        bar(query, facets),
        lines(year, shown, month),
        pages,
        Facets.count(pages.total(), query),
        month.orElse(null));
  }

  private Bar bar(Query<IndicatorList.Entry> query, Facets<IndicatorList.Entry> facets) {
    List<Facets.Facet> families =
        facets.choices("family").stream().filter(each -> each.on() || each.some()).toList();
    return new Bar(
        query,
        query.chips(asked -> "").stream().filter(chip -> chip.key().equals("q")).toList(),
        List.of(
            new Bar.Group("indicator.progress", false, facets.choices("state")),
            new Bar.Group("indicator.measure", false, families)),
        views.of(query));
  }

  private List<Integer> years(int year) {
    List<Integer> years = new ArrayList<>(list.years(values.districtUnit()));
    if (!years.contains(year)) {
      years.add(year);
    }
    years.sort(java.util.Comparator.reverseOrder());
    return years;
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
