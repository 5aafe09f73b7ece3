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
    FigureJson total,
    FigureJson corrected,
    List<PartJson> criteria) {

  /** What a unit gets under one criterion. */
  record PartJson(CriterionKind kind, FigureJson measured, FigureJson points, List<RowJson> rows) {}

  /** One thing that counts, with the page that shows it. */
  record RowJson(String title, FigureJson share) {}

  static ScoreJson of(long scheme, UnitScore score, @Nullable Integer place) {
    return new ScoreJson(
        score.unit(),
        score.unitName(),
        place,
        FigureJson.of(Points.total(scheme, score)),
        FigureJson.of(Points.corrected(scheme, score)),
        score.scores().stream().map(each -> part(scheme, score.unit(), each)).toList());
  }

  private static PartJson part(long scheme, long unit, CriterionScore score) {
    return new PartJson(
        score.criterion().kind(),
        FigureJson.of(Points.measured(scheme, unit, score)),
        FigureJson.of(Points.of(scheme, unit, score)),
        score.rows().stream()
            .map(
                row ->
                    new RowJson(row.title(), new FigureJson(row.share(), "%", "", row.path(unit))))
            .toList());
  }
}
