package org.duixian.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The score of one unit.
 *
 * @param scores one for each criterion of the scheme, in its order
 * @param adjusted points given or taken by hand
 * @param total points of the criteria and the adjusted ones, null when nothing could be measured
 * @param corrected the total with corrections after objections; the same when there are none
 */
public record UnitScore(
    long unit,
    String unitName,
    List<CriterionScore> scores,
    BigDecimal adjusted,
    @Nullable BigDecimal total,
    @Nullable BigDecimal corrected) {}
