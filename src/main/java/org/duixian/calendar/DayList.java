package org.duixian.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duixian.kernel.TypedDay;
import org.duixian.kernel.Years;
import org.duixian.site.FieldChecks;
import org.jspecify.annotations.Nullable;

/**
 * Days of a year as a notice writes them, one after the other: 2月4日、2月18日, 10月1日至7日, 02-04,
 * 2026-02-04. What is wrong goes to the errors of the field.
 */
record DayList(FieldChecks fields, String field, int year) {

  private static final int LONGEST = 2000;
  private static final int LONGEST_RANGE = 31;
  private static final Pattern BETWEEN = Pattern.compile("[\\s、，,；;。]+");
  private static final Pattern RANGE = Pattern.compile("[至到~～—–…]+");
  private static final Pattern WITHOUT_YEAR = Pattern.compile("\\d{1,2}[-./]\\d{1,2}");
  private static final Pattern DAY_ALONE = Pattern.compile("\\d{1,2}[日号]?");
  private static final Pattern UP_TO_DAY = Pattern.compile("\\d{1,2}[日号]?$");

  /** Reads the days that are worked: Saturdays and Sundays that no law gives off. */
  SortedSet<LocalDate> worked(@Nullable String typed) {
    SortedSet<LocalDate> days = read(typed);
    refuse(days, day -> !Arrangement.weekend(day), "calendar.error.weekday");
    refuse(days, Statutory::off, "calendar.error.statutory");
    return days;
  }

  /** Reads the days off; Saturdays and Sundays among them are off anyway and are left out. */
  SortedSet<LocalDate> off(@Nullable String typed) {
    SortedSet<LocalDate> days = read(typed);
    days.removeIf(Arrangement::weekend);
    if (days.isEmpty()) {
      fields.errors().add(field, "calendar.error.none");
    }
    return days;
  }

  private SortedSet<LocalDate> read(@Nullable String typed) {
    String text = FieldChecks.stripped(typed);
    if (text.length() > LONGEST) {
      fields.errors().add(field, "site.error.list", LONGEST);
    }
    SortedSet<LocalDate> days = new TreeSet<>();
    BETWEEN.splitAsStream(text).filter(each -> !each.isEmpty()).forEach(each -> add(each, days));
    refuse(days, day -> !Arrangement.within(day, year), "calendar.error.year");
    return days;
  }

  private void add(String typed, SortedSet<LocalDate> days) {
    String[] ends = RANGE.split(typed, -1);
    LocalDate first = day(ends[0]);
    LocalDate last = ends.length == 1 ? first : day(lastOf(ends));
    if (ends.length > 2 || last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_RANGE))) {
      fields.errors().add(field, "calendar.error.range", typed);
    } else {
      first.datesUntil(last.plusDays(1)).forEach(days::add);
    }
  }

  /** 2月16日至20日: the month is that of the first day. */
  private static String lastOf(String[] ends) {
    String month = UP_TO_DAY.matcher(ends[0]).replaceFirst("");
    return DAY_ALONE.matcher(ends[1]).matches() ? month + ends[1] : ends[1];
  }

  private LocalDate day(String typed) {
    String dated = WITHOUT_YEAR.matcher(typed).matches() ? year + "-" + typed : typed;
    LocalDate otherwise = LocalDate.of(year, 1, 1);
    Years years = new Years(year - 1, year, year);
    return fields.typed(field, TypedDay.read(dated, years), otherwise);
  }

  private void refuse(SortedSet<LocalDate> days, Predicate<LocalDate> wrong, String messageKey) {
    days.stream()
        .filter(wrong)
        .findFirst()
        .ifPresent(day -> fields.errors().add(field, messageKey, day.toString()));
    days.removeIf(wrong);
  }

  /** Returns days as the field takes them again, those of its own year without the year. */
  static String written(int year, Collection<LocalDate> days) {
    return days.stream()
        .map(day -> day.getYear() == year ? within(day) : day.toString())
        .collect(Collectors.joining(" "));
  }

  private static String within(LocalDate day) {
    return String.format(Locale.ROOT, "%02d-%02d", day.getMonthValue(), day.getDayOfMonth());
  }
}
