package org.duixian.round;

/** What a line of a round is about. */
public enum SubjectKind {
  /** A task of the ledger, by its number there. */
  TASK,
  /** An indicator that has a target for the unit. */
  INDICATOR;

  /** Returns the word for it in addresses. */
  public String word() {
    return this == TASK ? "task" : "indicator";
  }
}
