package org.duixian.api;

import java.math.BigDecimal;
import org.duixian.round.TypedLine;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a form is to hold from now on; what is left out is emptied.
 *
 * @param value in the base unit of measure
 * @param forecast what is expected for the year's end, in the base unit
 */
record NewLineWords(
    @Nullable BigDecimal value,
    @Nullable BigDecimal forecast,
    @Nullable String progress,
    @Nullable String obstacle,
    @Nullable String nextStep,
    @Nullable String reason,
    @Nullable String objection) {

  TypedLine typed(int version) {
    return new TypedLine(version, value, forecast, progress, obstacle, nextStep, reason, objection);
  }
}
