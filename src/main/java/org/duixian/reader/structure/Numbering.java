package org.duixian.reader.structure;

import java.util.Locale;

/** The ways in which headings are numbered, outermost first. */
enum Numbering {
  PART,
  /** No number, but the words of a part of a report. */
  NAMED_PART,
  HAN,
  PAREN_HAN,
  ARABIC,
  PAREN_ARABIC,
  CIRCLED,
  NONE;

  private static final String HAN_DIGITS = "一二三四五六七八九十";

  /** Returns the id of the rule that takes a line numbered so for a heading. */
  String rule() {
    return this == NONE
        ? "heading.plain"
        : "heading." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A numbering with the length of the characters that hold it and its ordinal, 0 when unread. */
  record Mark(Numbering kind, int length, int number) {}

  /** Reads the number at the start of a line. */
  static Mark of(CharSequence line) {
    if (line.length() < 2) {
      return new Mark(NONE, 0, 0);
    }
    char first = line.charAt(0);
    if (first >= '①' && first <= '⑳') {
      return new Mark(CIRCLED, 1, first - '①' + 1);
    }
    if (first == '第') {
      return part(line);
    }
    if (first == '（') {
      return bracketed(line);
    }
    return plain(line);
  }

  private static Mark part(CharSequence line) {
    int end = runOfHan(line, 1);
    boolean named = end > 1 && end < line.length() && "部章篇编".indexOf(line.charAt(end)) >= 0;
    if (!named) {
      return new Mark(NONE, 0, 0);
    }
    int length = line.charAt(end) == '部' ? end + 2 : end + 1;
    return new Mark(PART, Math.min(length, line.length()), value(line, 1, end));
  }

  private static Mark bracketed(CharSequence line) {
    int han = runOfHan(line, 1);
    if (han > 1 && han < line.length() && line.charAt(han) == '）') {
      return new Mark(PAREN_HAN, han + 1, value(line, 1, han));
    }
    int digits = runOfDigits(line, 1);
    if (digits > 1 && digits < 4 && digits < line.length() && line.charAt(digits) == '）') {
      return new Mark(PAREN_ARABIC, digits + 1, arabic(line, 1, digits));
    }
    return new Mark(NONE, 0, 0);
  }

  private static Mark plain(CharSequence line) {
    int han = runOfHan(line, 0);
    if (han > 0 && han < 4 && han < line.length() && "、.，".indexOf(line.charAt(han)) >= 0) {
      return new Mark(HAN, han + 1, value(line, 0, han));
    }
    int digits = runOfDigits(line, 0);
    if (digits == 0 || digits > 2 || digits + 1 >= line.length()) {
      return new Mark(NONE, 0, 0);
    }
    boolean marked =
        "、.）".indexOf(line.charAt(digits)) >= 0 && !Character.isDigit(line.charAt(digits + 1));
    return marked ? new Mark(ARABIC, digits + 1, arabic(line, 0, digits)) : new Mark(NONE, 0, 0);
  }

  private static int runOfHan(CharSequence line, int from) {
    int i = from;
    while (i < line.length() && i < from + 4 && HAN_DIGITS.indexOf(line.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private static int runOfDigits(CharSequence line, int from) {
    int i = from;
    while (i < line.length() && i < from + 4 && line.charAt(i) >= '0' && line.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  private static int arabic(CharSequence line, int from, int to) {
    return Integer.parseInt(line, from, to, 10);
  }

  private static int value(CharSequence line, int from, int to) {
    int total = 0;
    int digit = 0;
    for (int i = from; i < to; i++) {
      int d = HAN_DIGITS.indexOf(line.charAt(i)) + 1;
      if (d == 10) {
        total += Math.max(1, digit) * 10;
        digit = 0;
      } else {
        digit = d;
      }
    }
    return total + digit;
  }
}
