package org.duixian.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Sourced;
import org.duixian.site.Asked;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.springframework.stereotype.Component;

/** Explains points, totals, weights and what people gave or corrected. */
@Component
record AssessmentLineage(Schemes schemes, Scores scores) implements LineageProvider {

  private static final int MOST_PARTS = 200;
  private static final String KEY = "/([0-9]{1,18})[.]([0-9]{1,18})";

  @Override
  public Optional<Lineage> explain(Asked asked) {
    return Asked.firstOf(
        asked
            .matching("computed", Points.POINTS + KEY + "[.]([A-Z_]+)([.]measured)?")
            .map(key -> points(key, asked)),
        asked
            .matching("computed", Points.TOTAL + KEY + "([.]first)?")
            .map(key -> total(key, asked)),
        asked
            .matching("typed", Points.WEIGHT + "/([0-9]{1,18})/([A-Z_]+)")
            .map(key -> weight(scheme(key.group(1)), key.group(2), asked)),
        asked
            .matching("typed", Adjustment.RECORD + "/([0-9]{1,18})/points")
            .map(key -> adjustment(Long.parseLong(key.group(1)), asked)),
        asked
            .matching("typed", Objection.RECORD + "/([0-9]{1,18})/correction")
            .map(key -> objection(Long.parseLong(key.group(1)), asked)));
  }

  private Scheme scheme(String number) {
    return schemes.seen(Long.parseLong(number));
  }

  private UnitScore score(Scheme scheme, String unit) {
    return scores.of(scheme, Long.parseLong(unit)).orElseThrow(NotFound::new);
  }

  private Lineage points(MatchResult key, Asked asked) {
    Scheme scheme = scheme(key.group(1));
    UnitScore score = score(scheme, key.group(2));
    CriterionScore found =
        score.scores().stream()
            .filter(each -> each.criterion().kind().name().equals(key.group(3)))
            .findFirst()
            .orElseThrow(NotFound::new);
    boolean measured = key.group(4) != null;
    List<Lineage.Part> rows =
        found.rows().stream()
            .limit(MOST_PARTS)
            .map(row -> new Lineage.Part(text(row, asked), null, row.path(score.unit())))
            .toList();
    String rule = asked.words("assessment.what." + found.criterion().kind());
    return Lineage.of(
            score.unitName() + " · " + asked.words("assessment.kind." + found.criterion().kind()),
            measured
                ? Points.measured(scheme.id(), score.unit(), found)
                : Points.of(scheme.id(), score.unit(), found),
            measured ? rule : rule + asked.words("assessment.rule.points"))
        .at(asked.words("assessment.rows", found.rows().size()))
        .made(rows)
        .leading(links(scheme, score, asked));
  }

  private String text(ScoredRow row, Asked asked) {
    return asked.words("assessment.row", row.title(), Points.shown(row.share()).toPlainString());
  }

  private Lineage total(MatchResult key, Asked asked) {
    Scheme scheme = scheme(key.group(1));
    UnitScore score = score(scheme, key.group(2));
    boolean first = key.group(3) != null;
    List<Lineage.Part> made = new ArrayList<>();
    for (CriterionScore each : score.scores()) {
      String name = asked.words("assessment.kind." + each.criterion().kind());
      Sourced number = Points.of(scheme.id(), score.unit(), each);
      made.add(new Lineage.Part(name, each.points() == null ? null : number, null));
    }
    schemes.adjustments(scheme.id()).stream()
        .filter(each -> each.unit() == score.unit())
        .forEach(each -> made.add(new Lineage.Part(each.reason(), each.number(), null)));
    if (!first) {
      schemes.objections(scheme.id()).stream()
          .filter(each -> each.unit() == score.unit() && each.correction() != null)
          .forEach(each -> made.add(new Lineage.Part(each.words(), each.number(), null)));
    }
    return Lineage.of(
            score.unitName() + " · " + scheme.name(),
            first ? Points.total(scheme.id(), score) : Points.corrected(scheme.id(), score),
            asked.words(first ? "assessment.rule.total" : "assessment.rule.corrected"))
        .made(made)
        .leading(links(scheme, score, asked));
  }

  private List<Lineage.Link> links(Scheme scheme, UnitScore score, Asked asked) {
    return List.of(
        new Lineage.Link(
            asked.words("assessment.unit.page"), scheme.path() + "/units/" + score.unit()),
        new Lineage.Link(scheme.name(), scheme.path()));
  }

  private Lineage weight(Scheme scheme, String kind, Asked asked) {
    Criterion criterion =
        scheme.criteria().stream()
            .filter(each -> each.kind().name().equals(kind))
            .findFirst()
            .orElseThrow(NotFound::new);
    return Lineage.of(
            asked.words("assessment.weight") + " · " + asked.words("assessment.kind." + kind),
            Points.weight(scheme.id(), criterion),
            asked.words("assessment.what." + kind))
        .leading(scheme.name(), scheme.path());
  }

  private Lineage adjustment(long id, Asked asked) {
    Adjustment given = schemes.adjustment(id).orElseThrow(NotFound::new);
    return typed("assessment.by-hand", given.number(), given.reason(), given.by(), asked);
  }

  private Lineage objection(long id, Asked asked) {
    Objection raised =
        schemes.objection(id).filter(each -> each.correction() != null).orElseThrow(NotFound::new);
    return typed(
        "assessment.correction",
        raised.number(),
        String.valueOf(raised.answer()),
        String.valueOf(raised.answeredBy()),
        asked);
  }

  private Lineage typed(String title, Sourced number, String words, String by, Asked asked) {
    return Lineage.of(asked.words(title), number, words)
        .at(asked.words("assessment.typed-by", by))
        .leading(asked.words("assessment.title"), "/assessments");
  }
}
