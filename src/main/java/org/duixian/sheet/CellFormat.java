package org.duixian.sheet;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number format of a cell: what its number means, and how it is shown. Formats without a code
 * of their own are those of ECMA-376 part 1, 18.8.30, as a Chinese Excel counts them.
 */
record CellFormat(Kind kind, String code) {

  /** What a number in a format is. */
  enum Kind {
    PLAIN,
    PERCENT,
    DAY,
    MONTH,
    TIME
  }

  static final CellFormat GENERAL = new CellFormat(Kind.PLAIN, "General");

  private static final Pattern LITERAL =
      Pattern.compile("\"[^\"]{0,200}+\"|[\\\\!_*].|\\[(?![hms]+])[^\\]]{0,100}+]");

  /** Chinese and usual built-in formats, by their ids. */
  private static final Map<Integer, String> BUILT_IN =
      Map.ofEntries(
          Map.entry(1, "0"),
          Map.entry(2, "0.00"),
          Map.entry(3, "#,##0"),
          Map.entry(4, "#,##0.00"),
          Map.entry(9, "0%"),
          Map.entry(10, "0.00%"));

  /** Returns a format by its id, or by its own code where it has one. */
  static CellFormat of(int id, @Nullable String own) {
    if (own != null) {
      return new CellFormat(kind(own), own);
    }
    return switch (id) {
      case 14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58 -> new CellFormat(Kind.DAY, "");
      case 17, 27, 36, 50, 52, 57 -> new CellFormat(Kind.MONTH, "");
      case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56 -> new CellFormat(Kind.TIME, "");
      default -> {
        String code = BUILT_IN.getOrDefault(id, GENERAL.code);
        yield new CellFormat(kind(code), code);
      }
    };
  }

  private static Kind kind(String code) {
    String bare = LITERAL.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
    if (bare.contains("general") || bare.contains("通用")) {
      return Kind.PLAIN;
    }
    boolean year = bare.indexOf('y') >= 0;
    boolean day = bare.indexOf('d') >= 0 || bare.contains("aaa");
    if (year || day) {
      return day ? Kind.DAY : Kind.MONTH;
    }
    if (bare.indexOf('h') >= 0 || bare.indexOf('s') >= 0) {
      return Kind.TIME;
    }
    return bare.indexOf('m') >= 0 ? Kind.MONTH : bare.indexOf('%') >= 0 ? Kind.PERCENT : Kind.PLAIN;
  }

  boolean isCalendar() {
    return kind == Kind.DAY || kind == Kind.MONTH;
  }

  /** Returns how the sheet shows a number in it. */
  ShownNumber shown(BigDecimal number) {
    return ShownNumber.of(code, number);
  }
}
