package org.duixian.decomposition;

/** What a unit said to its share. */
public enum ShareAnswer {
  /** Nothing yet. */
  OPEN,
  ACCEPTED,
  OBJECTED,
  /** It objected, and the office kept the share and said why. */
  UPHELD;

  /** Says whether the share can be settled. */
  boolean done() {
    return this == ACCEPTED || this == UPHELD;
  }
}
