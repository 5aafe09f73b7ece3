package org.duixian.progress;

/** What a figure is held against; it decides formula and thresholds of the light. */
public enum Family {
  /** It adds up over the year and is held against the time, or the plan, that has passed. */
  CUMULATIVE,
  /** A growth rate, share or level, held against its target at any time of the year. */
  GROWTH,
  /** Work in steps, held against the steps that are due. */
  MILESTONE
}
