package org.duixian.goal;

/** Whether a task has a unit that leads it. */
public enum AssignmentState {
  /** Nobody is named. */
  NONE,
  /** A unit was proposed from the words of the text; nobody has confirmed it. */
  PROPOSED,
  /** The office has assigned it. */
  ASSIGNED
}
