package org.duixian.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number and what it is measured in, as people type and read it: 418亿元 is 41800000000 元. Only
 * powers of ten stand between what is typed, kept and written, so that no digit is ever lost.
 *
 * @param value the number with 万 and 亿 multiplied in, without trailing zeros
 * @param unit the unit without 万 and 亿 by its usual word, null for a bare count
 */
public record Amount(BigDecimal value, @Nullable String unit) {

  /**
   * A number as it stands on paper.
   *
   * @param digits empty or a dash where there is none
   * @param unit with 万 or 亿 before it where the digits are scaled, empty for none
   */
  public record Written(String digits, String unit) {

    /** Returns both together, such as 4.278亿元. */
    public String text() {
      return digits + unit;
    }
  }

  private static final int TEN_THOUSAND = 4;
  private static final int MILLION = 6;
  private static final int HUNDRED_MILLION = 8;
  private static final Set<String> SCALED_EARLY = Set.of("元", "美元", "平方米", "港元", "欧元");

  /** Takes 万 and 亿 out of the unit. */
  public Amount {
    UnitOfMeasure measure = UnitOfMeasure.of(unit);
    value = plain(value.movePointRight(measure.power()));
    unit = measure.word();
  }

  /** Reads a number with or without its unit, such as 1.2万, 3，000 or 160万㎡. */
  public static Typed<Amount> read(@Nullable String typed) {
    return read(typed, null);
  }

  /**
   * Reads a number beside whose field a unit stands; one that is typed behind the number must be
   * the same.
   */
  public static Typed<Amount> read(@Nullable String typed, @Nullable String unit) {
    return new AmountReading(TypedText.of(typed), TypedText.of(unit)).read();
  }

  /** Returns how it is typed, in 亿 from a hundred million and in 万 from ten thousand. */
  public Written written() {
    int places = places(value, unit);
    return new Written(
        plain(value.movePointLeft(places)).toPlainString(),
        scale(places) + (unit == null ? "" : unit));
  }

  /** Returns how a value is typed, without digits where there is none. */
  public static Written written(@Nullable BigDecimal value, @Nullable String unit) {
    return value == null
        ? new Written("", unit == null ? "" : unit)
        : new Amount(value, unit).written();
  }

  /** Returns it as text that {@link #read(String)} reads back to the same amount. */
  public String write() {
    return written().text();
  }

  /** Returns the power of ten in which a value of a unit is typed: 8 for 亿, 4 for 万, 0. */
  public static int places(BigDecimal value, @Nullable String unit) {
    if (unit == null || UnitOfMeasure.of(unit).isShare()) {
      return 0;
    }
    return reaches(value, HUNDRED_MILLION)
        ? HUNDRED_MILLION
        : reaches(value, TEN_THOUSAND) ? TEN_THOUSAND : 0;
  }

  /** Returns the word for a power of ten: 亿 for 8, 万 for 4, nothing for 0. */
  public static String scale(int places) {
    return switch (places) {
      case 0 -> "";
      case TEN_THOUSAND -> "万";
      case HUNDRED_MILLION -> "亿";
      default -> throw new IllegalArgumentException("no word for 10^" + places);
    };
  }

  /**
   * Returns the number in another spelling or scale of its unit, empty where it is another unit.
   */
  public Optional<BigDecimal> in(@Nullable String wanted) {
    UnitOfMeasure measure = UnitOfMeasure.of(wanted);
    boolean same = unit == null || UnitOfMeasure.of(unit).measures(measure);
    return same ? Optional.of(plain(value.movePointLeft(measure.power()))) : Optional.empty();
  }

  /**
   * Returns how a value is shown: thousands commas, a true minus, six decimals at most; money and
   * area are scaled from ten thousand, other counts from a million; a dash for none.
   */
  public static Written shown(@Nullable BigDecimal value, @Nullable String unit) {
    if (value == null) {
      return new Written("—", "");
    }
    String name = unit == null ? "" : unit;
    int from = SCALED_EARLY.contains(name) ? TEN_THOUSAND : MILLION;
    int places =
        unit == null || !reaches(value, from)
            ? 0
            : reaches(value, HUNDRED_MILLION) ? HUNDRED_MILLION : TEN_THOUSAND;
    return new Written(digits(value.movePointLeft(places)), scale(places) + shorten(name));
  }

  private static boolean reaches(BigDecimal value, int power) {
    return value.abs().compareTo(BigDecimal.ONE.movePointRight(power)) >= 0;
  }

  private static String digits(BigDecimal value) {
    DecimalFormat format =
        new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(value).replace('-', '−');
  }

  private static String shorten(String unit) {
    return switch (unit) {
      case "平方米" -> "㎡";
      case "平方公里" -> "km²";
      default -> unit;
    };
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
