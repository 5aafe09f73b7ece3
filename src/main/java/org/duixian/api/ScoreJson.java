package org.duixian.api;

import java.util.List;
import org.duixian.assessment.CriterionKind;
import org.duixian.assessment.CriterionScore;
import org.duixian.assessment.Points;
import org.duixian.assessment.UnitScore;
import org.jspecify.annotations.Nullable;

/**
 * The score of a unit, explained down to its rows.
 *
 * @param place place among the units, the same for ties; null while nothing can be measured
 * @param total points as frozen or previewed
 * @param corrected points with corrections after objections
 */
record ScoreJson(
    long unit,
    String unitName,
    @Nullable Integer place,
    Figure total,
    Figure corrected,
    List<PartJson> criteria) {

  /** What a unit gets under one criterion. */
  record PartJson(CriterionKind kind, Figure measured, Figure points, List<RowJson> rows) {}

  /** One thing that counts, with the page that shows it. */
  record RowJson(String title, Figure share) {}

  static ScoreJson of(long scheme, UnitScore score, @Nullable Integer place) {
    return new ScoreJson(
        score.unit(),
        score.unitName(),
        place,
        Figure.of(Points.total(scheme, score)),
        Figure.of(Points.corrected(scheme, score)),
        score.scores().stream().map(each -> part(scheme, score.unit(), each)).toList());
  }

  private static PartJson part(long scheme, long unit, CriterionScore score) {
    return new PartJson(
        score.criterion().kind(),
        Figure.of(Points.measured(scheme, unit, score)),
        Figure.of(Points.of(scheme, unit, score)),
        score.rows().stream()
            .map(row -> new RowJson(row.title(), new Figure(row.share(), "%", "", row.path(unit))))
            .toList());
  }
}
