package org.duixian.round;

/** What the office made of one line of a form. */
public enum LineState {
  /** Not looked at yet. */
  OPEN,
  /** Sent back with a comment. */
  RETURNED,
  /** Taken over; it changes no more. */
  ACCEPTED
}
