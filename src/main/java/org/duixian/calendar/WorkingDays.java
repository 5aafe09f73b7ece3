package org.duixian.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Working days over the years whose arrangement is known. A year that is not known is counted by
 * Saturdays, Sundays and the days off by law, and what touches it is provisional, however near or
 * far it is.
 *
 * @param years one arrangement by year
 */
public record WorkingDays(SortedMap<Integer, Arrangement> years) {

  private static final int MOST = 10_000;

  /** Keeps the years. */
  public WorkingDays {
    years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
  }

  /** Returns working days over some years, each given once. */
  public static WorkingDays of(Collection<Arrangement> known) {
    SortedMap<Integer, Arrangement> years = new TreeMap<>();
    known.forEach(each -> years.put(each.edition().year(), each));
    return new WorkingDays(years);
  }

  /** Returns the arrangement of a year, empty where none is entered. */
  public Optional<Arrangement> of(int year) {
    return Optional.ofNullable(years.get(year));
  }

  /** Says whether the arrangement of a day's year is known. */
  public boolean knows(LocalDate day) {
    return years.containsKey(day.getYear());
  }

  /** Returns what a day is; in a year that is not known, what it is by law alone. */
  public DayKind kind(LocalDate day) {
    Arrangement moved = moving(day);
    if (moved != null) {
      return moved.off().contains(day) ? DayKind.HOLIDAY : DayKind.MADE_UP;
    }
    if (Statutory.off(day)) {
      return DayKind.HOLIDAY;
    }
    return Arrangement.weekend(day) ? DayKind.WEEKEND : DayKind.WEEKDAY;
  }

  /** The notice of the next year may reach back into December, and is the later word then. */
  private @Nullable Arrangement moving(LocalDate day) {
    for (int year : new int[] {day.getYear() + 1, day.getYear()}) {
      Arrangement arranged = years.get(year);
      if (arranged != null && arranged.moves(day)) {
        return arranged;
      }
    }
    return null;
  }

  /**
   * Returns the n-th working day after a day, which is not counted itself; before it for a negative
   * number, the day itself for 0.
   */
  public CountedDay plus(LocalDate day, int workingDays) {
    if (Math.abs(workingDays) > MOST) {
      throw new IllegalArgumentException("more than " + MOST + " working days: " + workingDays);
    }
    int step = Integer.signum(workingDays);
    LocalDate at = day;
    for (int left = Math.abs(workingDays); left > 0; ) {
      at = at.plusDays(step);
      left -= kind(at).works() ? 1 : 0;
    }
    return new CountedDay(at, basis(day, at));
  }

  /** Returns the first working day from a day on, the day itself where it is one. */
  public CountedDay onOrAfter(LocalDate day) {
    return plus(day.minusDays(1), 1);
  }

  /**
   * Returns how many working days lie between two days, of which {@code from} is not counted and
   * {@code to} is; negative where {@code to} is the earlier one. It undoes {@link #plus}.
   */
  public CountedDays between(LocalDate from, LocalDate to) {
    int step = to.isBefore(from) ? -1 : 1;
    int number = 0;
    for (LocalDate at = from; !at.equals(to); ) {
      at = at.plusDays(step);
      number += kind(at).works() ? step : 0;
    }
    return new CountedDays(number, basis(from, to));
  }

  /** Returns what a count from a day, which is not counted itself, to another one rests on. */
  Basis basis(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return Basis.NONE;
    }
    boolean back = to.isBefore(from);
    LocalDate first = back ? to : from.plusDays(1);
    LocalDate last = back ? from.minusDays(1) : to;
    SortedSet<Edition> editions = new TreeSet<>();
    SortedSet<Integer> unknown = new TreeSet<>();
    for (int year = first.getYear(); year <= last.getYear(); year++) {
      of(year).ifPresentOrElse(known -> editions.add(known.edition()), adding(unknown, year));
    }
    of(last.getYear() + 1)
        .filter(next -> reaches(next, first, last))
        .ifPresent(next -> editions.add(next.edition()));
    return new Basis(editions, unknown);
  }

  private static Runnable adding(SortedSet<Integer> years, int year) {
    return () -> years.add(year);
  }

  private static boolean reaches(Arrangement next, LocalDate first, LocalDate last) {
    LocalDate beyond = last.plusDays(1);
    return !next.worked().subSet(first, beyond).isEmpty()
        || !next.off().subSet(first, beyond).isEmpty();
  }
}
