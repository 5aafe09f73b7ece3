package org.duixian.api;

import java.time.OffsetDateTime;
import java.util.List;
import org.duixian.assessment.CriterionKind;
import org.duixian.assessment.Points;
import org.duixian.assessment.Scheme;
import org.duixian.assessment.UnitGroup;
import org.jspecify.annotations.Nullable;

/** How the units of one sort are scored for a year. */
record SchemeJson(
    long id,
    int year,
    String name,
    UnitGroup group,
    @Nullable Long round,
    boolean frozen,
    @Nullable OffsetDateTime frozenAt,
    List<CriterionJson> criteria,
    boolean sample,
    int version,
    String page) {

  /** One criterion with the points that full marks bring. */
  record CriterionJson(CriterionKind kind, FigureJson weight) {}

  static SchemeJson of(Scheme scheme) {
    return new SchemeJson(
        scheme.id(),
        scheme.year(),
        scheme.name(),
        scheme.group(),
        scheme.round(),
        scheme.frozen(),
        scheme.frozenAt(),
        scheme.criteria().stream()
            .map(
                each ->
                    new CriterionJson(each.kind(), FigureJson.of(Points.weight(scheme.id(), each))))
            .toList(),
        scheme.sample(),
        scheme.version(),
        scheme.path());
  }
}
