package org.duixian.document;

/** How far the review of a statement has come. */
public enum StatementState {
  /** Read by rules, not yet looked at. */
  PROPOSED,
  CONFIRMED,
  REJECTED
}
