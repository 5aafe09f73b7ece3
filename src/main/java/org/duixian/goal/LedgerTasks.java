package org.duixian.goal;

import java.time.LocalDate;
import java.util.List;
import org.duixian.access.CurrentMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes tasks into the ledger that were decided elsewhere, such as in a meeting. */
@Component
public class LedgerTasks {

  private final Ledger ledger;
  private final GoalFrames frames;

  LedgerTasks(Ledger ledger, GoalFrames frames) {
    this.ledger = ledger;
    this.frames = frames;
  }

  /** Says whether the signed-in account's district has a ledger of the year. */
  public boolean hasYear(int year) {
    return frames.find(CurrentMember.district(), year).isPresent();
  }

  /**
   * Adds a task that a unit leads, in the caller's transaction, and returns its number.
   *
   * @param leader name of the leader in charge, null if none
   * @param note where it was decided
   */
  public long add(
      int year,
      String title,
      long leadUnit,
      @Nullable String leader,
      LocalDate deadline,
      String note) {
    TaskContent content =
        TaskContent.titled(title, null)
            .led(Assignment.ASSIGNED, leadUnit)
            .with(List.of(), leader, deadline)
            .noted(note);
    return ledger.add(year, content, TaskWrites.Origin.HAND);
  }
}
