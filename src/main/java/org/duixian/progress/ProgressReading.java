package org.duixian.progress;

import java.math.BigDecimal;
import org.duixian.kernel.Light;
import org.duixian.kernel.Rounding;
import org.jspecify.annotations.Nullable;

/**
 * How a task or an indicator stands. Figures carry all their digits; {@code shown…} gives them by
 * the declared rule.
 *
 * @param completion per cent of the target reached, null for growth rates and where there is none
 * @param planned per cent that is to be there: time progress or plan curve; null where the target
 *     itself is the measure
 * @param lag lead (positive) or lag (negative) in percentage points, null where none is computed
 * @param light the light
 * @param formula id of the formula of the lag, such as {@code lag-time}
 * @param rules the rules by which it was computed
 */
public record ProgressReading(
    @Nullable BigDecimal completion,
    @Nullable BigDecimal planned,
    @Nullable BigDecimal lag,
    Light light,
    String formula,
    Rules rules) {

  /** Returns the completion as it is shown, null if there is none. */
  public @Nullable BigDecimal shownCompletion() {
    return shown(completion, rules.rates());
  }

  /** Returns the planned share as it is shown, null if there is none. */
  public @Nullable BigDecimal shownPlanned() {
    return shown(planned, rules.time().rounding());
  }

  /** Returns the lead or lag as it is shown, null if there is none. */
  public @Nullable BigDecimal shownLag() {
    return shown(lag, rules.lags());
  }

  private static @Nullable BigDecimal shown(@Nullable BigDecimal figure, Rounding rounding) {
    return figure == null ? null : rounding.show(figure);
  }
}
