package org.duixian.calendar;

/** What a day is by the arrangement of its year. */
public enum DayKind {
  WEEKDAY(true),
  /** A Saturday or Sunday that is worked for a holiday. */
  MADE_UP(true),
  WEEKEND(false),
  HOLIDAY(false);

  private final boolean works;

  DayKind(boolean works) {
    this.works = works;
  }

  /** Says whether people work on it. */
  public boolean works() {
    return works;
  }
}
