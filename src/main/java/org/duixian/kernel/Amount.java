package org.duixian.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number and what it is measured in, as people type and read it: 418亿元 is 41800000000 元. Only
 * powers of ten stand between what is typed, kept and written, so that no digit is ever lost.
 *
 * @param value the number with 万 and 亿 multiplied in
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
    value = scaled(value, measure.power());
    unit = measure.word();
  }

  private static BigDecimal scaled(BigDecimal value, int power) {
    return value.signum() == 0 ? BigDecimal.ZERO : value.movePointRight(power);
  }

  /** Equal numbers of the same unit are equal, with or without zeros at their end. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Amount amount
        && value.compareTo(amount.value) == 0
        && Objects.equals(unit, amount.unit);
  }

  @Override
  public int hashCode() {
    return Objects.hash(value.stripTrailingZeros(), unit);
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

  /** Reads a number that has no unit. */
  public static Typed<BigDecimal> readNumber(@Nullable String typed) {
    return readIn(typed, 0, null);
  }

  /**
   * Reads a figure of a unit that is typed in a power of ten of it: 12.5 where 亿元 stands beside.
   *
   * @return the number in {@code unit}
   */
  public static Typed<BigDecimal> readIn(
      @Nullable String typed, int places, @Nullable String unit) {
    String beside = scale(places) + (unit == null ? "" : unit);
    return read(typed, beside)
        .then(
            amount -> {
              Optional<BigDecimal> value = amount.in(unit);
              return value.isPresent()
                  ? new Typed.Read<>(value.get())
                  : Typed.refused(Typed.Fault.NUMBER_ONLY, TypedText.of(typed).quoted());
            });
  }

  /** Returns how it is typed, in 亿 from a hundred million and in 万 from ten thousand. */
  public Written written() {
    int places = places(value, unit);
    return new Written(digits(value, places), scale(places) + (unit == null ? "" : unit));
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
    UnitOfMeasure measure = UnitOfMeasure.of(unit);
    boolean bare = unit == null || measure.isShare() || measure.power() > 0;
    return bare ? 0 : places(value, TEN_THOUSAND);
  }

  private static int places(BigDecimal value, int from) {
    BigDecimal size = value.abs();
    if (size.compareTo(BigDecimal.ONE.movePointRight(HUNDRED_MILLION)) >= 0) {
      return HUNDRED_MILLION;
    }
    return size.compareTo(BigDecimal.ONE.movePointRight(from)) >= 0 ? TEN_THOUSAND : 0;
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

  /** Returns a value in a power of ten as a field shows it, exact and without commas. */
  public static String digits(BigDecimal value, int places) {
    BigDecimal scaled = value.movePointLeft(places);
    return scaled.signum() == 0 ? "0" : scaled.stripTrailingZeros().toPlainString();
  }

  /**
   * Returns the number in another spelling or scale of its unit, empty where it is another unit.
   */
  public Optional<BigDecimal> in(@Nullable String wanted) {
    UnitOfMeasure measure = UnitOfMeasure.of(wanted);
    boolean same = unit == null || UnitOfMeasure.of(unit).measures(measure);
    return same ? Optional.of(scaled(value, -measure.power())) : Optional.empty();
  }

  /**
   * Returns how a value is shown: thousands commas, a true minus, six decimals at most; money and
   * area are scaled from ten thousand, other counts from a million; a dash for none.
   */
  public static Written shown(@Nullable BigDecimal value, @Nullable String unit) {
    if (value == null) {
      return new Written("—", "");
    }
    int places = shownPlaces(value, unit);
    return new Written(commas(value.movePointLeft(places)), shownUnit(places, unit));
  }

  /** Returns the power of ten in which a value of a unit is shown. */
  public static int shownPlaces(@Nullable BigDecimal value, @Nullable String unit) {
    if (value == null || unit == null || UnitOfMeasure.of(unit).power() > 0) {
      return 0;
    }
    return places(value, SCALED_EARLY.contains(unit) ? TEN_THOUSAND : MILLION);
  }

  /** Returns a unit in a power of ten as it is shown: 万㎡. */
  public static String shownUnit(int places, @Nullable String unit) {
    return scale(places) + (unit == null ? "" : shorten(unit));
  }

  private static String commas(BigDecimal value) {
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
}
