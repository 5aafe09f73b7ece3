package org.duixian.indicator;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as people type it: 4.278亿, 3,200万 or 12, with or without the unit of measure.
 *
 * @param digits the number without 万 and 亿
 * @param unit the unit with 万 or 亿 before it where the digits are scaled
 */
public record Scaled(BigDecimal digits, String unit) {

  private static final Pattern TYPED =
      Pattern.compile("([+-]?\\d{1,18}(?:\\.\\d{1,10})?)(.{0,20})");
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

  /** Returns a value in its most readable form, exact to the last digit. */
  public static Scaled of(BigDecimal value, @Nullable String unit) {
    String name = Objects.requireNonNullElse(unit, "");
    if (unit != null && value.abs().compareTo(HUNDRED_MILLION) >= 0) {
      return new Scaled(plain(value.movePointLeft(8)), "亿" + name);
    }
    if (unit != null && value.abs().compareTo(TEN_THOUSAND) >= 0 && !name.equals("%")) {
      return new Scaled(plain(value.movePointLeft(4)), "万" + name);
    }
    return new Scaled(plain(value), name);
  }

  private static BigDecimal plain(BigDecimal value) {
    return value.signum() == 0 ? BigDecimal.ZERO : new BigDecimal(strip(value));
  }

  private static String strip(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  /** Reads what was typed, empty where it is no number. */
  public static Optional<Scaled> read(@Nullable String typed) {
    String text =
        Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFKC)
            .replace(",", "")
            .replace('−', '-')
            .replaceAll("\\s{1,20}", "");
    Matcher found = TYPED.matcher(text);
    return found.matches()
        ? Optional.of(new Scaled(new BigDecimal(found.group(1)), found.group(2)))
        : Optional.empty();
  }

  /** Returns the value in an indicator's base unit, empty where the unit is another one. */
  public Optional<BigDecimal> in(@Nullable String base) {
    String name = Objects.requireNonNullElse(base, "");
    String rest = unit;
    int places = 0;
    if (!rest.equals(name) && !rest.isEmpty()) {
      places = rest.startsWith("万亿") ? 12 : rest.startsWith("亿") ? 8 : rest.startsWith("万") ? 4 : 0;
      rest = rest.substring(places == 12 ? 2 : places == 0 ? 0 : 1);
    }
    boolean same = rest.isEmpty() || same(rest, name);
    return same ? Optional.of(digits.movePointRight(places)) : Optional.empty();
  }

  private static boolean same(String typed, String name) {
    return typed.equals(name)
        || (typed.equals("m2") || typed.equals("平米")) && name.equals("平方米")
        || typed.equals("km2") && name.equals("平方公里");
  }

  /** Returns it as text, such as 4.278亿元. */
  public String text() {
    return digits.toPlainString() + unit;
  }
}
