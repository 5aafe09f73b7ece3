package org.duixian.indicator;

import java.math.BigDecimal;
import java.util.List;
import org.duixian.reader.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator measures and how it is counted.
 *
 * @param unit base unit of measure such as 元 or %, null for a bare count
 * @param bandLow lower end of the band, null unless the direction is BAND
 * @param overUnits how the units' values become the district's
 * @param overTime how shorter periods become a longer one, where the nature is OWN
 * @param weight the indicator that weights a mean, null for a plain one
 * @param across which units' values make up the district's
 * @param formula the expression, not null exactly where the source is FORMULA
 * @param places decimals that are shown and that shares are rounded to
 * @param tolerance how far the sum of the shares may lie from the total, in the base unit
 * @param headline whether it is among the few that the district is judged by
 * @param leadUnit the unit that answers for the district's value
 */
public record Definition(
    String name,
    List<String> aliases,
    @Nullable String unit,
    Measure measure,
    Direction direction,
    @Nullable BigDecimal bandLow,
    @Nullable BigDecimal bandHigh,
    Aggregation overUnits,
    Aggregation overTime,
    @Nullable Long weight,
    Across across,
    Nature nature,
    ValueSource source,
    @Nullable String formula,
    int places,
    BigDecimal tolerance,
    boolean headline,
    @Nullable Long leadUnit) {

  /** Checks that a formula stands exactly where the values come from one. */
  public Definition {
    aliases = List.copyOf(aliases);
    if ((source == ValueSource.FORMULA) != (formula != null)) {
      throw new IllegalArgumentException("a formula belongs to the source FORMULA and to no other");
    }
  }

  /**
   * Returns the usual definition of a measure: amounts add up over units and months and are told
   * from the year's first day; rates and shares do neither.
   */
  public static Definition usual(String name, @Nullable String unit, Measure measure) {
    boolean amount = measure == Measure.LEVEL || measure == Measure.CHANGE;
    return new Definition(
        name,
        List.of(),
        unit,
        measure,
        measure == Measure.RANK ? Direction.LOW : Direction.HIGH,
        null,
        null,
        amount ? Aggregation.SUM : Aggregation.NONE,
        amount ? Aggregation.SUM : Aggregation.LAST,
        null,
        Across.AREA,
        Nature.CUMULATIVE,
        ValueSource.TYPED,
        null,
        amount ? 2 : 1,
        BigDecimal.ZERO,
        false,
        null);
  }

  /** Returns the same as one of the few headline indicators, or not. */
  public Definition asHeadline(boolean isHeadline) {
    return with(direction, isHeadline, leadUnit);
  }

  /** Returns the same, answered for by a unit. */
  public Definition ledBy(@Nullable Long unitId) {
    return with(direction, headline, unitId);
  }

  /** Returns the same where less is better. */
  Definition downwards() {
    return with(Direction.LOW, headline, leadUnit);
  }

  /** Returns the same, whose values come from elsewhere. */
  public Definition from(ValueSource other) {
    return with(direction, headline, leadUnit, other);
  }

  private Definition with(Direction way, boolean isHeadline, @Nullable Long unitId) {
    return with(way, isHeadline, unitId, source);
  }

  private Definition with(
      Direction way, boolean isHeadline, @Nullable Long unitId, ValueSource from) {
    return new Definition(
        name,
        aliases,
        unit,
        measure,
        way,
        bandLow,
        bandHigh,
        overUnits,
        overTime,
        weight,
        across,
        nature,
        from,
        formula,
        places,
        tolerance,
        isHeadline,
        unitId);
  }

  /** Says whether it goes by this name: its own or an alias. */
  public boolean isCalled(String given) {
    return name.equals(given) || aliases.contains(given);
  }
}
