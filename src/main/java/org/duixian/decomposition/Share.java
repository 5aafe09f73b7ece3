package org.duixian.decomposition;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit's share of a target.
 *
 * @param weight what it was computed by, null when typed
 * @param value the year's value in the indicator's base unit
 * @param periods what each quarter or month brings, or holds where periods don't add up
 * @param words why the unit objects
 * @param wanted the value it asks for instead
 * @param reply what the office says to the objection
 */
public record Share(
    long unit,
    @Nullable BigDecimal weight,
    BigDecimal value,
    List<BigDecimal> periods,
    ShareAnswer answer,
    @Nullable String words,
    @Nullable BigDecimal wanted,
    @Nullable OffsetDateTime answeredAt,
    @Nullable String answeredBy,
    @Nullable String reply) {

  /** Returns a share that nobody has answered. */
  public static Share open(
      long unit, @Nullable BigDecimal weight, BigDecimal value, List<BigDecimal> periods) {
    return new Share(unit, weight, value, periods, ShareAnswer.OPEN, null, null, null, null, null);
  }
}
