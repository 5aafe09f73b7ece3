package org.duixian.access;

/** How far a role reaches among the things of a kind. */
enum Reach {
  NONE,
  /** Those of the own unit. */
  OWN,
  /** Those that stand open. */
  OPEN,
  OWN_AND_OPEN,
  ALL;

  boolean own() {
    return this == OWN || this == OWN_AND_OPEN;
  }

  boolean open() {
    return this == OPEN || this == OWN_AND_OPEN;
  }
}
