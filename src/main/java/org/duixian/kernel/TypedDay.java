package org.duixian.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duixian.kernel.Typed.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Days as people type them: 2025-06-30, 2025.6.30, 20250630, 2025年6月30日前; a month, quarter, half or
 * year is its last day, with or without 底: 2025年6月, 2025.06, 2025年三季度, 年底前.
 */
public final class TypedDay {

  private static final Pattern DAY =
      Pattern.compile("(?:(\\d{4})(?:年|([-./])))?(\\d{1,2})(?:月|([-./]))(\\d{1,2})[日号]?");
  private static final Pattern PACKED = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern BY = Pattern.compile("[之以]?前$");
  private static final Pattern END = Pattern.compile("(?<=[月年度\\d])[底末]$|(?<=年)内$");

  private TypedDay() {}

  /** Reads a day of the usual years, its own year typed with it. */
  public static Typed<LocalDate> read(@Nullable String typed) {
    return read(typed, Years.USUAL);
  }

  /** Reads a day; where no year is typed, the assumed one is meant. */
  public static Typed<LocalDate> read(@Nullable String typed, Years years) {
    CalendarText text = CalendarText.of(typed);
    if (text.plain().isEmpty()) {
      return Typed.refused(Fault.NOTHING, "");
    }
    if (text.isOneOrTen()) {
      return Typed.refused(Fault.ONE_OR_TEN, text.typed());
    }
    String upTo = BY.matcher(text.plain()).replaceFirst("");
    Matcher packed = PACKED.matcher(upTo);
    if (packed.matches()) {
      return day(text, years, packed.group(1), packed.group(2), packed.group(3));
    }
    Matcher day = DAY.matcher(upTo);
    if (day.matches() && (day.group(1) != null || day.group(4) == null)) {
      return day(text, years, day.group(1), day.group(3), day.group(5));
    }
    return lastDay(text, upTo, years);
  }

  private static Typed<LocalDate> day(
      CalendarText text, Years years, @Nullable String year, String month, String day) {
    @Nullable Integer of = year == null ? years.assumed() : Integer.valueOf(year);
    if (of == null) {
      return Typed.refused(Fault.NO_YEAR, text.typed());
    }
    if (!years.contains(of)) {
      return Typed.refused(
          Fault.YEAR_FAR_OFF,
          text.typed(),
          String.valueOf(years.first()),
          String.valueOf(years.last()));
    }
    try {
      return new Typed.Read<>(LocalDate.of(of, Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Typed.refused(Fault.NO_DAY, text.typed());
    }
  }

  /** Before June is not the end of June, and a bare 2025 is a number. */
  private static Typed<LocalDate> lastDay(CalendarText text, String upTo, Years years) {
    String whole = END.matcher(upTo).replaceFirst("");
    boolean atEnd = whole.length() < upTo.length();
    boolean before = upTo.length() < text.plain().length();
    boolean bare = whole.matches("\\d{4}") || whole.matches(".*[-至到].*月份?");
    if (!atEnd && (before || bare)) {
      return Typed.refused(Fault.NO_DAY, text.typed());
    }
    return TypedPeriod.read(new CalendarText(text.typed(), whole), years, Fault.NO_DAY)
        .map(typed -> typed.period().end());
  }
}
