package org.duixian.indicator;

/** How values of several units, or of several periods, become one. */
public enum Aggregation {
  /** They add up. */
  SUM,
  /** The latest period stands for all; over units it means nothing. */
  LAST,
  /** Their mean, each weighted by another indicator's value; a plain mean without one. */
  WEIGHTED_MEAN,
  /** They don't become one: the whole has a value of its own, or none. */
  NONE
}
