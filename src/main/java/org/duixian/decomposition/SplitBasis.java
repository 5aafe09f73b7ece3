package org.duixian.decomposition;

/** By what a target is split to the units, or a unit's share to the months. */
public enum SplitBasis {
  /** Equal parts. */
  EQUAL,
  /** In proportion to what was achieved the year before. */
  LAST_YEAR,
  /** In proportion to weights that are typed. */
  WEIGHTS,
  /** Each part is typed. */
  HAND
}
