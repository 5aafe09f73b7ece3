package org.duixian.reader.numeral;

import java.math.BigDecimal;

/** Values of digit and scale characters. */
final class Digits {

  private static final String PLAIN = "零一二三四五六七八九";
  private static final String FINANCIAL = "〇壹贰叁肆伍陆柒捌玖";
  private static final BigDecimal WAN = new BigDecimal(10_000);
  private static final BigDecimal YI = new BigDecimal(100_000_000);

  private Digits() {}

  static boolean arabic(char c) {
    return c >= '0' && c <= '9';
  }

  /** Returns the value of a Chinese digit, or -1. */
  static int chinese(char c) {
    if (c == '两' || c == '俩') {
      return 2;
    }
    int plain = PLAIN.indexOf(c);
    return plain >= 0 ? plain : FINANCIAL.indexOf(c);
  }

  static boolean financial(char c) {
    return c != '〇' && FINANCIAL.indexOf(c) >= 0 || "拾佰仟".indexOf(c) >= 0;
  }

  /** Returns 10, 100 or 1000 for 十百千, or 0. */
  static int tens(char c) {
    return switch (c) {
      case '十', '拾' -> 10;
      case '百', '佰' -> 100;
      case '千', '仟' -> 1000;
      default -> 0;
    };
  }

  /** Returns the factor of 万 or 亿, or zero. */
  static BigDecimal myriad(char c) {
    return switch (c) {
      case '万' -> WAN;
      case '亿' -> YI;
      default -> BigDecimal.ZERO;
    };
  }

  static boolean more(char c) {
    return c == '余' || c == '多' || c == '几';
  }
}
