package org.duixian.round;

/** How far the form of a unit is. */
public enum SubmissionState {
  /** The unit has not sent it yet. */
  DRAFT,
  /** Sent, waiting for the office. */
  SUBMITTED,
  /** Sent back by the office with comments. */
  RETURNED,
  /** Taken over by the office. */
  ACCEPTED;

  /** Says whether the unit may write in it. */
  public boolean open() {
    return this == DRAFT || this == RETURNED;
  }
}
