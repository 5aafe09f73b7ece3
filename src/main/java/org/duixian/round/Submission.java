package org.duixian.round;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The form of one unit in one round; public for the templates only.
 *
 * @param unitName short name of the unit today
 * @param due its deadline, later than the round's where it was extended
 * @param times how often it was sent
 * @param late whether it was sent for the first time after its deadline
 * @param questions how many questions the last sending raised
 * @param lines how many lines it has
 * @param asked how many of them had to be typed
 * @param filled how many of those have a value
 */
public record Submission(
    long round,
    long unit,
    String unitName,
    SubmissionState state,
    OffsetDateTime due,
    @Nullable OffsetDateTime firstSubmittedAt,
    @Nullable OffsetDateTime submittedAt,
    @Nullable String submittedBy,
    int times,
    boolean late,
    @Nullable OffsetDateTime acceptedAt,
    @Nullable String acceptedBy,
    int questions,
    int lines,
    int asked,
    int filled,
    int version) {

  /** Returns the path of its page. */
  public String path() {
    return "/rounds/" + round + "/units/" + unit;
  }

  /** Says whether it should have been in by now and is not. */
  public boolean overdue(OffsetDateTime now) {
    return state.open() && now.isAfter(due);
  }
}
