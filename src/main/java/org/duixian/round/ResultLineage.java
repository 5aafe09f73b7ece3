package org.duixian.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duixian.access.Act;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.document.Statement;
import org.duixian.document.Statements;
import org.duixian.kernel.NotFound;
import org.duixian.progress.Family;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.duixian.site.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains the figures of frozen results: {@code /source/result/<id>/<field>}. */
@Component
class ResultLineage implements LineageProvider {

  private final Results results;
  private final Rounds rounds;
  private final Statements statements;
  private final OutlookParts outlook;
  private final Permission permission;
  private final Wording wording;

  ResultLineage(
      Results results,
      Rounds rounds,
      Statements statements,
      OutlookParts outlook,
      Permission permission,
      Wording wording) {
    this.results = results;
    this.rounds = rounds;
    this.statements = statements;
    this.outlook = outlook;
    this.permission = permission;
    this.wording = wording;
  }

  @Override
  public Optional<Lineage> explain(
      String kind, String key, Map<String, String> parameters, Locale locale) {
    if (!kind.equals("result")) {
      return Optional.empty();
    }
    if (!key.matches("[0-9]{1,18}/[a-z-]+")) {
      throw new NotFound();
    }
    String[] parts = key.split("/");
    RoundResult result = results.find(Long.parseLong(parts[0])).orElseThrow(NotFound::new);
    for (RoundResult.Field field : RoundResult.Field.values()) {
      if (field.word().equals(parts[1]) && result.has(field)) {
        return Optional.of(lineage(result, field, locale));
      }
    }
    throw new NotFound();
  }

  private Lineage lineage(RoundResult result, RoundResult.Field field, Locale locale) {
    Statement sentence =
        field == RoundResult.Field.TARGET && result.aim().targetStatement() != null
            ? statements.find(result.aim().targetStatement()).orElse(null)
            : null;
    String frozen =
        rounds
            .find(result.round())
            .map(
                round ->
                    wording.of(
                        locale,
                        "round.lineage.frozen",
                        String.valueOf(round.id()),
                        When.of(round.closedAt())))
            .orElse("");
    return new Lineage(
        result.title() + " · " + name(result, field, locale),
        result.number(field),
        rule(result, field, locale),
        sentence == null ? null : new Lineage.Quote("", sentence.quote(), ""),
        typed(result, field, locale) + frozen,
        parts(result, field, locale),
        links(result, sentence, locale));
  }

  private String name(RoundResult result, RoundResult.Field field, Locale locale) {
    boolean plan = field == RoundResult.Field.TIME_PROGRESS && result.reckoned().byPlan();
    return wording.of(locale, "round.lineage.field." + (plan ? "plan" : field.word()));
  }

  private String typed(RoundResult result, RoundResult.Field field, Locale locale) {
    boolean byHand = field == RoundResult.Field.ACTUAL && result.from().typedBy() != null;
    return byHand
        ? wording.of(
                locale,
                "round.lineage.by",
                String.valueOf(result.from().typedBy()),
                When.of(result.from().typedAt()))
            + " · "
        : "";
  }

  private String rule(RoundResult result, RoundResult.Field field, Locale locale) {
    String key =
        switch (field) {
          case TARGET ->
              "round.lineage.target."
                  + (result.aim().targetStatement() == null ? "typed" : "statement");
          case ACTUAL -> "round.lineage.actual." + result.from().origin().name();
          case COMPLETION -> "round.lineage.completion";
          case TIME_PROGRESS ->
              result.reckoned().byPlan() ? "round.lineage.plan" : "round.lineage.time";
          case LAG -> "round.lineage.lag." + heldAgainst(result);
          case RANK -> "round.lineage.rank";
          case FORECAST -> "round.lineage.forecast";
          case EXPECTED, EXPECTED_LOW, EXPECTED_HIGH ->
              "round.lineage.expected." + result.outlook().formula();
          case GROWTH -> "round.lineage.growth";
          case GAP ->
              "round.lineage.gap." + (result.family() == Family.CUMULATIVE ? "amount" : "rate");
        };
    return wording.of(locale, key);
  }

  private static String heldAgainst(RoundResult result) {
    return result.family() == Family.GROWTH
        ? "target"
        : result.reckoned().byPlan() ? "plan" : "time";
  }

  /** The plan as it stood at the closing, each value with where it is recorded. */
  private List<Lineage.Part> planned(RoundResult result) {
    return results
        .plan(result.id())
        .map(plan -> plan.parts(result.measureUnit()))
        .orElse(List.of());
  }

  private List<Lineage.Part> parts(RoundResult result, RoundResult.Field field, Locale locale) {
    List<RoundResult.Field> of =
        switch (field) {
          case COMPLETION -> List.of(RoundResult.Field.ACTUAL, RoundResult.Field.TARGET);
          case LAG ->
              result.family() == Family.GROWTH
                  ? List.of(RoundResult.Field.ACTUAL, RoundResult.Field.TARGET)
                  : List.of(RoundResult.Field.COMPLETION, RoundResult.Field.TIME_PROGRESS);
          case RANK -> List.of(RoundResult.Field.COMPLETION);
          case TARGET,
              ACTUAL,
              TIME_PROGRESS,
              FORECAST,
              EXPECTED,
              EXPECTED_LOW,
              EXPECTED_HIGH,
              GROWTH,
              GAP ->
              List.of();
        };
    List<Lineage.Part> parts = new ArrayList<>();
    for (RoundResult.Field part : of) {
      parts.add(new Lineage.Part(name(result, part, locale), result.number(part), null));
    }
    if (field == RoundResult.Field.TIME_PROGRESS && result.reckoned().byPlan()) {
      parts.add(
          new Lineage.Part(
              name(result, RoundResult.Field.TARGET, locale),
              result.number(RoundResult.Field.TARGET),
              null));
      parts.addAll(planned(result));
    }
    parts.addAll(outlook.of(result, field, locale));
    return parts;
  }

  private List<Lineage.Link> links(
      RoundResult result, @Nullable Statement sentence, Locale locale) {
    List<Lineage.Link> links = new ArrayList<>();
    if (sentence != null) {
      links.add(
          new Lineage.Link(wording.of(locale, "round.lineage.statement"), sentence.placePath()));
    }
    if (result.from().line() != null
        && permission.may(Act.READ, Thing.FORM.of(result.subject().unit()))) {
      links.add(
          new Lineage.Link(
              wording.of(locale, "round.lineage.form"),
              "/rounds/" + result.round() + "/units/" + result.subject().unit()));
    }
    boolean task = result.subject().kind() == SubjectKind.TASK;
    links.add(
        new Lineage.Link(
            wording.of(locale, task ? "round.lineage.task" : "round.lineage.indicator"),
            (task ? "/tasks/" : "/indicators/") + result.subject().id()));
    links.add(new Lineage.Link(wording.of(locale, "round.lineage.history"), result.historyPath()));
    return links;
  }
}
