package org.duixian.indicator;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.duixian.document.Statement;
import org.duixian.kernel.Period;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.reader.Bound;
import org.jspecify.annotations.Nullable;

/**
 * One value of an indicator for one unit, period and kind.
 *
 * @param unit the organisation unit; the district's own value stands at its unit of kind DISTRICT
 * @param value in the indicator's base unit
 * @param statement the figure it was read from, null unless the origin is DOCUMENT
 * @param at when the value was recorded
 * @param by the name of who recorded it
 * @param version counts its changes; a correction names the version it saw
 */
public record Observation(
    long id,
    long indicator,
    long unit,
    ObservationKind kind,
    Period period,
    BigDecimal value,
    Bound bound,
    ObservationOrigin origin,
    @Nullable Long statement,
    @Nullable String note,
    OffsetDateTime at,
    String by,
    int version) {

  /**
   * Returns it as a number with its source.
   *
   * @param measured the indicator's unit of measure
   */
  public Sourced number(@Nullable String measured) {
    return new Sourced(
        value, measured, Statement.sign(bound), new Source.Observed(id, origin.badge()));
  }
}
