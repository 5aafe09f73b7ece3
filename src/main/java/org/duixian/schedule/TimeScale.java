package org.duixian.schedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Days on one axis from 0 to {@link #WIDTH}; public for the templates only.
 *
 * @param from the first day
 * @param days how many there are
 */
public record TimeScale(LocalDate from, long days) {

  /** Width of the field. */
  public static final int WIDTH = 480;

  /** Where a month begins, with its words; public for the templates only. */
  public record Month(String words, int x) {}

  /** Whole months that hold two days. */
  static TimeScale of(LocalDate first, LocalDate last) {
    LocalDate from = first.withDayOfMonth(1);
    LocalDate to = last.withDayOfMonth(1).plusMonths(1);
    return new TimeScale(from, ChronoUnit.DAYS.between(from, to));
  }

  private LocalDate to() {
    return from.plusDays(days);
  }

  /** Returns where a day begins, at one of the ends for a day outside. */
  public int x(LocalDate day) {
    return Math.clamp(ChronoUnit.DAYS.between(from, day) * WIDTH / days, 0, WIDTH);
  }

  /** Returns where a day is, negative when outside. */
  public int inside(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(to()) ? x(day) : -1;
  }

  /** Returns months with as many words as there is room for. */
  public List<Month> months() {
    long all = ChronoUnit.MONTHS.between(from, to());
    int every = (int) Math.max(1, Math.ceilDiv(all, 12));
    List<Month> months = new ArrayList<>();
    for (LocalDate month = from; month.isBefore(to()); month = month.plusMonths(every)) {
      boolean year = month.equals(from) || month.getMonthValue() <= every;
      String words = month.getMonthValue() + "";
      months.add(new Month(year ? month.getYear() % 100 + "-" + words : words, x(month)));
    }
    return months;
  }

  /**
   * What is planned, done and late of one row.
   *
   * @param width of the frame of the plan
   * @param filled of what was done within it
   * @param over what went beyond it
   */
  public record TimeBar(int x, int width, int actual, int filled, int over) {

    /** Returns where the plan ends. */
    public int end() {
      return x + width;
    }
  }

  /**
   * Returns the bar of a row.
   *
   * @param begun from when it was really done
   * @param until to when it was, or today
   */
  public TimeBar bar(LocalDate start, LocalDate due, LocalDate begun, LocalDate until) {
    int x = x(start);
    int end = x(due.plusDays(1));
    int actual = x(begun);
    int reached = until.isBefore(begun) ? actual : x(until.plusDays(1));
    return new TimeBar(
        x,
        Math.max(2, end - x),
        Math.min(actual, end),
        Math.max(0, Math.min(reached, end) - Math.min(actual, end)),
        Math.max(0, reached - end));
  }
}
