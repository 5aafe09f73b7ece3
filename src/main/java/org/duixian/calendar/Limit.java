package org.duixian.calendar;

/** How long a law gives. */
public record Limit(int amount, Unit unit) {

  /** What is counted. */
  public enum Unit {
    /** Exact hours from the moment of the start. */
    HOURS,
    /** Every day. */
    DAYS,
    WORKING_DAYS,
    /** To the same day of a later month, its last day where there is none. */
    MONTHS
  }

  /** Checks the amount. */
  public Limit {
    if (amount < 1) {
      throw new IllegalArgumentException("no limit: " + amount + " " + unit);
    }
  }

  /** Returns it longer by as many of its unit. */
  public Limit plus(int more) {
    return new Limit(amount + more, unit);
  }
}
