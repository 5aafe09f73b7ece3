package org.duixian.api;

import java.time.OffsetDateTime;
import org.duixian.round.Round;
import org.duixian.round.RoundState;
import org.jspecify.annotations.Nullable;

/** One collection of progress; {@code period} such as 2025-05 or 2025Q2. */
record RoundJson(
    long id,
    String period,
    RoundState state,
    OffsetDateTime firstDue,
    OffsetDateTime due,
    OffsetDateTime openedAt,
    String openedBy,
    @Nullable OffsetDateTime closedAt,
    @Nullable String closedBy,
    boolean sample,
    int version,
    String page) {

  static RoundJson of(Round round) {
    return new RoundJson(
        round.id(),
        round.period().code(),
        round.state(),
        round.firstDue(),
        round.due(),
        round.openedAt(),
        round.openedBy(),
        round.closedAt(),
        round.closedBy(),
        round.sample(),
        round.version(),
        round.path());
  }
}
