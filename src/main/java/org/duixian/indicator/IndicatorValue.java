package org.duixian.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.duixian.document.Statement;
import org.duixian.kernel.Period;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.reader.Bound;
import org.jspecify.annotations.Nullable;

/**
 * The value of an indicator for a unit, kind and period, recorded or worked out.
 *
 * @param value unrounded, null where there is none
 * @param how how it came to be, or why there is none
 * @param observation the record it is, null where it was worked out
 * @param parts the values it was worked out from; empty for a sum over units, whose parts {@link
 *     Observations#overUnits} lists
 */
public record IndicatorValue(
    Indicator indicator,
    long unit,
    ObservationKind kind,
    Period period,
    @Nullable BigDecimal value,
    How how,
    @Nullable Observation observation,
    List<IndicatorValue> parts) {

  /** How a value came to be, or why there is none. */
  public enum How {
    RECORDED,
    FORMULA,
    /** The units' values became one by the indicator's rule. */
    OVER_UNITS,
    /** The shorter periods' values became one by the indicator's rule. */
    OVER_TIME,
    /** Nothing was recorded. */
    NO_VALUE,
    /** A formula would divide by zero. */
    ZERO_DIVISOR,
    /** Growth is asked from a base that is not above zero. */
    BASE_NOT_POSITIVE
  }

  /** Returns it as it is shown: rounded half up to the indicator's decimals unless recorded. */
  public Sourced number() {
    Observation recorded = observation;
    if (recorded != null) {
      return recorded.number(indicator.unit());
    }
    BigDecimal exact = value;
    BigDecimal shown =
        exact == null
            ? null
            : exact.setScale(
                scale(indicator.unit(), exact, indicator.definition().places()),
                RoundingMode.HALF_UP);
    return new Sourced(
        shown,
        indicator.unit(),
        Statement.sign(Bound.EQ),
        new Source.Formula(indicator.id(), unit, kind.name(), period.code()));
  }

  /** Large amounts are shown in 万 or 亿: the decimals count there, not in single 元. */
  private static int scale(@Nullable String unit, BigDecimal value, int places) {
    return unit == null || value.abs().compareTo(BigDecimal.valueOf(1_000_000)) < 0
        ? places
        : value.abs().compareTo(BigDecimal.valueOf(100_000_000)) < 0 ? places - 4 : places - 8;
  }

  /** Says whether there is a value. */
  public boolean known() {
    return value != null;
  }
}
