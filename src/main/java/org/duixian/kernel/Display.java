package org.duixian.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number as it is shown: digits with thousands commas and a true minus, and the unit with 万 or 亿
 * before it. Money and area are scaled from ten thousand, other counts from a million.
 *
 * @param digits the number, {@code —} when there is none
 * @param unit the scaled unit, empty when there is none
 */
public record Display(String digits, String unit) {

  private static final Set<String> SCALED_EARLY = Set.of("元", "美元", "平方米", "港元", "欧元");
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

  static Display of(@Nullable BigDecimal value, @Nullable String unit) {
    if (value == null) {
      return new Display("—", "");
    }
    String name = unit == null ? "" : unit;
    BigDecimal size = value.abs();
    if (unit != null && size.compareTo(HUNDRED_MILLION) >= 0) {
      return new Display(digits(scaled(value, HUNDRED_MILLION)), "亿" + shorten(name));
    }
    BigDecimal from = SCALED_EARLY.contains(name) ? TEN_THOUSAND : MILLION;
    if (unit != null && size.compareTo(from) >= 0) {
      return new Display(digits(scaled(value, TEN_THOUSAND)), "万" + shorten(name));
    }
    return new Display(digits(value), shorten(name));
  }

  private static BigDecimal scaled(BigDecimal value, BigDecimal by) {
    return value.divide(by, 6, RoundingMode.HALF_UP);
  }

  private static String digits(BigDecimal value) {
    DecimalFormat format =
        new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return format.format(value).replace('-', '−');
  }

  private static String shorten(String unit) {
    return switch (unit) {
      case "平方米" -> "㎡";
      case "平方公里" -> "km²";
      default -> unit;
    };
  }
}
