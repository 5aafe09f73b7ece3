package org.duixian.exchange;

/** What news are about; a hook names those it wants. */
public enum Topic {
  /** A round was opened, a form is due, overdue or was returned. */
  ROUND,
  /** A round was closed and its results are frozen. */
  RESULTS,
  /** A matter was opened, urged, returned, extended or closed. */
  MATTER,
  /** A matter is so late that the next level is told. */
  ESCALATION,
  /** A major matter was reported. */
  MAJOR
}
