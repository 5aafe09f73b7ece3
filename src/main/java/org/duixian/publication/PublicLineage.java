package org.duixian.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duixian.kernel.Light;
import org.duixian.kernel.Rounding;
import org.duixian.kernel.TimeProgress;
import org.duixian.kernel.When;
import org.duixian.list.Query;
import org.duixian.progress.Family;
import org.duixian.result.RoundResult;
import org.duixian.result.RoundResult.Field;
import org.duixian.site.Lineage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Explains the figures of the portal: the sentence of the report, the frozen snapshot, the paper
 * and the office that approved it. No person is named, and nothing is said that is not published.
 */
@Component
record PublicLineage(MessageSource messages) {

  private static final int FIRST = 40;

  Lineage of(Bulletin paper, PublicCommitment commitment, Field field, Locale locale) {
    RoundResult result = commitment.result();
    boolean read = field == Field.TARGET && result.aim().targetStatement() != null;
    @Nullable String quote = read ? commitment.quote() : null;
    String from = quote == null ? "" : commitment.place() + " · ";
    Lineage.Link own = new Lineage.Link(text(locale, "commitment"), commitment.path());
    return Lineage.of(
            result.title() + " · " + name(result, field, locale),
            commitment.number(field),
            rule(result, field, quote != null, locale))
        .quoting(quote == null ? null : new Lineage.Quote("", quote, ""))
        .at(from + frozen(paper, result, locale))
        .made(parts(commitment, field, locale))
        .leading(List.of(own, paper(paper, locale)));
  }

  /** Explains a count: the commitments that were counted, the first of them by name. */
  Lineage of(Disclosed disclosed, PublicLights lights, @Nullable Light light, Locale locale) {
    Bulletin paper = disclosed.paper();
    List<Lineage.Part> parts =
        disclosed.tasks().stream()
            .filter(each -> lights.goal() == 0 || lights.goal() == each.goalNumber())
            .filter(each -> light == null || light == each.result().light())
            .limit(FIRST)
            .map(each -> new Lineage.Part(each.result().title(), null, each.path()))
            .toList();
    Query<PublicCommitment> list =
        PortalColumns.of(Map.of("paper", String.valueOf(paper.id())))
            .with("goal", lights.goal() == 0 ? null : lights.goal())
            .with("light", light);
    Lineage.Link onwards = new Lineage.Link(text(locale, "list-link"), list.path());
    return Lineage.of(
            text(locale, "light." + (light == null ? "ALL" : light.name())),
            lights.at(light),
            text(locale, "rule.count", FIRST))
        .at(frozen(paper, disclosed.first(), locale))
        .made(parts)
        .leading(List.of(onwards, paper(paper, locale)));
  }

  Lineage of(Bulletin paper, TimeProgress time, Locale locale) {
    Rounding rounding = time.rule().rounding();
    String cut =
        messages.getMessage(
            "site.cut." + rounding.cut().name(), new Object[] {rounding.decimals()}, locale);
    return Lineage.of(
            messages.getMessage(
                "site.time-progress.of", new Object[] {String.valueOf(time.year())}, locale),
            PortalView.timeOf(paper.id(), time),
            messages.getMessage(
                "site.time-progress.rule." + time.rule().basis().name(),
                new Object[] {time.months(), time.asOf().toString(), cut},
                locale))
        .leading(List.of(paper(paper, locale)));
  }

  String name(RoundResult result, Field field, Locale locale) {
    boolean plan = field == Field.TIME_PROGRESS && result.reckoned().byPlan();
    return text(locale, "field." + (plan ? "plan" : field.word()));
  }

  private String rule(RoundResult result, Field field, boolean quoted, Locale locale) {
    return switch (field) {
      case TARGET -> text(locale, quoted ? "rule.target.read" : "rule.target.set");
      case ACTUAL ->
          text(locale, "rule.actual." + result.from().origin().name(), result.unitName());
      case COMPLETION -> text(locale, "rule.completion");
      case TIME_PROGRESS -> text(locale, result.reckoned().byPlan() ? "rule.plan" : "rule.time");
      case LAG ->
          text(locale, result.family() == Family.GROWTH ? "rule.lag.target" : "rule.lag.time");
      case RANK, FORECAST, EXPECTED, EXPECTED_LOW, EXPECTED_HIGH, GROWTH, GAP ->
          throw new IllegalArgumentException(field + " is not public");
    };
  }

  private List<Lineage.Part> parts(PublicCommitment commitment, Field field, Locale locale) {
    boolean growth = commitment.result().family() == Family.GROWTH;
    List<Field> of =
        switch (field) {
          case COMPLETION -> List.of(Field.ACTUAL, Field.TARGET);
          case LAG ->
              growth
                  ? List.of(Field.ACTUAL, Field.TARGET)
                  : List.of(Field.COMPLETION, Field.TIME_PROGRESS);
          case TARGET,
              ACTUAL,
              TIME_PROGRESS,
              RANK,
              FORECAST,
              EXPECTED,
              EXPECTED_LOW,
              EXPECTED_HIGH,
              GROWTH,
              GAP ->
              List.of();
        };
    List<Lineage.Part> parts = new ArrayList<>();
    for (Field part : of) {
      parts.add(
          new Lineage.Part(name(commitment.result(), part, locale), commitment.number(part), null));
    }
    return parts;
  }

  /** When the figure was frozen, and which paper of which office made it public. */
  private String frozen(Bulletin paper, RoundResult result, Locale locale) {
    return text(
        locale,
        "frozen",
        result.period().end().toString(),
        When.of(paper.asOf()),
        String.valueOf(paper.office()),
        When.of(paper.signedAt()),
        mark(paper));
  }

  /** The mark of a paper, such as 政办通〔2025〕3号. */
  static String mark(Bulletin paper) {
    return paper.mark() + "〔" + paper.year() + "〕" + paper.number() + "号";
  }

  private Lineage.Link paper(Bulletin paper, Locale locale) {
    return new Lineage.Link(text(locale, "paper"), "/portal/" + paper.id());
  }

  private String text(Locale locale, String key, Object... arguments) {
    return messages.getMessage(
        "publication.portal." + key, arguments.length == 0 ? null : arguments, locale);
  }
}
