package org.duixian.strategy;

import java.time.OffsetDateTime;

/**
 * Somebody has taken note of a report.
 *
 * @param words what was said to it, empty for nothing
 */
public record Receipt(long account, String accountName, OffsetDateTime at, String words) {

  /** Returns when, in the district's time. */
  public String when() {
    return Report.when(at);
  }
}
