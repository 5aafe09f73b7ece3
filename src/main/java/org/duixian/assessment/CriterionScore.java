package org.duixian.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit gets under one criterion.
 *
 * @param measured mean share of the rows in per cent, null when there are none
 * @param points points with the part of criteria without rows, null when there are no rows
 */
public record CriterionScore(
    Criterion criterion,
    @Nullable BigDecimal measured,
    @Nullable BigDecimal points,
    List<ScoredRow> rows) {}
