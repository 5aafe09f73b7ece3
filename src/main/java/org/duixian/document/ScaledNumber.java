package org.duixian.document;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as people write it: 160 and 万平方米 for 1 600 000 and 平方米.
 *
 * @param digits plain digits, empty without a number
 * @param unit the unit, with 万 or 亿 before it where the digits are scaled
 */
record ScaledNumber(String digits, String unit) {

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

  static ScaledNumber of(@Nullable BigDecimal value, @Nullable String baseUnit) {
    String name = baseUnit == null ? "" : baseUnit;
    if (value == null) {
      return new ScaledNumber("", name);
    }
    if (value.abs().compareTo(HUNDRED_MILLION) >= 0) {
      return new ScaledNumber(plain(value.movePointLeft(8)), "亿" + name);
    }
    if (value.abs().compareTo(TEN_THOUSAND) >= 0) {
      return new ScaledNumber(plain(value.movePointLeft(4)), "万" + name);
    }
    return new ScaledNumber(plain(value), name);
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  /** Returns the number in the base unit, null without digits. */
  @Nullable BigDecimal value() {
    if (digits.isEmpty()) {
      return null;
    }
    int places = unit.startsWith("万亿") ? 12 : unit.startsWith("亿") ? 8 : wan() ? 4 : 0;
    return new BigDecimal(digits).movePointRight(places).stripTrailingZeros();
  }

  /** Returns the unit without 万 and 亿, null when nothing is left. */
  @Nullable String baseUnit() {
    String name = unit.startsWith("万亿") ? unit.substring(2) : unit;
    name = name.startsWith("亿") || name.startsWith("万") ? name.substring(1) : name;
    name =
        switch (name) {
          case "㎡", "平米", "m²" -> "平方米";
          case "％" -> "%";
          case "km²" -> "平方公里";
          default -> name;
        };
    return name.isEmpty() ? null : name;
  }

  private boolean wan() {
    return unit.startsWith("万");
  }
}
