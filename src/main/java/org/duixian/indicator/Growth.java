package org.duixian.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.duixian.kernel.Period;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.reader.Measure;

/**
 * Growth against the same period of the year before: (now ÷ then − 1) × 100 for amounts that stood
 * above zero then; the difference in percentage points for what is a rate or a share itself.
 *
 * @param points whether it is a difference in points
 */
record Growth(BigDecimal value, boolean points) {

  private static final int SHOWN = 1;

  static Optional<Growth> of(IndicatorValue now, IndicatorValue before) {
    BigDecimal later = now.value();
    BigDecimal earlier = before.value();
    if (later == null || earlier == null) {
      return Optional.empty();
    }
    BigDecimal difference = later.subtract(earlier);
    Measure measure = now.indicator().measure();
    if (measure == Measure.GROWTH || measure == Measure.SHARE) {
      return Optional.of(new Growth(difference, true));
    }
    if (measure == Measure.RANK || earlier.signum() <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Growth(
            difference.multiply(BigDecimal.valueOf(100)).divide(earlier, MathContext.DECIMAL64),
            false));
  }

  /** Returns it as it is shown, rounded half up to one decimal. */
  Sourced number(Indicator indicator, long unit, Period period) {
    return Sourced.of(
        value.setScale(SHOWN, RoundingMode.HALF_UP),
        points ? "个百分点" : "%",
        new Source.Computed("growth", indicator.id() + "." + unit + "." + period.code()));
  }
}
