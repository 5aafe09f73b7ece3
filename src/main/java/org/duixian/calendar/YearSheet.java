package org.duixian.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A year with what each of its days is; public for the templates only.
 *
 * @param arrangement what it is by, null where the year is not known
 * @param months its months from January on
 */
public record YearSheet(int year, @Nullable Arrangement arrangement, List<Line> months) {

  /** The days of a month from its first on. */
  public record Line(YearMonth month, List<Cell> days) {}

  /** One day. */
  public record Cell(LocalDate day, DayKind kind) {

    /** Says whether it is not what its day of the week makes of it. */
    public boolean moved() {
      return kind == DayKind.MADE_UP || kind == DayKind.HOLIDAY;
    }
  }

  static YearSheet of(int year, WorkingDays known) {
    List<Line> months =
        IntStream.rangeClosed(1, 12)
            .mapToObj(month -> line(YearMonth.of(year, month), known))
            .toList();
    return new YearSheet(year, known.of(year).orElse(null), months);
  }

  private static Line line(YearMonth month, WorkingDays known) {
    List<Cell> days =
        IntStream.rangeClosed(1, month.lengthOfMonth())
            .mapToObj(month::atDay)
            .map(day -> new Cell(day, known.kind(day)))
            .toList();
    return new Line(month, days);
  }

  /** Says whether the district entered it itself. */
  public boolean own() {
    return arrangement != null && arrangement.edition().own();
  }
}
