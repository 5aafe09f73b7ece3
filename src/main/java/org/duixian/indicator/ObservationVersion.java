package org.duixian.indicator;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;
import org.duixian.change.Fields;
import org.duixian.change.Subject;
import org.duixian.document.Statement;
import org.duixian.kernel.Amount;
import org.duixian.reader.Bound;
import org.jspecify.annotations.Nullable;

/**
 * What can change in an observation, as its history keeps it.
 *
 * @param closed whether its period was closed when it became so
 */
record ObservationVersion(
    BigDecimal value,
    Bound bound,
    ObservationOrigin origin,
    @Nullable Long statement,
    @Nullable String note,
    OffsetDateTime recordedAt,
    String recordedBy,
    boolean closed) {

  static final String KIND = "observation";

  /** What pages tell of it. */
  static final Fields FIELDS = Fields.of("indicator.", "value note");

  static Subject subject(long observation) {
    return Subject.of(KIND, observation);
  }

  static ObservationVersion of(Observation standing) {
    return new ObservationVersion(
        standing.value(),
        standing.bound(),
        standing.origin(),
        standing.statement(),
        standing.note(),
        standing.at(),
        standing.by(),
        false);
  }

  /** Returns what pages show of it: the value with its bound, in the indicator's unit. */
  Map<String, String> written(@Nullable String measured) {
    String number = Statement.sign(bound) + Amount.written(value, measured).text();
    return Map.of("value", number, "note", note == null ? "" : note);
  }
}
