package org.duixian.round;

import java.time.OffsetDateTime;
import org.duixian.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * One collection of progress.
 *
 * @param firstDue the deadline as it was set at the opening
 * @param due the deadline that holds now for all units; a unit may have a later one of its own
 * @param openedBy name of the account, or of the calendar
 * @param sample whether it belongs to a sample
 * @param edition 1, or one more each time the period was opened again
 * @param former the edition before, null for the first
 * @param reason why the period was opened again, null for the first
 * @param supersededBy the edition whose snapshot is valid instead, null while this one's is
 */
public record Round(
    long id,
    Period period,
    OffsetDateTime firstDue,
    OffsetDateTime due,
    RoundState state,
    OffsetDateTime openedAt,
    String openedBy,
    @Nullable OffsetDateTime closedAt,
    @Nullable String closedBy,
    boolean sample,
    int edition,
    @Nullable Long former,
    @Nullable String reason,
    @Nullable Long supersededBy,
    int version) {

  /** Returns the path of its page. */
  public String path() {
    return "/rounds/" + id;
  }

  /** Says whether its snapshot is the one that counts. */
  public boolean valid() {
    return !open() && supersededBy == null;
  }

  /** Says whether it still takes forms. */
  public boolean open() {
    return state == RoundState.OPEN;
  }
}
