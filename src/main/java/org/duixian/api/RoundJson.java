package org.duixian.api;

import java.time.OffsetDateTime;
import org.duixian.round.Round;
import org.duixian.round.RoundState;
import org.jspecify.annotations.Nullable;

/**
 * One collection of progress; {@code period} such as 2025-05 or 2025Q2.
 *
 * @param edition 1, or one more each time the period was opened again for a {@code reason}
 * @param supersededBy the edition whose snapshot counts instead, null while this one's does
 */
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
    int edition,
    @Nullable String reason,
    @Nullable Long supersededBy,
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
        round.edition(),
        round.reason(),
        round.supersededBy(),
        round.sample(),
        round.version(),
        round.path());
  }
}
