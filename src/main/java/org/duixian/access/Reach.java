package org.duixian.access;

/** How far a role reaches among the things of a kind. */
enum Reach {
  NONE,
  /** Those of the own unit. */
  OWN,
  /** Those that stand open. */
  OPEN,
  /** Both. */
  OWN_OPEN,
  ALL;

  boolean own() {
    return this == OWN || this == OWN_OPEN;
  }

  boolean open() {
    return this == OPEN || this == OWN_OPEN;
  }
}
