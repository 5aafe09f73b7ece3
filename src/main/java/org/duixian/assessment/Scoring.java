package org.duixian.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.duixian.progress.PeerComparison;
import org.duixian.progress.Ranking;
import org.jspecify.annotations.Nullable;

/** From rows to points: a pure function. */
final class Scoring {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Scoring() {}

  /**
   * Scores one unit. A criterion without rows does not count; its weight falls to the others in
   * proportion, so that nobody wins or loses by what there was not.
   */
  static UnitScore score(
      long unit,
      String name,
      List<Criterion> criteria,
      Map<CriterionKind, List<ScoredRow>> rows,
      Collection<BigDecimal> adjustments,
      Collection<BigDecimal> corrections) {
    BigDecimal factor = factor(criteria, rows);
    List<CriterionScore> scores = new ArrayList<>();
    for (Criterion criterion : criteria) {
      List<ScoredRow> own = rows.getOrDefault(criterion.kind(), List.of());
      BigDecimal measured = PeerComparison.mean(own.stream().map(ScoredRow::share).toList());
      scores.add(new CriterionScore(criterion, measured, points(criterion, measured, factor), own));
    }
    BigDecimal adjusted = sum(adjustments);
    BigDecimal total = total(scores, adjusted);
    BigDecimal corrected = total == null ? null : total.add(sum(corrections));
    return new UnitScore(unit, name, scores, adjusted, total, corrected);
  }

  /** By how much the weights of what can be measured grow. */
  private static BigDecimal factor(
      List<Criterion> criteria, Map<CriterionKind, List<ScoredRow>> rows) {
    BigDecimal all = sum(criteria.stream().map(Criterion::weight).toList());
    BigDecimal measurable =
        sum(
            criteria.stream()
                .filter(each -> !rows.getOrDefault(each.kind(), List.of()).isEmpty())
                .map(Criterion::weight)
                .toList());
    return measurable.signum() == 0
        ? BigDecimal.ONE
        : all.divide(measurable, MathContext.DECIMAL128);
  }

  private static @Nullable BigDecimal points(
      Criterion criterion, @Nullable BigDecimal measured, BigDecimal factor) {
    return measured == null
        ? null
        : criterion
            .weight()
            .multiply(measured)
            .multiply(factor)
            .divide(HUNDRED, MathContext.DECIMAL128);
  }

  private static @Nullable BigDecimal total(List<CriterionScore> scores, BigDecimal adjusted) {
    BigDecimal total = null;
    for (CriterionScore score : scores) {
      BigDecimal points = score.points();
      if (points != null) {
        total = total == null ? points : total.add(points);
      }
    }
    return total == null ? null : total.add(adjusted);
  }

  private static BigDecimal sum(Collection<BigDecimal> values) {
    return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The units in their order by what is shown, so that equal scores share a place. */
  static List<Ranking.Placed<UnitScore>> ranked(List<UnitScore> scores) {
    return Ranking.of(
        scores,
        each -> each.corrected() == null ? null : Points.shown(each.corrected()),
        Ranking.Order.HIGHEST_FIRST);
  }
}
