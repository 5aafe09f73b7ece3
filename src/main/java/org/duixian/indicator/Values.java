package org.duixian.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.duixian.kernel.Period;
import org.duixian.organisation.Unit;
import org.duixian.organisation.UnitKind;
import org.duixian.organisation.Units;
import org.springframework.stereotype.Component;

/** Gives the values of indicators, recorded or worked out, in few statements for many of them. */
@Component
public class Values {

  private static final long NOWHERE = -1;

  private final Indicators indicators;
  private final Observations observations;
  private final RollUps rollUps;
  private final Units units;

  Values(Indicators indicators, Observations observations, RollUps rollUps, Units units) {
    this.indicators = indicators;
    this.observations = observations;
    this.rollUps = rollUps;
    this.units = units;
  }

  /** Returns one value. */
  public IndicatorValue of(Indicator indicator, long unit, ObservationKind kind, Period period) {
    return reckon(List.of(indicator), List.of(unit), period.year())
        .value(indicator, unit, kind, period);
  }

  /**
   * Prepares the values of some indicators for some units, and for the district, in a year and the
   * year before it.
   */
  public Reckoning reckon(Collection<Indicator> asked, Collection<Long> forUnits, int year) {
    return reckon(asked, forUnits, year, Period.year(year));
  }

  /**
   * Like the other, but with sums over units only for periods that begin within the one given, and
   * in the same time of the year before: a list of many indicators asks for their latest month.
   */
  Reckoning reckon(
      Collection<Indicator> asked, Collection<Long> forUnits, int year, Period summed) {
    long own = districtUnit();
    List<Indicator> given = List.copyOf(asked);
    boolean alone =
        given.stream().allMatch(each -> !each.isFormula() && each.definition().weight() == null);
    List<Indicator> needed =
        alone ? given : Reckoning.needed(given, indicators.on(Period.year(year).end()));
    List<Long> wanted = new ArrayList<>(forUnits);
    if (!wanted.contains(own)) {
      wanted.add(own);
    }
    LocalDate from = LocalDate.of(year - 1, 1, 1);
    LocalDate to = LocalDate.of(year, 12, 31);
    List<Long> ids = needed.stream().map(Indicator::id).toList();
    return new Reckoning(
        own, needed, observations.ofUnits(ids, wanted, from, to), totals(needed, summed));
  }

  private List<Total> totals(List<Indicator> needed, Period summed) {
    LocalDate from = summed.start();
    LocalDate to = summed.end();
    if (summed.grain() == Period.Grain.YEAR) {
      return rollUps.ofAll(needed, from.minusYears(1), to);
    }
    // With the period before, so that a sum that some units are still missing in can be told.
    List<Total> totals = new ArrayList<>(rollUps.ofAll(needed, summed.previous().start(), to));
    totals.addAll(rollUps.ofAll(needed, from.minusYears(1), to.minusYears(1)));
    return totals;
  }

  /** Returns the number of the district's own unit, −1 while the organisation has none. */
  public long districtUnit() {
    return units.current().stream()
        .filter(unit -> unit.kind() == UnitKind.DISTRICT)
        .mapToLong(Unit::id)
        .findFirst()
        .orElse(NOWHERE);
  }
}
