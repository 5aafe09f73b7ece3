package org.duixian.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An interval in which a limit does not run.
 *
 * @param from when it stops
 * @param until when it runs again, null while it stands
 */
public record Pause(Instant from, @Nullable Instant until) {

  /** Checks the order. */
  public Pause {
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException("a pause ends before it begins: " + from + " " + until);
    }
  }

  /** Says whether a day that ends at a moment ends within it, and so is not counted. */
  boolean holds(Instant endOfDay) {
    return from.isBefore(endOfDay) && (until == null || !until.isBefore(endOfDay));
  }
}
