package org.duixian.kernel;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number together with where it came from; the only form in which a number reaches a page.
 *
 * @param value the number in its base unit, null when the thing has no number (then it is shown as
 *     a dash)
 * @param unit the base unit such as 元 or %, null for a bare count
 * @param bound a sign before the number such as ≥, empty for none
 * @param source where it came from
 */
public record Sourced(
    @Nullable BigDecimal value, @Nullable String unit, String bound, Source source) {

  /** Returns a bare count with its source. */
  public static Sourced count(long number, Source source) {
    return new Sourced(BigDecimal.valueOf(number), null, "", source);
  }

  /** Returns a number with unit and source, without a bound. */
  public static Sourced of(@Nullable BigDecimal value, @Nullable String unit, Source source) {
    return new Sourced(value, unit, "", source);
  }

  /** Returns number and unit as a reader of the ledger expects them, 万 and 亿 taken out. */
  public Amount.Written display() {
    return Amount.shown(value, unit);
  }
}
