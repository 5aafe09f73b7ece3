package org.duixian.indicator;

/** What a period's value covers. */
public enum Nature {
  /** The period itself. */
  OWN,
  /** From the year's first day to the period's last. */
  CUMULATIVE
}
