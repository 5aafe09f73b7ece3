package org.duixian.calendar;

import java.time.LocalDate;

/**
 * A day that was counted over working days; provisional where it touches a year whose arrangement
 * is not entered.
 */
public record CountedDay(LocalDate day, Basis basis) {

  /** Says whether it will be counted again when the arrangement of a year is entered. */
  public boolean provisional() {
    return basis.provisional();
  }
}
