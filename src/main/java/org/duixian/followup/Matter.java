package org.duixian.followup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * A matter that is followed up until the office closes it.
 *
 * @param number running number within the year
 * @param ask what the unit is asked to do
 * @param originWords what was known when it was opened, null if opened by hand
 * @param originPath the page that shows it, null if opened by hand
 * @param unit the unit that answers
 * @param task the ledger's task it concerns, null if none
 * @param firstDue the day first set
 * @param due the day that counts now
 * @param askedDue the day the unit has asked for and the office has not decided on, null if none
 * @param level how far up it was told: 0 nobody, 1 head of the unit, 2 leader in charge, 3 head of
 *     the district
 */
public record Matter(
    long id,
    int year,
    int number,
    String title,
    String ask,
    MatterOrigin.Kind origin,
    @Nullable String originWords,
    @Nullable String originPath,
    long unit,
    String unitName,
    @Nullable Long task,
    LocalDate firstDue,
    LocalDate due,
    @Nullable LocalDate askedDue,
    MatterState state,
    int level,
    OffsetDateTime openedAt,
    @Nullable OffsetDateTime closedAt,
    boolean sample,
    int version) {

  /** Returns the path of its page. */
  public String path() {
    return "/followups/" + id;
  }

  /** Returns by how many days the day has passed without an answer; 0 while it has not. */
  public long daysOverdue(LocalDate today) {
    return state == MatterState.OPEN ? Math.max(0, ChronoUnit.DAYS.between(due, today)) : 0;
  }

  /** Returns the days overdue with their source. */
  public Sourced overdue(LocalDate today) {
    return Sourced.of(
        BigDecimal.valueOf(daysOverdue(today)),
        "天",
        new Source.Computed("matter-overdue", String.valueOf(id)));
  }

  /** Says whether a step can be taken now. */
  public boolean allows(StepKind kind) {
    return switch (kind) {
      case EXTENSION_ASKED -> state == MatterState.OPEN && askedDue == null;
      case EXTENSION_GRANTED, EXTENSION_REFUSED -> askedDue != null;
      default -> kind.possibleIn(state);
    };
  }

  /** Returns the state after a step. */
  MatterState after(StepKind kind) {
    return switch (kind) {
      case ANSWER -> MatterState.ANSWERED;
      case CLOSED -> MatterState.CLOSED;
      case OPENED, RETURN, REOPENED -> MatterState.OPEN;
      case REMINDER,
          LETTER,
          TALK,
          EXTENSION_ASKED,
          EXTENSION_GRANTED,
          EXTENSION_REFUSED,
          ESCALATED ->
          state;
    };
  }
}
