package org.duixian.round;

/** Whether the unit's form was in when the round closed. */
public enum Reported {
  IN_TIME,
  /** Sent for the first time after the deadline. */
  LATE,
  /** Never sent; the figures are the last known ones. */
  MISSING,
  /** A figure of the district itself, which no unit had to send. */
  NOT_ASKED
}
