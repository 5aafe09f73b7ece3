package org.duixian.goal;

/** Whether a task is still pursued. */
public enum TaskState {
  OPEN,
  /** Taken out of the ledger's work, kept for the record. */
  DROPPED
}
