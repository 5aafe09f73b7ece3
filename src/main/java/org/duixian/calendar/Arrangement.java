package org.duixian.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The days that the State Council's notice moves in a year, which no rule computes.
 *
 * @param worked Saturdays and Sundays that are worked
 * @param off Mondays to Fridays that are not; both may reach back into December of the year before
 */
public record Arrangement(
    Edition edition, Notice notice, SortedSet<LocalDate> worked, SortedSet<LocalDate> off) {

  /**
   * Where an arrangement stands.
   *
   * @param number number of the notice, such as 国办发明电〔2025〕7号
   * @param issued day of the notice
   * @param source where it was read, or why it was entered
   * @param knownSince day since which it is counted with
   */
  public record Notice(String number, LocalDate issued, String source, LocalDate knownSince) {}

  /** Checks that each day can be moved so. */
  public Arrangement {
    int year = edition.year();
    if (Stream.of(worked, off).flatMap(Set::stream).anyMatch(day -> !within(day, year))
        || !worked.stream().allMatch(Arrangement::weekend)
        || off.stream().anyMatch(Arrangement::weekend)) {
      throw new IllegalArgumentException("no arrangement of " + year + ": " + worked + off);
    }
    worked = Collections.unmodifiableSortedSet(new TreeSet<>(worked));
    off = Collections.unmodifiableSortedSet(new TreeSet<>(off));
  }

  /** Says whether the arrangement of a year may move a day. */
  static boolean within(LocalDate day, int year) {
    return day.getYear() == year || day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER;
  }

  static boolean weekend(LocalDate day) {
    return day.getDayOfWeek().getValue() > 5;
  }

  boolean moves(LocalDate day) {
    return worked.contains(day) || off.contains(day);
  }
}
