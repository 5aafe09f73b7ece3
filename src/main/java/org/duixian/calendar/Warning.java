package org.duixian.calendar;

/** When people are told that a limit is running out. */
public enum Warning {
  HALF(50),
  NEAR(80);

  private final int percent;

  Warning(int percent) {
    this.percent = percent;
  }

  /** Returns how many per cent of the limit have run then. */
  public int percent() {
    return percent;
  }
}
