package org.duixian.indicator;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.duixian.access.Act;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.change.Change;
import org.duixian.document.Statement;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Period;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.kernel.When;
import org.duixian.organisation.Unit;
import org.duixian.organisation.Units;
import org.duixian.site.Asked;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Explains values of indicators down to their observations, and growth from its two values. */
@Component
class IndicatorLineage implements LineageProvider {

  private final Indicators indicators;
  private final Observations observations;
  private final IndicatorHistory history;
  private final Values values;
  private final Units units;
  private final Permission permission;
  private final ObjectProvider<CountedFrom> counted;

  IndicatorLineage(
      Indicators indicators,
      Observations observations,
      IndicatorHistory history,
      Values values,
      Units units,
      Permission permission,
      ObjectProvider<CountedFrom> counted) {
    this.indicators = indicators;
    this.observations = observations;
    this.history = history;
    this.values = values;
    this.units = units;
    this.permission = permission;
    this.counted = counted;
  }

  @Override
  public Optional<Lineage> explain(Asked asked) {
    return Asked.firstOf(
        asked
            .matching("observation", "(\\d{1,18})")
            .map(key -> words(asked).observation(Asked.id(key.group(1)))),
        asked
            .matching("formula", "(\\d{1,18})/(\\d{1,18})/([^/]*)/([^/]*)")
            .map(key -> words(asked).formula(key)),
        asked
            .matching("computed", "growth/(\\d{1,18})[.](\\d{1,18})[.]([^.]*)")
            .map(key -> words(asked).growth(key)));
  }

  private Words words(Asked asked) {
    Map<Long, String> names = new HashMap<>();
    for (Unit unit : units.current()) {
      names.put(unit.id(), unit.name());
    }
    return new Words(names, asked);
  }

  /** One answer in one language. */
  private final class Words {

    private final Map<Long, String> names;
    private final Asked asked;

    Words(Map<Long, String> names, Asked asked) {
      this.names = names;
      this.asked = asked;
    }

    private String t(String key, Object... arguments) {
      return asked.words(key, arguments);
    }

    Lineage observation(long id) {
      Observation found = observations.find(id).orElseThrow(NotFound::new);
      Indicator indicator = indicator(found.indicator());
      String note = found.note() == null ? "" : " " + found.note();
      String at = When.of(found.at());
      return Lineage.of(
              title(indicator, found.unit(), found.kind(), found.period()),
              found.number(indicator.unit()),
              t("indicator.origin.rule." + found.origin().name()))
          .at(t("indicator.recorded", found.by(), at) + note)
          .made(changes(found, indicator))
          .leading(links(found, indicator));
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
      if (found.origin() == ObservationOrigin.COMPUTED) {
        counted.forEach(each -> each.behind(found, asked).ifPresent(links::add));
      }
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

    Lineage formula(MatchResult key) {
      Indicator indicator = indicator(Asked.id(key.group(1)));
      ObservationKind kind = Asked.constant(ObservationKind.class, key.group(3));
      IndicatorValue value =
          values.of(indicator, Asked.id(key.group(2)), kind, period(key.group(4)));
      return Lineage.of(
              title(indicator, value.unit(), value.kind(), value.period()),
              value.number(),
              rule(value))
          .at(value.value() == null ? null : t("indicator.exact", value.value().toPlainString()))
          .made(value.how() == IndicatorValue.How.OVER_UNITS ? ofUnits(value) : parts(value))
          .leading(indicator.name(), indicator.path() + "?year=" + value.period().year());
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

    Lineage growth(MatchResult key) {
      Indicator indicator = indicator(Asked.id(key.group(1)));
      long unit = Asked.id(key.group(2));
      Period period = period(key.group(3));
      Reckoning reckoning = values.reckon(List.of(indicator), List.of(unit), period.year());
      IndicatorValue now = reckoning.value(indicator, unit, ObservationKind.ACTUAL, period);
      IndicatorValue before =
          reckoning.value(indicator, unit, ObservationKind.ACTUAL, period.lastYear());
      Growth growth = Growth.of(now, before).orElseThrow(NotFound::new);
      return Lineage.of(
              t("indicator.growth.of", title(indicator, unit, ObservationKind.ACTUAL, period)),
              growth.number(indicator, unit, period),
              t(growth.points() ? "indicator.growth.points" : "indicator.growth.rule"))
          .at(t("indicator.exact", growth.value().toPlainString()))
          .made(
              List.of(
                  new Lineage.Part(period.code(), now.number(), null),
                  new Lineage.Part(period.lastYear().code(), before.number(), null)))
          .leading(indicator.name(), indicator.path() + "?year=" + period.year());
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

  private static Period period(String text) {
    try {
      return Period.of(text);
    } catch (DateTimeException e) {
      throw new NotFound();
    }
  }
}
