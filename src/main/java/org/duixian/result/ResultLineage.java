package org.duixian.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.duixian.access.Act;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.document.Statement;
import org.duixian.document.Statements;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.When;
import org.duixian.progress.Family;
import org.duixian.round.Rounds;
import org.duixian.round.SubjectKind;
import org.duixian.site.Asked;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains the figures of frozen results: {@code /source/result/<id>/<field>}. */
@Component
record ResultLineage(
    Results results,
    Rounds rounds,
    Statements statements,
    OutlookParts outlook,
    Permission permission)
    implements LineageProvider {

  @Override
  public Optional<Lineage> explain(Asked asked) {
    return asked
        .matching("result", "([0-9]{1,18})/([a-z-]+)")
        .map(
            key -> {
              RoundResult result =
                  results.find(Long.parseLong(key.group(1))).orElseThrow(NotFound::new);
              return Arrays.stream(RoundResult.Field.values())
                  .filter(field -> field.word().equals(key.group(2)) && result.has(field))
                  .map(field -> lineage(result, field, asked))
                  .findFirst()
                  .orElseThrow(NotFound::new);
            });
  }

  private Lineage lineage(RoundResult result, RoundResult.Field field, Asked asked) {
    Statement sentence =
        field == RoundResult.Field.TARGET && result.aim().targetStatement() != null
            ? statements.find(result.aim().targetStatement()).orElse(null)
            : null;
    String frozen =
        rounds
            .find(result.round())
            .map(
                round ->
                    asked.words(
                        "result.lineage.frozen",
                        String.valueOf(round.id()),
                        When.of(round.closedAt())))
            .orElse("");
    return Lineage.of(
            result.title() + " · " + name(result, field, asked),
            result.number(field),
            rule(result, field, asked))
        .quoting(sentence == null ? null : new Lineage.Quote("", sentence.quote(), ""))
        .at(typed(result, field, asked) + frozen)
        .made(parts(result, field, asked))
        .leading(links(result, sentence, asked));
  }

  private String name(RoundResult result, RoundResult.Field field, Asked asked) {
    boolean plan = field == RoundResult.Field.TIME_PROGRESS && result.reckoned().byPlan();
    return asked.words(plan ? "round.lineage.field.plan" : "result.lineage.field." + field.word());
  }

  private String typed(RoundResult result, RoundResult.Field field, Asked asked) {
    boolean byHand = field == RoundResult.Field.ACTUAL && result.from().typedBy() != null;
    return byHand
        ? asked.words(
                "round.lineage.by",
                String.valueOf(result.from().typedBy()),
                When.of(result.from().typedAt()))
            + " · "
        : "";
  }

  private String rule(RoundResult result, RoundResult.Field field, Asked asked) {
    String key =
        switch (field) {
          case TARGET ->
              "result.lineage.target."
                  + (result.aim().targetStatement() == null ? "typed" : "statement");
          case ACTUAL -> "result.lineage.actual." + result.from().origin().name();
          case COMPLETION -> "round.lineage.completion";
          case TIME_PROGRESS ->
              result.reckoned().byPlan() ? "round.lineage.plan" : "result.lineage.time";
          case LAG -> "round.lineage.lag." + heldAgainst(result);
          case RANK -> "result.lineage.rank";
          case FORECAST -> "result.lineage.forecast";
          case EXPECTED, EXPECTED_LOW, EXPECTED_HIGH ->
              "result.lineage.expected." + result.outlook().formula();
          case GROWTH -> "result.lineage.growth";
          case GAP ->
              "result.lineage.gap." + (result.family() == Family.CUMULATIVE ? "amount" : "rate");
        };
    return asked.words(key);
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

  private List<Lineage.Part> parts(RoundResult result, RoundResult.Field field, Asked asked) {
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
      parts.add(new Lineage.Part(name(result, part, asked), result.number(part), null));
    }
    if (field == RoundResult.Field.TIME_PROGRESS && result.reckoned().byPlan()) {
      parts.add(
          new Lineage.Part(
              name(result, RoundResult.Field.TARGET, asked),
              result.number(RoundResult.Field.TARGET),
              null));
      parts.addAll(planned(result));
    }
    parts.addAll(outlook.of(result, field, asked.locale()));
    return parts;
  }

  private List<Lineage.Link> links(RoundResult result, @Nullable Statement sentence, Asked asked) {
    List<Lineage.Link> links = new ArrayList<>();
    if (sentence != null) {
      links.add(new Lineage.Link(asked.words("result.lineage.statement"), sentence.placePath()));
    }
    if (result.from().line() != null
        && permission.may(Act.READ, Thing.FORM.of(result.subject().unit()))) {
      links.add(
          new Lineage.Link(
              asked.words("round.lineage.form"),
              "/rounds/" + result.round() + "/units/" + result.subject().unit()));
    }
    boolean task = result.subject().kind() == SubjectKind.TASK;
    links.add(
        new Lineage.Link(
            asked.words(task ? "result.lineage.task" : "result.lineage.indicator"),
            (task ? "/tasks/" : "/indicators/") + result.subject().id()));
    links.add(new Lineage.Link(asked.words("result.lineage.history"), result.historyPath()));
    return links;
  }
}
