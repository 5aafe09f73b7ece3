package org.duixian.list;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** What a column holds, and so what can be asked of it. */
public enum Kind {
  /** Words, asked for as they stand. */
  TEXT,
  /** A number, or a range as {@code 5..10}, {@code 5..}, {@code ..10}. */
  NUMBER,
  /** A day as {@code 2025-06-30} or all days of a month as {@code 2025-06}, or a range of them. */
  DAY,
  /** Days that are asked for by whole months alone. */
  MONTH,
  /** One or more of a few words, parted by commas. */
  CHOICE,
  /** One or more things by their numbers, parted by commas. */
  UNIT,
  /** One or more lights. */
  LIGHT,
  /** Words that a row must hold somewhere. */
  WORDS;

  private static final String NUMERAL = "-?[0-9]{1,15}(\\.[0-9]{1,6})?";

  boolean ranges() {
    return this == NUMBER || this == DAY || this == MONTH;
  }

  /** Says whether {@code none} asks for the rows without a value. */
  boolean empties() {
    return ranges() || this == UNIT;
  }

  /** The first value that a written end of a range means. */
  Comparable<?> first(String text) {
    return this == NUMBER ? number(text) : month(text) ? YearMonth.parse(text).atDay(1) : day(text);
  }

  /** The last value that a written end of a range means. */
  Comparable<?> last(String text) {
    return this == NUMBER
        ? number(text)
        : month(text) ? YearMonth.parse(text).atEndOfMonth() : day(text);
  }

  /** The end of a range as it is written. */
  String written(Comparable<?> end) {
    return switch (end) {
      case BigDecimal number -> number.toPlainString();
      case LocalDate day when this == MONTH -> YearMonth.from(day).toString();
      default -> end.toString();
    };
  }

  private static boolean month(String text) {
    return text.matches("[12][0-9]{3}-(0[1-9]|1[0-2])");
  }

  private LocalDate day(String text) {
    if (this != DAY || !text.matches("[12][0-9]{3}-[0-9]{2}-[0-9]{2}")) {
      throw new DateTimeException(text);
    }
    return LocalDate.parse(text);
  }

  private static BigDecimal number(String text) {
    if (!text.matches(NUMERAL)) {
      throw new NumberFormatException(text);
    }
    BigDecimal number = new BigDecimal(text).stripTrailingZeros();
    return number.scale() < 0 ? number.setScale(0) : number;
  }
}
