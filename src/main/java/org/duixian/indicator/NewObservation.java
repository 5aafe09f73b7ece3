package org.duixian.indicator;

import java.math.BigDecimal;
import org.duixian.kernel.Period;
import org.duixian.reader.Bound;
import org.jspecify.annotations.Nullable;

/**
 * A value to be recorded; what stood there before is kept with its history.
 *
 * @param unit the organisation unit
 * @param value in the indicator's base unit
 * @param statement the figure it was read from, not null exactly for the origin DOCUMENT
 * @param reason why a standing value changes; needed once the period is closed
 * @param seen the version of the standing value that its changer saw, null where nobody looked
 */
public record NewObservation(
    long indicator,
    long unit,
    ObservationKind kind,
    Period period,
    BigDecimal value,
    Bound bound,
    ObservationOrigin origin,
    @Nullable Long statement,
    @Nullable String note,
    @Nullable String reason,
    @Nullable Integer seen) {

  /** Returns a plain value without bound, note and reason. */
  public static NewObservation of(
      long indicator,
      long unit,
      ObservationKind kind,
      Period period,
      BigDecimal value,
      ObservationOrigin origin) {
    return new NewObservation(
        indicator, unit, kind, period, value, Bound.EQ, origin, null, null, null, null);
  }

  /** Returns the same, read from a figure of a document. */
  public NewObservation from(long figure, Bound read) {
    return new NewObservation(
        indicator,
        unit,
        kind,
        period,
        value,
        read,
        ObservationOrigin.DOCUMENT,
        figure,
        note,
        reason,
        seen);
  }

  /** Returns the same with a reason for the change. */
  public NewObservation because(@Nullable String why) {
    return new NewObservation(
        indicator, unit, kind, period, value, bound, origin, statement, note, why, seen);
  }
}
