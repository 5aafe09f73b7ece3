package org.duixian.indicator;

/** Where an indicator's values are meant to come from. */
public enum ValueSource {
  /** People type them, in rounds or by hand. */
  TYPED,
  /** Counted from a register. */
  COMPUTED,
  /** Worked out from other indicators when they are asked for. */
  FORMULA,
  /** Read from files of the statistics or tax offices. */
  IMPORTED
}
