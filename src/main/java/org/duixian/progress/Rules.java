package org.duixian.progress;

import java.math.BigDecimal;
import org.duixian.kernel.Rounding;
import org.duixian.kernel.TimeRule;

/**
 * What a district declares for the computation of progress.
 *
 * @param time how the time that has passed is counted; lags are taken against the cut share
 * @param rates how a completion is shown
 * @param lags how a lead or lag is shown; it is computed and judged with all its digits
 * @param cumulative steps of figures that add up, against time or plan
 * @param growth steps of growth rates, shares and levels, against their target
 * @param milestone steps of work in steps, against the steps due
 */
public record Rules(
    TimeRule time,
    Rounding rates,
    Rounding lags,
    LightThresholds cumulative,
    LightThresholds growth,
    LightThresholds milestone) {

  /**
   * What holds until a district declares its own: time truncated to 0.1, completion rounded to 0.1,
   * lag truncated to 0.1; green from −3, amber from −10 against time and plan, green from −0.5,
   * amber from −2 against a target.
   */
  public static final Rules STANDARD =
      new Rules(
          TimeRule.STANDARD,
          Rounding.rounded(1),
          Rounding.truncated(1),
          steps("-3.0", "-10.0"),
          steps("-0.5", "-2.0"),
          steps("-3.0", "-10.0"));

  private static LightThresholds steps(String green, String amber) {
    return new LightThresholds(new BigDecimal(green), new BigDecimal(amber));
  }

  /** Returns the steps of a family. */
  public LightThresholds thresholds(Family family) {
    return switch (family) {
      case CUMULATIVE -> cumulative;
      case GROWTH -> growth;
      case MILESTONE -> milestone;
    };
  }
}
