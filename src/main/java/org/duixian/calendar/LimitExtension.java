package org.duixian.calendar;

import java.time.Instant;

/**
 * A limit that was extended.
 *
 * @param amount by how much, in the unit of the limit
 * @param granted when it was approved
 */
public record LimitExtension(int amount, Instant granted) {

  /** Why a limit is not extended. */
  public enum Refused {
    NOT_BY_RULE,
    TIMES,
    TOO_LONG,
    AFTER_END
  }

  /** Checks the amount. */
  public LimitExtension {
    if (amount < 1) {
      throw new IllegalArgumentException("no extension: " + amount);
    }
  }
}
