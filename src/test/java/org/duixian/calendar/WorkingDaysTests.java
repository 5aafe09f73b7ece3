package org.duixian.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.duixian.calendar.Arrangement.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counting over the years that the product comes with, and beyond them. */
class WorkingDaysTests {

  private static final WorkingDays DAYS = WorkingDays.of(ShippedYears.ALL);

  private static LocalDate day(String written) {
    return LocalDate.parse(written);
  }

  @Test
  void theThreeYearsAreTheDaysThatTheNoticesMove() {
    assertThat(moved(2024))
        .isEqualTo(
            "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12 | 01-01 02-12 02-13 02-14 02-15 02-16"
                + " 04-04 04-05 05-01 05-02 05-03 06-10 09-16 09-17 10-01 10-02 10-03 10-04 10-07");
    assertThat(moved(2025))
        .isEqualTo(
            "01-26 02-08 04-27 09-28 10-11 | 01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01"
                + " 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 10-08");
    assertThat(moved(2026))
        .isEqualTo(
            "01-04 02-14 02-28 05-09 09-20 10-10 | 01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23"
                + " 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07");
    assertThat(DAYS.of(2026).orElseThrow().notice().issued()).isEqualTo("2025-11-04");
  }

  private static String moved(int year) {
    Arrangement arranged = DAYS.of(year).orElseThrow();
    return DayList.written(year, arranged.worked()) + " | " + DayList.written(year, arranged.off());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-14, MADE_UP",
    "2024-02-09, WEEKDAY",
    "2026-10-01, HOLIDAY",
    "2026-10-03, HOLIDAY",
    "2026-10-10, MADE_UP",
    "2026-10-11, WEEKEND",
    "2026-10-08, WEEKDAY"
  })
  void aDayIsWhatItsYearMakesOfIt(String day, DayKind kind) {
    assertThat(DAYS.kind(day(day))).isEqualTo(kind);
    assertThat(DAYS.knows(day(day))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-24, 3, 2026-09-30",
    "2026-09-30, 1, 2026-10-08",
    "2026-02-13, 1, 2026-02-14",
    "2026-02-14, 1, 2026-02-24",
    "2026-12-28, 3, 2026-12-31",
    "2026-10-08, -1, 2026-09-30",
    "2026-05-02, 0, 2026-05-02"
  })
  void countsOverHolidaysAndWeekendsThatAreWorked(String from, int number, String to) {
    CountedDay counted = DAYS.plus(day(from), number);
    assertThat(counted.day()).isEqualTo(to);
    assertThat(counted.provisional()).isFalse();
  }

  @Test
  void whatTouchesAYearThatIsNotKnownIsProvisionalAndNewYearIsOffByLaw() {
    CountedDay counted = DAYS.plus(day("2026-12-31"), 1);
    assertThat(counted.day()).isEqualTo("2027-01-04");
    assertThat(counted.basis().unknown()).containsExactly(2027);
    assertThat(counted.basis().editions()).isEmpty();
    assertThat(DAYS.plus(day("2026-12-30"), 2).basis().code()).isEqualTo("2026P1 2027?");
    assertThat(DAYS.kind(day("2027-01-01"))).isEqualTo(DayKind.HOLIDAY);
    assertThat(DAYS.kind(day("2027-05-02"))).isEqualTo(DayKind.HOLIDAY);
    assertThat(DAYS.kind(day("2023-10-03"))).isEqualTo(DayKind.HOLIDAY);
    assertThat(DAYS.onOrAfter(day("2027-01-01")).provisional()).isTrue();
  }

  @Test
  void aYearBeforeTheFirstIsNotKnownEither() {
    assertThat(DAYS.plus(day("2024-01-02"), -1).basis().unknown()).containsExactly(2023);
    assertThat(DAYS.between(day("2023-12-31"), day("2024-01-02")).provisional()).isFalse();
  }

  @Test
  void findsTheNextWorkingDayHoweverLongTheHolidayIs() {
    LocalDate first = day("2028-02-01");
    TreeSet<LocalDate> off = new TreeSet<>(first.datesUntil(first.plusDays(60)).toList());
    off.removeIf(Arrangement::weekend);
    WorkingDays days = WorkingDays.of(List.of(arranged(2028, new TreeSet<>(), off)));
    assertThat(days.onOrAfter(first).day()).isEqualTo("2028-04-03");
    assertThat(days.plus(first, 1).provisional()).isFalse();
  }

  @Test
  void theNextNoticeMayMoveDaysOfDecember() {
    LocalDate saturday = day("2028-12-30");
    assertThat(saturday.getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
    TreeSet<LocalDate> worked = new TreeSet<>(List.of(saturday));
    TreeSet<LocalDate> off = new TreeSet<>(List.of(day("2029-01-01")));
    WorkingDays days =
        WorkingDays.of(
            List.of(
                arranged(2028, new TreeSet<>(), new TreeSet<>(List.of(day("2028-10-02")))),
                arranged(2029, worked, off)));
    CountedDay counted = days.plus(day("2028-12-29"), 1);
    assertThat(counted.day()).isEqualTo(saturday);
    assertThat(counted.basis().code()).isEqualTo("2028D1 2029D1");
    assertThat(days.plus(day("2028-12-04"), 1).basis().code()).isEqualTo("2028D1");
  }

  private static Arrangement arranged(int year, TreeSet<LocalDate> worked, TreeSet<LocalDate> off) {
    Notice notice = new Notice("示例", day("2026-11-01"), "示例", day("2026-11-01"));
    return new Arrangement(new Edition(year, true, 1), notice, worked, off);
  }
}
