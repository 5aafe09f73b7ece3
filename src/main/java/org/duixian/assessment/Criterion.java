package org.duixian.assessment;

import java.math.BigDecimal;

/** One criterion of a scheme with the points that full marks bring. */
public record Criterion(CriterionKind kind, BigDecimal weight) {}
