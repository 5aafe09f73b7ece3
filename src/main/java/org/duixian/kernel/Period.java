package org.duixian.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of the calendar for which figures are collected: a year, half, quarter, month or a
 * third of a month (旬).
 *
 * @param grain how long it is
 * @param start its first day; must be a day on which a period of this grain begins
 */
public record Period(Grain grain, LocalDate start) implements Comparable<Period> {

  /** The lengths of periods, the longest first. */
  public enum Grain {
    YEAR,
    HALF,
    QUARTER,
    MONTH,
    TEN_DAYS;

    private int months() {
      return switch (this) {
        case YEAR -> 12;
        case HALF -> 6;
        case QUARTER -> 3;
        case MONTH, TEN_DAYS -> 1;
      };
    }
  }

  private static final Pattern CODE =
      Pattern.compile("(\\d{4})(?:H([12])|Q([1-4])|-(0[1-9]|1[0-2])(?:-([123]))?)?");

  /** Checks that a period of this grain begins on the day. */
  public Period {
    if (!first(grain, start).equals(start)) {
      throw new IllegalArgumentException("No " + grain + " begins on " + start);
    }
  }

  /** Returns the period of a grain that holds a day. */
  public static Period of(Grain grain, LocalDate day) {
    return new Period(grain, first(grain, day));
  }

  /** Returns the calendar year. */
  public static Period year(int year) {
    return new Period(Grain.YEAR, LocalDate.of(year, 1, 1));
  }

  /** Returns the month, 1 to 12, of a year. */
  public static Period month(int year, int month) {
    return new Period(Grain.MONTH, LocalDate.of(year, month, 1));
  }

  /**
   * Reads a code such as {@code 2025}, {@code 2025H1}, {@code 2025Q3}, {@code 2025-05} or {@code
   * 2025-05-2} (the second ten days of May).
   *
   * @throws DateTimeException if the code is none of these
   */
  public static Period of(String code) {
    Matcher found = CODE.matcher(code);
    if (!found.matches()) {
      throw new DateTimeException("Not the code of a period: " + code);
    }
    int year = Integer.parseInt(found.group(1));
    if (found.group(2) != null) {
      return new Period(Grain.HALF, LocalDate.of(year, number(found, 2) * 6 - 5, 1));
    }
    if (found.group(3) != null) {
      return new Period(Grain.QUARTER, LocalDate.of(year, number(found, 3) * 3 - 2, 1));
    }
    if (found.group(5) != null) {
      int day = number(found, 5) * 10 - 9;
      return new Period(Grain.TEN_DAYS, LocalDate.of(year, number(found, 4), day));
    }
    return found.group(4) == null ? year(year) : month(year, number(found, 4));
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static LocalDate first(Grain grain, LocalDate day) {
    if (grain == Grain.TEN_DAYS) {
      return day.withDayOfMonth(Math.min(2, (day.getDayOfMonth() - 1) / 10) * 10 + 1);
    }
    int months = grain.months();
    int month = (day.getMonthValue() - 1) / months * months + 1;
    return LocalDate.of(day.getYear(), month, 1);
  }

  /** Returns the code that {@link #of(String)} reads. */
  public String code() {
    int month = start.getMonthValue();
    String year = String.format("%04d", start.getYear());
    return switch (grain) {
      case YEAR -> year;
      case HALF -> year + "H" + (month + 5) / 6;
      case QUARTER -> year + "Q" + (month + 2) / 3;
      case MONTH -> year + String.format("-%02d", month);
      case TEN_DAYS -> year + String.format("-%02d-%d", month, start.getDayOfMonth() / 10 + 1);
    };
  }

  /** Returns its last day. */
  public LocalDate end() {
    if (grain == Grain.TEN_DAYS && start.getDayOfMonth() < 21) {
      return start.plusDays(9);
    }
    return start.plusMonths(grain.months()).withDayOfMonth(1).minusDays(1);
  }

  /** Returns the calendar year it lies in. */
  public int year() {
    return start.getYear();
  }

  /** Returns the period of the same grain that ends the day before it begins. */
  public Period previous() {
    return of(grain, start.minusDays(1));
  }

  /** Returns the period of the same grain that begins the day after it ends. */
  public Period next() {
    return of(grain, end().plusDays(1));
  }

  /** Returns the same period a year earlier. */
  public Period lastYear() {
    return new Period(grain, start.minusYears(1));
  }

  /** Returns whether a day lies in it. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end());
  }

  /** Orders by the last day, a longer period after the shorter ones that end with it. */
  @Override
  public int compareTo(Period other) {
    int byEnd = end().compareTo(other.end());
    return byEnd == 0 ? other.grain.compareTo(grain) : byEnd;
  }
}
