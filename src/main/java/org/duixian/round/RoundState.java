package org.duixian.round;

/** Whether a round still takes forms. */
public enum RoundState {
  OPEN,
  /** Its results are frozen. */
  CLOSED
}
