package org.duixian.reader.time;

import org.duixian.reader.grammar.View;
import org.duixian.reader.numeral.Numeral;
import org.duixian.reader.numeral.Numerals;
import org.duixian.reader.time.Time.Sense;
import org.jspecify.annotations.Nullable;

/** 1-5月, 截至10月底, 4月, 前三季度, 上半年 after a year; a day of a month is a date and no period. */
record Months(Numerals numerals) {

  private static final String MARKS = "-至到";

  /** Reads months that begin at {@code start}. */
  @Nullable Time at(View view, int start, int from, int to, int year) {
    int first = number(view, start, to);
    int end = end(view, start, to);
    if (first < 1 || first > 12) {
      return null;
    }
    int mark = view.at(end) == '月' ? end + 1 : end;
    if (MARKS.indexOf(view.at(mark)) >= 0) {
      int last = number(view, mark + 1, to);
      int stop = end(view, mark + 1, to);
      if (last > first && last <= 12 && view.at(stop) == '月') {
        return new Time(
            "time.months", start, tail(view, stop + 1), Sense.MONTHS, first, last, year, false);
      }
    }
    if (view.at(end) != '月' || view.has(end - 1, "个")) {
      return null;
    }
    int after = end + 1;
    int day = end(view, after, to);
    if (day > after && view.at(day) == '日') {
      return new Time("time.date", start, day + 1, Sense.NONE, 0, 0, 0, true);
    }
    boolean upTo = upTo(view, start, from);
    return new Time(
        "time.month", start, tail(view, after), Sense.MONTHS, upTo ? 1 : first, first, year, false);
  }

  /** Reads months or a part of the year that follow a year ending at {@code end}. */
  @Nullable Time after(View view, int start, int end, int to, int year, boolean reference) {
    int at = view.at(end) == '的' ? end + 1 : end;
    Time months = Numerals.begins(view.at(at)) ? at(view, at, start, to, year) : null;
    if (months != null) {
      boolean upTo = months.from() == months.to() && upTo(view, start, Math.max(0, start - 4));
      int first = upTo ? 1 : months.from();
      return new Time(
          months.rule(),
          start,
          months.end(),
          months.sense(),
          first,
          months.to(),
          year,
          months.reference() || reference);
    }
    int[] part = part(view, at);
    return part == null
        ? null
        : new Time(
            "time.part", start, at + part[2], Sense.MONTHS, part[0], part[1], year, reference);
  }

  private static int @Nullable [] part(View view, int at) {
    if (view.has(at, "上半年")) {
      return new int[] {1, 6, 3};
    }
    if (view.has(at, "下半年")) {
      return new int[] {7, 12, 3};
    }
    if (view.has(at, "前三季度")) {
      return new int[] {1, 9, 4};
    }
    return view.has(at, "一季度") ? new int[] {1, 3, 3} : null;
  }

  private static boolean upTo(View view, int start, int from) {
    int at = Math.max(from, start - 6);
    return view.find("截至", at, start) >= 0
        || view.find("截止", at, start) >= 0
        || view.at(start - 1) == '前' && start > 0;
  }

  private static int tail(View view, int end) {
    return "份底末".indexOf(view.at(end)) >= 0 ? end + 1 : end;
  }

  private int number(View view, int start, int to) {
    Numeral found = Numerals.begins(view.at(start)) ? numerals.at(view, start, to) : null;
    return found == null || found.scaled() || found.more() ? -1 : found.value().intValue();
  }

  private int end(View view, int start, int to) {
    Numeral found = Numerals.begins(view.at(start)) ? numerals.at(view, start, to) : null;
    return found == null ? start : found.end();
  }
}
