package org.duixian.strategy;

import java.time.LocalDate;
import org.duixian.kernel.Light;
import org.jspecify.annotations.Nullable;

/**
 * A milestone of an action plan.
 *
 * @param firstDue the day first set
 * @param due the day that counts now
 * @param reachedOn the day it was reached, null while it is not
 * @param proof what proves that, null while it is not reached
 */
public record Milestone(
    long id,
    long plan,
    String title,
    LocalDate firstDue,
    LocalDate due,
    @Nullable LocalDate reachedOn,
    @Nullable String proof,
    int version) {

  /**
   * Returns its light: done when reached, overdue from the day after its day, otherwise not due. A
   * milestone that was reached after its day is done and {@link #late}.
   */
  public Light light(LocalDate today) {
    if (reachedOn != null) {
      return Light.DONE;
    }
    return today.isAfter(due) ? Light.OVERDUE : Light.NOT_DUE;
  }

  /** Says whether it was reached after its day. */
  public boolean late() {
    return reachedOn != null && reachedOn.isAfter(due);
  }
}
