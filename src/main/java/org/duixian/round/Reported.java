package org.duixian.round;

/** Whether the unit's form was in when the round closed. */
public enum Reported {
  IN_TIME,
  /** Sent for the first time after the deadline. */
  LATE,
  /** Not sent, or sent back and not sent again: only figures known elsewhere count. */
  MISSING,
  /** A figure of the district itself, which no unit had to send. */
  NOT_ASKED
}
