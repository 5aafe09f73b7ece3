package org.duixian.decomposition;

/**
 * Which part takes what rounding down leaves over, one unit of the last decimal after the other.
 */
public enum Remainder {
  /** The parts that rounding down cut most; the earlier of equals. */
  LARGEST,
  /** The part with the greatest weight takes all of it. */
  HEAVIEST,
  /** The last part takes all of it. */
  LAST
}
