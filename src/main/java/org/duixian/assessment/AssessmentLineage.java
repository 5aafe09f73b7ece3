package org.duixian.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Sourced;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.duixian.site.Wording;
import org.springframework.stereotype.Component;

/** Explains points, totals, weights and what people gave or corrected. */
@Component
class AssessmentLineage implements LineageProvider {

  private static final int MOST_PARTS = 200;
  private static final String KEY = "/([0-9]{1,18})[.]([0-9]{1,18})";

  private final Schemes schemes;
  private final Scores scores;
  private final Wording wording;

  AssessmentLineage(Schemes schemes, Scores scores, Wording wording) {
    this.schemes = schemes;
    this.scores = scores;
    this.wording = wording;
  }

  @Override
  public Optional<Lineage> explain(
      String kind, String key, Map<String, String> parameters, Locale locale) {
    String[] parts = key.split("[/.]", -1);
    if (kind.equals("computed") && key.matches(Points.POINTS + KEY + "[.][A-Z_]+([.]measured)?")) {
      return Optional.of(points(parts, locale));
    }
    if (kind.equals("computed") && key.matches(Points.TOTAL + KEY + "([.]first)?")) {
      return Optional.of(total(parts, locale));
    }
    if (kind.equals("typed") && key.matches(Points.WEIGHT + "/[0-9]{1,18}/[A-Z_]+")) {
      return Optional.of(weight(scheme(parts[1]), parts[2], locale));
    }
    if (kind.equals("typed") && key.matches(Adjustment.RECORD + "/[0-9]{1,18}/points")) {
      return Optional.of(adjustment(Long.parseLong(parts[1]), locale));
    }
    if (kind.equals("typed") && key.matches(Objection.RECORD + "/[0-9]{1,18}/correction")) {
      return Optional.of(objection(Long.parseLong(parts[1]), locale));
    }
    return Optional.empty();
  }

  private Scheme scheme(String number) {
    return schemes.seen(Long.parseLong(number));
  }

  private UnitScore score(Scheme scheme, String unit) {
    return scores.of(scheme, Long.parseLong(unit)).orElseThrow(NotFound::new);
  }

  private Lineage points(String[] parts, Locale locale) {
    Scheme scheme = scheme(parts[1]);
    UnitScore score = score(scheme, parts[2]);
    CriterionScore found =
        score.scores().stream()
            .filter(each -> each.criterion().kind().name().equals(parts[3]))
            .findFirst()
            .orElseThrow(NotFound::new);
    boolean measured = parts.length > 4;
    List<Lineage.Part> rows =
        found.rows().stream()
            .limit(MOST_PARTS)
            .map(row -> new Lineage.Part(text(row, locale), null, row.path(score.unit())))
            .toList();
    String rule = wording.of(locale, "assessment.what." + found.criterion().kind());
    return new Lineage(
        score.unitName()
            + " · "
            + wording.of(locale, "assessment.kind." + found.criterion().kind()),
        measured
            ? Points.measured(scheme.id(), score.unit(), found)
            : Points.of(scheme.id(), score.unit(), found),
        measured ? rule : rule + wording.of(locale, "assessment.rule.points"),
        null,
        wording.of(locale, "assessment.rows", found.rows().size()),
        rows,
        links(scheme, score, locale));
  }

  private String text(ScoredRow row, Locale locale) {
    return wording.of(
        locale, "assessment.row", row.title(), Points.shown(row.share()).toPlainString());
  }

  private Lineage total(String[] parts, Locale locale) {
    Scheme scheme = scheme(parts[1]);
    UnitScore score = score(scheme, parts[2]);
    boolean first = parts.length > 3;
    List<Lineage.Part> made = new ArrayList<>();
    for (CriterionScore each : score.scores()) {
      String name = wording.of(locale, "assessment.kind." + each.criterion().kind());
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
    return new Lineage(
        score.unitName() + " · " + scheme.name(),
        first ? Points.total(scheme.id(), score) : Points.corrected(scheme.id(), score),
        wording.of(locale, first ? "assessment.rule.total" : "assessment.rule.corrected"),
        null,
        null,
        made,
        links(scheme, score, locale));
  }

  private List<Lineage.Link> links(Scheme scheme, UnitScore score, Locale locale) {
    return List.of(
        new Lineage.Link(
            wording.of(locale, "assessment.unit.page"), scheme.path() + "/units/" + score.unit()),
        new Lineage.Link(scheme.name(), scheme.path()));
  }

  private Lineage weight(Scheme scheme, String kind, Locale locale) {
    Criterion criterion =
        scheme.criteria().stream()
            .filter(each -> each.kind().name().equals(kind))
            .findFirst()
            .orElseThrow(NotFound::new);
    return new Lineage(
        wording.of(locale, "assessment.weight")
            + " · "
            + wording.of(locale, "assessment.kind." + kind),
        Points.weight(scheme.id(), criterion),
        wording.of(locale, "assessment.what." + kind),
        null,
        null,
        List.of(),
        List.of(new Lineage.Link(scheme.name(), scheme.path())));
  }

  private Lineage adjustment(long id, Locale locale) {
    Adjustment given = schemes.adjustment(id).orElseThrow(NotFound::new);
    return typed("assessment.by-hand", given.number(), given.reason(), given.by(), locale);
  }

  private Lineage objection(long id, Locale locale) {
    Objection raised =
        schemes.objection(id).filter(each -> each.correction() != null).orElseThrow(NotFound::new);
    return typed(
        "assessment.correction",
        raised.number(),
        String.valueOf(raised.answer()),
        String.valueOf(raised.answeredBy()),
        locale);
  }

  private Lineage typed(String title, Sourced number, String words, String by, Locale locale) {
    return new Lineage(
        wording.of(locale, title),
        number,
        words,
        null,
        wording.of(locale, "assessment.typed-by", by),
        List.of(),
        List.of(new Lineage.Link(wording.of(locale, "assessment.title"), "/assessments")));
  }
}
