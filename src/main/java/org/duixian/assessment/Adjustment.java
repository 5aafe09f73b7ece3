package org.duixian.assessment;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;

/** Points that a person gave (positive) or took (negative), with the reason. */
public record Adjustment(
    long id, long unit, BigDecimal points, String reason, OffsetDateTime at, String by) {

  static final String RECORD = "assessment-adjustment";

  /** Returns the points with their source. */
  public Sourced number() {
    String sign = points.signum() > 0 ? "+" : "";
    return new Sourced(points, "分", sign, new Source.Typed(RECORD, id, "points"));
  }
}
