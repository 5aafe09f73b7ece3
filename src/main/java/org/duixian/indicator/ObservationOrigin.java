package org.duixian.indicator;

/** How one observation came in. */
public enum ObservationOrigin {
  /** Read in a document; the observation names the statement. */
  DOCUMENT("文"),
  /** Typed by a person. */
  TYPED("填"),
  /** Taken from a file. */
  IMPORTED("填"),
  /** Counted from a register. */
  COMPUTED("库"),
  /** A share of a larger target. */
  SPLIT("算"),
  /** Reported by a unit in a round and accepted. */
  ROUND("填");

  private final String badge;

  ObservationOrigin(String badge) {
    this.badge = badge;
  }

  /** Returns the one character of its source badge. */
  public String badge() {
    return badge;
  }
}
