package org.duixian.round;

import java.time.OffsetDateTime;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * How many forms of a round are in which state; public for the templates only.
 *
 * @param missing forms that are with their units
 * @param sent forms that wait for the office
 * @param ownState state of the reporter's own form, null for everybody else
 * @param ownDue deadline of the reporter's own form
 */
public record RoundTally(
    long round,
    long forms,
    long missing,
    long sent,
    long accepted,
    long late,
    @Nullable SubmissionState ownState,
    @Nullable OffsetDateTime ownDue) {

  /** Which forms are counted; {@code word()} is its word in addresses. */
  public enum Of {
    ALL,
    MISSING,
    SENT,
    ACCEPTED,
    LATE;

    /** Returns the word for it in addresses. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Says whether a form is counted. */
    public boolean counts(Submission form) {
      return switch (this) {
        case ALL -> true;
        case MISSING -> form.state().open();
        case SENT -> form.state() == SubmissionState.SUBMITTED;
        case ACCEPTED -> form.state() == SubmissionState.ACCEPTED;
        case LATE -> form.late();
      };
    }
  }

  /** Returns a count with the list behind it. */
  public Sourced number(Of of) {
    long number =
        switch (of) {
          case ALL -> forms;
          case MISSING -> missing;
          case SENT -> sent;
          case ACCEPTED -> accepted;
          case LATE -> late;
        };
    return Sourced.count(
        number, new Source.Count("submissions", "round=" + round + "&of=" + of.word()));
  }
}
