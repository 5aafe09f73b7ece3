package org.duixian.goal;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A target as people write it, such as 418 亿元, and as it is kept, 41800000000 元. Writing and
 * reading back give the same value: only powers of ten stand between them.
 *
 * @param digits the number, without commas
 * @param unit the unit with 万 or 亿 before it, empty for none
 */
record Amount(String digits, String unit) {

  /** The number in its base unit. */
  record Base(BigDecimal value, @Nullable String unit) {}

  private static final Pattern WRITTEN =
      Pattern.compile("([-−]?[0-9]{1,20}(?:\\.[0-9]{1,8})?)\\s*([万亿]?)(.*)");
  private static final Map<String, BigDecimal> SCALES =
      Map.of(
          "", BigDecimal.ONE,
          "万", BigDecimal.valueOf(10_000),
          "亿", BigDecimal.valueOf(100_000_000));

  /** Returns how a value is written: in 亿 from a hundred million, in 万 from ten thousand. */
  static Amount of(@Nullable BigDecimal value, @Nullable String unit) {
    String base = unit == null ? "" : unit;
    if (value == null) {
      return new Amount("", base);
    }
    int zeros = value.abs().compareTo(SCALES.get("亿")) >= 0 ? 8 : 4;
    boolean scaled = !base.isEmpty() && value.abs().compareTo(SCALES.get("万")) >= 0;
    if (!scaled) {
      return new Amount(plain(value), base);
    }
    return new Amount(plain(value.movePointLeft(zeros)), (zeros == 8 ? "亿" : "万") + base);
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** Reads number and unit, the scale in either of them; empty when it is no number. */
  static Optional<Base> read(String number, String unit) {
    String text =
        Normalizer.normalize(number, Normalizer.Form.NFKC).replace(",", "").replace('−', '-');
    Matcher written = WRITTEN.matcher(text.strip());
    if (!written.matches()) {
      return Optional.empty();
    }
    String named = unit.strip();
    String inNumber = written.group(3).strip();
    if (!inNumber.isEmpty() && !named.isEmpty() && !named.equals(written.group(2) + inNumber)) {
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(written.group(1)).multiply(SCALES.get(written.group(2)));
    String base = inNumber.isEmpty() ? named : inNumber;
    String scale = inNumber.isEmpty() && base.matches("[万亿].*") ? base.substring(0, 1) : "";
    value = value.multiply(SCALES.get(scale));
    base = base.substring(scale.length());
    return Optional.of(new Base(value, base.isEmpty() ? null : base));
  }
}
