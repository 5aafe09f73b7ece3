package org.duixian.reader.time;

import org.duixian.reader.grammar.View;
import org.duixian.reader.time.Time.Sense;
import org.jspecify.annotations.Nullable;

/** 2023年, 2021-2023年, 二〇二三年. */
final class CalendarYears {

  private static final String CHINESE = "〇一二三四五六七八九";
  private static final String MARKS = "-至到";

  @Nullable Time at(View view, int start, int to) {
    int first = year(view, start);
    if (first < 0 || digit(view.at(start - 1)) >= 0) {
      return null;
    }
    int at = start + 4;
    boolean named = view.at(at) == '年';
    int mark = named ? at + 1 : at;
    if (MARKS.indexOf(view.at(mark)) >= 0) {
      int last = year(view, mark + 1);
      int end = mark + 5;
      if (last >= first && end < to && view.at(end) == '年') {
        return new Time("time.years", start, end + 1, Sense.YEARS, first, last, 0, false);
      }
    }
    if (!named) {
      return null;
    }
    int end = view.at(at + 1) == '度' ? at + 2 : at + 1;
    return new Time("time.year", start, end, Sense.YEARS, first, first, 0, false);
  }

  /** Returns the year whose four digits begin at {@code i}, or -1. */
  private static int year(View view, int i) {
    int value = 0;
    for (int k = 0; k < 4; k++) {
      int digit = digit(view.at(i + k));
      if (digit < 0) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value >= 1900 && value < 2100 ? value : -1;
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    return c == '零' || c == '○' || c == 'O' ? 0 : CHINESE.indexOf(c);
  }
}
