package org.duixian.followup;

/** Where a matter stands. */
public enum MatterState {
  /** The unit has to answer. */
  OPEN,
  /** The unit has answered; the office has to look. */
  ANSWERED,
  /** Closed by the office. */
  CLOSED
}
