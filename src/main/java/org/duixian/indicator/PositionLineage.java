package org.duixian.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Period;
import org.duixian.kernel.Sourced;
import org.duixian.organisation.Unit;
import org.duixian.organisation.Units;
import org.duixian.progress.Forecast;
import org.duixian.progress.Ranking;
import org.duixian.site.Asked;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.springframework.stereotype.Component;

/** Explains where a unit's month stands: {@code /source/computed/position/<number>...}. */
@Component
record PositionLineage(Indicators indicators, Positions positions, Values values, Units units)
    implements LineageProvider {

  private static final String KEY =
      Position.RULE + "/(\\d{1,18})\\.(\\d{1,18})\\.([^.]+)\\.([^.]+)";

  @Override
  public Optional<Lineage> explain(Asked asked) {
    return asked.matching("computed", KEY).map(key -> lineage(key, asked));
  }

  private Lineage lineage(MatchResult key, Asked asked) {
    Indicator indicator = indicators.find(Long.parseLong(key.group(1))).orElseThrow(NotFound::new);
    long unit = Long.parseLong(key.group(2));
    Period period = period(key.group(3));
    Reckoning reckoning = values.reckon(List.of(indicator), List.of(unit), period.year());
    IndicatorValue latest = reckoning.value(indicator, unit, ObservationKind.ACTUAL, period);
    if (!latest.known()) {
      throw new NotFound();
    }
    Position position = positions.at(indicator, latest, reckoning);
    return lineage(position, field(key.group(4)), reckoning, asked);
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
      Position position, Position.Field field, Reckoning reckoning, Asked asked) {
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
            asked.words("indicator.position." + field.word()));
    boolean beside = field == Position.Field.GAP || field == Position.Field.RANK;
    return Lineage.of(title, number, asked.words(rule(position, field)))
        .at(beside ? mean(position, asked) : null)
        .made(beside ? peers(position, names, reckoning) : months(position, reckoning))
        .leading(indicator.name(), indicator.path() + "?year=" + position.latest().period().year());
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

  private String mean(Position position, Asked asked) {
    BigDecimal mean = position.mean();
    return mean == null
        ? ""
        : asked.words(
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
