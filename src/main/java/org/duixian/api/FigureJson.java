package org.duixian.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.duixian.kernel.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * A number with the page that shows where it came from.
 *
 * @param value in the unit, exact; null where there is none
 * @param unit base unit such as 元 or %, null for a bare count
 * @param bound sign such as ≥ before the number, empty for none
 * @param source path of the page with its lineage
 */
record FigureJson(@Nullable BigDecimal value, @Nullable String unit, String bound, String source) {

  static FigureJson of(Sourced number) {
    String unit = number.unit() == null || number.unit().isEmpty() ? null : number.unit();
    return new FigureJson(plain(number.value()), unit, number.bound(), number.source().path());
  }

  static @Nullable FigureJson orNone(@Nullable Sourced number) {
    return number == null ? null : of(number);
  }

  /** Without zeros at the end, and without an exponent, which some readers take for a text. */
  private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
    if (value == null) {
      return null;
    }
    BigDecimal exact = value.stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0, RoundingMode.UNNECESSARY) : exact;
  }
}
