package org.duixian.round;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What was accepted for a subject in the last round before, of the same grain and year. */
record Earlier(
    SubjectKind subjectKind,
    long subject,
    long unit,
    long measuredUnit,
    long line,
    @Nullable BigDecimal value,
    @Nullable BigDecimal target) {

  LineSubject.Key key() {
    return new LineSubject.Key(subjectKind, subject, unit, measuredUnit);
  }
}
