package org.duixian.calendar;

/** How many working days lie between two days, and what that rests on. */
public record CountedDays(int number, Basis basis) {

  /** Says whether it will be counted again when the arrangement of a year is entered. */
  public boolean provisional() {
    return basis.provisional();
  }
}
