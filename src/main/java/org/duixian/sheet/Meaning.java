package org.duixian.sheet;

/** What the cells of a column hold, which decides how a number in one of them is taken. */
public enum Meaning {
  /** Tells only, and takes no change. */
  SHOWN,
  /** Says which row it is, and takes no change. */
  KEY,
  TEXT,
  NUMBER,
  DAY,
  PERIOD;

  boolean fixed() {
    return this == SHOWN || this == KEY;
  }

  boolean calendar() {
    return this == DAY || this == PERIOD;
  }
}
