package org.duixian.round;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was accepted for a subject in the last round before, of the same grain and year.
 *
 * @param result the frozen line, null while that round is open
 */
record Earlier(
    String subjectKind,
    long subject,
    long unit,
    long measuredUnit,
    @Nullable BigDecimal value,
    @Nullable BigDecimal target,
    @Nullable Long result) {

  /** What tells one subject from another. */
  record Key(String subjectKind, long subject, long unit, long measuredUnit) {}

  Key key() {
    return new Key(subjectKind, subject, unit, measuredUnit);
  }
}
