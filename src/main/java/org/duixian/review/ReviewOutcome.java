package org.duixian.review;

import java.util.Locale;

/** What is decided about an item that was reviewed. */
public enum ReviewOutcome {
  ADMITTED,
  REFUSED,
  PUT_OFF;

  /** Returns its word in facts. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
