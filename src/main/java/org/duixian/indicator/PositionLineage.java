package org.duixian.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Period;
import org.duixian.kernel.Sourced;
import org.duixian.organisation.Unit;
import org.duixian.organisation.Units;
import org.duixian.progress.Forecast;
import org.duixian.progress.Ranking;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.duixian.site.Wording;
import org.springframework.stereotype.Component;

/** Explains where a unit's month stands: {@code /source/computed/position/<number>...}. */
@Component
class PositionLineage implements LineageProvider {

  private static final String PREFIX = Position.RULE + "/";

  private final Indicators indicators;
  private final Positions positions;
  private final Values values;
  private final Units units;
  private final Wording wording;

  PositionLineage(
      Indicators indicators, Positions positions, Values values, Units units, Wording wording) {
    this.indicators = indicators;
    this.positions = positions;
    this.values = values;
    this.units = units;
    this.wording = wording;
  }

  @Override
  public Optional<Lineage> explain(
      String kind, String key, Map<String, String> parameters, Locale locale) {
    if (!kind.equals("computed") || !key.startsWith(PREFIX)) {
      return Optional.empty();
    }
    String[] parts = key.substring(PREFIX.length()).split("\\.");
    if (parts.length != 4 || !parts[0].matches("\\d{1,18}") || !parts[1].matches("\\d{1,18}")) {
      throw new NotFound();
    }
    Indicator indicator = indicators.find(Long.parseLong(parts[0])).orElseThrow(NotFound::new);
    long unit = Long.parseLong(parts[1]);
    Period period = period(parts[2]);
    Reckoning reckoning = values.reckon(List.of(indicator), List.of(unit), period.year());
    IndicatorValue latest = reckoning.value(indicator, unit, ObservationKind.ACTUAL, period);
    if (!latest.known()) {
      throw new NotFound();
    }
    Position position = positions.at(indicator, latest, reckoning);
    return Optional.of(lineage(position, field(parts[3]), reckoning, locale));
  }

  private static Period period(String text) {
    try {
      return Period.of(text);
    } catch (DateTimeException e) {
      throw new NotFound();
    }
  }

  private static Position.Field field(String word) {
    for (Position.Field field : Position.Field.values()) {
      if (field.word().equals(word)) {
        return field;
      }
    }
    throw new NotFound();
  }

  private Lineage lineage(
      Position position, Position.Field field, Reckoning reckoning, Locale locale) {
    Sourced number = position.number(field);
    if (number == null) {
      throw new NotFound();
    }
    Indicator indicator = position.latest().indicator();
    Map<Long, String> names = new HashMap<>();
    for (Unit unit : units.current()) {
      names.put(unit.id(), unit.shortName());
    }
    String title =
        String.join(
            " · ",
            indicator.name(),
            names.getOrDefault(position.latest().unit(), "—"),
            position.latest().period().code(),
            wording.of(locale, "indicator.position." + field.word()));
    boolean beside = field == Position.Field.GAP || field == Position.Field.RANK;
    return new Lineage(
        title,
        number,
        wording.of(locale, rule(position, field)),
        null,
        beside ? mean(position, locale) : null,
        beside ? peers(position, names, reckoning) : months(position, reckoning),
        List.of(
            new Lineage.Link(
                indicator.name(),
                indicator.path() + "?year=" + position.latest().period().year())));
  }

  private static String rule(Position position, Position.Field field) {
    Forecast forecast = position.forecast();
    return switch (field) {
      case EXPECTED, LOW, HIGH ->
          "indicator.position.rule." + (forecast == null ? "" : forecast.formula());
      case GAP ->
          position.latest().indicator().definition().overUnits() == Aggregation.SUM
              ? "indicator.position.rule.mean"
              : "indicator.position.rule.whole";
      case RANK -> "indicator.position.rule.rank";
    };
  }

  private String mean(Position position, Locale locale) {
    BigDecimal mean = position.mean();
    return mean == null
        ? ""
        : wording.of(
            locale,
            "indicator.position.mean",
            mean.round(new MathContext(6)).stripTrailingZeros().toPlainString());
  }

  private static List<Lineage.Part> months(Position position, Reckoning reckoning) {
    List<Lineage.Part> parts = new ArrayList<>();
    IndicatorValue latest = position.latest();
    for (int month = 1; month <= latest.period().start().getMonthValue(); month++) {
      Period period = Period.month(latest.period().year(), month);
      IndicatorValue value =
          reckoning.value(latest.indicator(), latest.unit(), ObservationKind.ACTUAL, period);
      if (value.known()) {
        parts.add(new Lineage.Part(period.code(), value.number(), null));
      }
    }
    return parts;
  }

  private static List<Lineage.Part> peers(
      Position position, Map<Long, String> names, Reckoning reckoning) {
    List<Lineage.Part> parts = new ArrayList<>();
    IndicatorValue latest = position.latest();
    for (Ranking.Placed<Long> each : position.ranked()) {
      String name = each.place() + " " + names.getOrDefault(each.thing(), "—");
      IndicatorValue value =
          reckoning.value(
              latest.indicator(), each.thing(), ObservationKind.ACTUAL, latest.period());
      parts.add(
          new Lineage.Part(
              name,
              value.known() ? value.number() : null,
              value.known()
                  ? null
                  : latest.indicator().path()
                      + "?year="
                      + latest.period().year()
                      + "&unit="
                      + each.thing()));
    }
    return parts;
  }
}
