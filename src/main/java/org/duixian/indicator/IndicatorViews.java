package org.duixian.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Period;
import org.duixian.list.PagePart;
import org.duixian.organisation.Unit;
import org.duixian.organisation.UnitKind;
import org.duixian.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of an indicator. */
@Component
record IndicatorViews(
    Indicators indicators,
    IndicatorHistory history,
    Values values,
    Positions positions,
    Units units) {

  private static final int UNITS = 18;

  IndicatorView of(Indicator indicator, int year, Map<String, String> query) {
    List<Unit> standing = units.current();
    List<Unit> taking =
        standing.stream()
            .filter(each -> indicator.definition().across().takes(each.kind()))
            .toList();
    List<Unit> choices = choices(indicator, standing, taking);
    Unit unit = chosen(choices, query.get("unit"));
    ObservationKind kind = kind(query.get("kind"));
    PagePart.Numbered<Unit> pages =
        PagePart.cut(
            taking,
            page(query.get("page")),
            UNITS,
            number -> IndicatorView.path(indicator, year, unit.id(), kind, number));
    List<Unit> shown = pages.rows();
    List<Long> wanted = new ArrayList<>(shown.stream().map(Unit::id).toList());
    wanted.add(unit.id());
    Reckoning reckoning = values.reckon(List.of(indicator), wanted, year);
    List<Period> periods =
        IntStream.rangeClosed(1, 12).mapToObj(m -> Period.month(year, m)).toList();
    List<IndicatorView.Month> months =
        periods.stream().map(each -> month(reckoning, indicator, unit.id(), each)).toList();
    Period whole = Period.year(year);
    return new IndicatorView(
        indicator,
        year,
        unit,
        choices,
        name(standing, indicator.definition().leadUnit()),
        weight(indicator),
        history.versions(indicator.id()),
        reckoning.value(indicator, unit.id(), ObservationKind.TARGET, whole),
        months,
        SeriesChart.of(months).orElse(null),
        positions.of(indicator, unit.id(), year, reckoning).orElse(null),
        kind,
        shown.stream().map(each -> line(reckoning, indicator, each, kind, periods)).toList(),
        periods.stream()
            .map(each -> reckoning.value(indicator, reckoning.districtUnit(), kind, each))
            .toList(),
        pages,
        history.lines(indicator, names(standing)));
  }

  private static List<Unit> choices(Indicator indicator, List<Unit> standing, List<Unit> taking) {
    List<Unit> choices = new ArrayList<>();
    standing.stream().filter(each -> each.kind() == UnitKind.DISTRICT).forEach(choices::add);
    choices.addAll(taking);
    Long lead = indicator.definition().leadUnit();
    standing.stream()
        .filter(each -> lead != null && each.id() == lead && !choices.contains(each))
        .forEach(choices::add);
    return choices;
  }

  private static Unit chosen(List<Unit> choices, @Nullable String typed) {
    Optional<Unit> asked =
        choices.stream().filter(each -> String.valueOf(each.id()).equals(typed)).findFirst();
    return asked.or(() -> choices.stream().findFirst()).orElseThrow(NotFound::new);
  }

  private static int page(@Nullable String typed) {
    return typed != null && typed.matches("[1-9]\\d{0,3}") ? Integer.parseInt(typed) : 1;
  }

  private static ObservationKind kind(@Nullable String typed) {
    for (ObservationKind kind : ObservationKind.values()) {
      if (kind.name().equals(typed)) {
        return kind;
      }
    }
    return ObservationKind.ACTUAL;
  }

  private static IndicatorView.Month month(
      Reckoning reckoning, Indicator indicator, long unit, Period period) {
    IndicatorValue actual = reckoning.value(indicator, unit, ObservationKind.ACTUAL, period);
    IndicatorValue before =
        reckoning.value(indicator, unit, ObservationKind.ACTUAL, period.lastYear());
    return new IndicatorView.Month(
        period,
        reckoning.value(indicator, unit, ObservationKind.PLAN, period),
        actual,
        before,
        Growth.of(actual, before).map(each -> each.number(indicator, unit, period)).orElse(null));
  }

  private static IndicatorView.UnitLine line(
      Reckoning reckoning,
      Indicator indicator,
      Unit unit,
      ObservationKind kind,
      List<Period> periods) {
    return new IndicatorView.UnitLine(
        unit,
        reckoning.value(
            indicator, unit.id(), ObservationKind.TARGET, Period.year(periods.getFirst().year())),
        periods.stream()
            .map(each -> reckoning.value(indicator, unit.id(), kind, each))
            .sorted(Comparator.comparing(IndicatorValue::period))
            .toList());
  }

  private static @Nullable String name(List<Unit> standing, @Nullable Long id) {
    return standing.stream()
        .filter(each -> id != null && each.id() == id)
        .map(Unit::name)
        .findFirst()
        .orElse(null);
  }

  private @Nullable String weight(Indicator indicator) {
    Long weight = indicator.definition().weight();
    return weight == null ? null : indicators.find(weight).map(Indicator::name).orElse(null);
  }

  private static Map<Long, String> names(List<Unit> standing) {
    Map<Long, String> names = new HashMap<>();
    standing.forEach(unit -> names.put(unit.id(), unit.shortName()));
    return names;
  }
}
