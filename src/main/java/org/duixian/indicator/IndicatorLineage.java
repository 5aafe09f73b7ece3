package org.duixian.indicator;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.duixian.access.Act;
import org.duixian.access.CurrentMember;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.change.Change;
import org.duixian.document.Statement;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Period;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.organisation.Unit;
import org.duixian.organisation.Units;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Explains values of indicators down to their observations, and growth from its two values. */
@Component
class IndicatorLineage implements LineageProvider {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Indicators indicators;
  private final Observations observations;
  private final IndicatorHistory history;
  private final Values values;
  private final Units units;
  private final Permission permission;
  private final MessageSource messages;

  IndicatorLineage(
      Indicators indicators,
      Observations observations,
      IndicatorHistory history,
      Values values,
      Units units,
      Permission permission,
      MessageSource messages) {
    this.indicators = indicators;
    this.observations = observations;
    this.history = history;
    this.values = values;
    this.units = units;
    this.permission = permission;
    this.messages = messages;
  }

  @Override
  public Optional<Lineage> explain(
      String kind, String key, Map<String, String> parameters, Locale locale) {
    return switch (kind) {
      case "observation" -> Optional.of(words(locale).observation(key));
      case "formula" -> Optional.of(words(locale).formula(key));
      case "computed" ->
          key.startsWith("growth/")
              ? Optional.of(words(locale).growth(key.substring("growth/".length())))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Words words(Locale locale) {
    Map<Long, String> names = new HashMap<>();
    String district = CurrentMember.district();
    for (Unit unit : units.current()) {
      names.put(unit.id(), unit.name());
    }
    return new Words(district, names, locale);
  }

  /** One answer in one language. */
  private final class Words {

    private final String district;
    private final Map<Long, String> names;
    private final Locale locale;

    Words(String district, Map<Long, String> names, Locale locale) {
      this.district = district;
      this.names = names;
      this.locale = locale;
    }

    private String t(String key, Object... arguments) {
      return messages.getMessage(key, arguments.length == 0 ? null : arguments, locale);
    }

    Lineage observation(String key) {
      Observation found = observations.find(number(key)).orElseThrow(NotFound::new);
      Indicator indicator = indicator(found.indicator());
      return new Lineage(
          title(indicator, found.unit(), found.kind(), found.period()),
          found.number(indicator.unit()),
          t("indicator.origin.rule." + found.origin().name()),
          null,
          t("indicator.recorded", found.by(), MINUTE.format(found.at().atZoneSameInstant(ZONE)))
              + (found.note() == null ? "" : " " + found.note()),
          changes(found, indicator),
          links(found, indicator));
    }

    private List<Lineage.Part> changes(Observation found, Indicator indicator) {
      List<Lineage.Part> parts = new ArrayList<>();
      for (Change change : history.of(found.id())) {
        ObservationVersion old = Objects.requireNonNull(change.before(ObservationVersion.class));
        parts.add(
            new Lineage.Part(
                t(
                    "indicator.changed",
                    change.when(),
                    change.accountName(),
                    old.recordedBy(),
                    change.reason() == null ? "—" : change.reason()),
                new Sourced(
                    old.value(),
                    indicator.unit(),
                    Statement.sign(old.bound()),
                    new Source.Observed(found.id(), old.origin().badge())),
                null));
      }
      return parts;
    }

    private List<Lineage.Link> links(Observation found, Indicator indicator) {
      List<Lineage.Link> links = new ArrayList<>();
      if (found.statement() != null) {
        links.add(
            new Lineage.Link(t("indicator.to-sentence"), "/source/statement/" + found.statement()));
      }
      links.add(
          new Lineage.Link(
              indicator.name(),
              indicator.path() + "?year=" + found.period().year() + "&unit=" + found.unit()));
      if (!indicator.isFormula() && permission.may(Act.EDIT, Thing.INDICATOR)) {
        links.add(
            new Lineage.Link(
                t("indicator.value.correct"),
                indicator.path()
                    + "/value?unit="
                    + found.unit()
                    + "&kind="
                    + found.kind().name()
                    + "&period="
                    + found.period().code()));
      }
      return links;
    }

    Lineage formula(String key) {
      String[] parts = key.split("/");
      if (parts.length != 4) {
        throw new NotFound();
      }
      Indicator indicator = indicator(number(parts[0]));
      IndicatorValue value =
          values.of(indicator, number(parts[1]), kind(parts[2]), period(parts[3]));
      return new Lineage(
          title(indicator, value.unit(), value.kind(), value.period()),
          value.number(),
          rule(value),
          null,
          value.value() == null ? null : t("indicator.exact", value.value().toPlainString()),
          value.how() == IndicatorValue.How.OVER_UNITS ? ofUnits(value) : parts(value),
          List.of(
              new Lineage.Link(
                  indicator.name(), indicator.path() + "?year=" + value.period().year())));
    }

    private String rule(IndicatorValue value) {
      Definition definition = value.indicator().definition();
      return switch (value.how()) {
        case RECORDED -> t("indicator.how.RECORDED");
        case FORMULA -> t("indicator.how.FORMULA", String.valueOf(definition.formula()));
        case OVER_UNITS ->
            t(
                "indicator.how.OVER_UNITS",
                t("indicator.across." + definition.across().name()),
                t("indicator.aggregation." + definition.overUnits().name()));
        case OVER_TIME ->
            t(
                "indicator.how.OVER_TIME",
                t("indicator.nature." + definition.nature().name()),
                t("indicator.aggregation." + definition.overTime().name()));
        case NO_VALUE, ZERO_DIVISOR, BASE_NOT_POSITIVE ->
            t("indicator.how." + value.how().name())
                + (definition.formula() == null
                    ? ""
                    : " " + t("indicator.how.FORMULA", definition.formula()));
      };
    }

    private List<Lineage.Part> ofUnits(IndicatorValue value) {
      Map<Long, Unit> taking = new HashMap<>();
      for (Unit unit : units.current()) {
        if (value.indicator().definition().across().takes(unit.kind())) {
          taking.put(unit.id(), unit);
        }
      }
      return observations.overUnits(value.indicator().id(), value.kind(), value.period()).stream()
          .filter(each -> taking.containsKey(each.unit()))
          .map(
              each ->
                  new Lineage.Part(
                      names.getOrDefault(each.unit(), "—"),
                      each.number(value.indicator().unit()),
                      null))
          .toList();
    }

    private List<Lineage.Part> parts(IndicatorValue value) {
      return value.parts().stream()
          .map(
              each ->
                  new Lineage.Part(
                      title(each.indicator(), each.unit(), each.kind(), each.period()),
                      each.number(),
                      null))
          .toList();
    }

    /** The key is the indicator, the unit and the period, joined by points. */
    Lineage growth(String key) {
      String[] parts = key.split("\\.");
      if (parts.length != 3) {
        throw new NotFound();
      }
      Indicator indicator = indicator(number(parts[0]));
      long unit = number(parts[1]);
      Period period = period(parts[2]);
      Reckoning reckoning = values.reckon(List.of(indicator), List.of(unit), period.year());
      IndicatorValue now = reckoning.value(indicator, unit, ObservationKind.ACTUAL, period);
      IndicatorValue before =
          reckoning.value(indicator, unit, ObservationKind.ACTUAL, period.lastYear());
      Growth growth = Growth.of(now, before).orElseThrow(NotFound::new);
      return new Lineage(
          t("indicator.growth.of", title(indicator, unit, ObservationKind.ACTUAL, period)),
          growth.number(indicator, unit, period),
          t(growth.points() ? "indicator.growth.points" : "indicator.growth.rule"),
          null,
          t("indicator.exact", growth.value().toPlainString()),
          List.of(
              new Lineage.Part(period.code(), now.number(), null),
              new Lineage.Part(period.lastYear().code(), before.number(), null)),
          List.of(new Lineage.Link(indicator.name(), indicator.path() + "?year=" + period.year())));
    }

    private String title(Indicator indicator, long unit, ObservationKind kind, Period period) {
      return String.join(
          " · ",
          indicator.name(),
          names.getOrDefault(unit, "—"),
          period.code(),
          t("indicator.kind." + kind.name()));
    }

    private Indicator indicator(long id) {
      return indicators.find(id).orElseThrow(NotFound::new);
    }
  }

  private static long number(@Nullable String text) {
    if (text == null || !text.matches("\\d{1,18}")) {
      throw new NotFound();
    }
    return Long.parseLong(text);
  }

  private static ObservationKind kind(String text) {
    for (ObservationKind each : ObservationKind.values()) {
      if (each.name().equals(text)) {
        return each;
      }
    }
    throw new NotFound();
  }

  private static Period period(String text) {
    try {
      return Period.of(text);
    } catch (DateTimeException e) {
      throw new NotFound();
    }
  }
}
