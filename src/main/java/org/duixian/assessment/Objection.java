package org.duixian.assessment;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * What a unit says against its frozen score, and what the office answers.
 *
 * @param kind the criterion it is about, null for the whole
 * @param correction points added or taken by the answer, null when the score stays
 */
public record Objection(
    long id,
    long unit,
    @Nullable CriterionKind kind,
    String words,
    OffsetDateTime at,
    String by,
    @Nullable String answer,
    @Nullable BigDecimal correction,
    @Nullable OffsetDateTime answeredAt,
    @Nullable String answeredBy) {

  static final String RECORD = "assessment-objection";

  /** Returns the correction with its source. */
  public Sourced number() {
    String sign = correction != null && correction.signum() > 0 ? "+" : "";
    return new Sourced(correction, "分", sign, new Source.Typed(RECORD, id, "correction"));
  }
}
