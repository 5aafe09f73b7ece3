package org.duixian.decomposition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.duixian.access.Thing;
import org.duixian.indicator.Aggregation;
import org.duixian.indicator.Definition;
import org.duixian.indicator.Indicator;
import org.duixian.indicator.Nature;
import org.duixian.kernel.Period;
import org.duixian.reader.Bound;
import org.jspecify.annotations.Nullable;

/**
 * A target of the district with the shares of its units.
 *
 * @param total the district's target in the base unit
 * @param scale power of ten in which the shares are typed and rounded: 8 for 亿, 4 for 万, 0
 * @param places decimals of a share in that scale
 * @param tolerance how far the shares may lie from the total, in the base unit
 * @param deviation why the shares may differ more than that, null if they don't
 */
public record Split(
    long id,
    Indicator indicator,
    int year,
    BigDecimal total,
    Bound bound,
    int scale,
    int places,
    BigDecimal tolerance,
    SplitBasis basis,
    SplitBasis timeBasis,
    Period.Grain grain,
    Remainder remainder,
    SplitState state,
    @Nullable String deviation,
    int version,
    List<Share> shares) {

  /** Returns the same with other shares. */
  public Split with(List<Share> other) {
    return made(basis, timeBasis, grain, places, other);
  }

  /** Returns the same split by something else, rounded to other decimals. */
  public Split by(SplitBasis units, SplitBasis times, Period.Grain periods, int decimals) {
    return made(units, times, periods, decimals, shares);
  }

  private Split made(
      SplitBasis units, SplitBasis times, Period.Grain periods, int decimals, List<Share> other) {
    return new Split(
        id, indicator, year, total, bound, scale, decimals, tolerance, units, times, periods,
        remainder, state, deviation, version, other);
  }

  /** Returns the path of its page. */
  public String path() {
    return indicator.path() + "/split?year=" + year;
  }

  /** Returns it as what is acted on: it stands open once it was sent to the units. */
  public Thing.One asThing() {
    return Thing.SPLIT.open(state != SplitState.DRAFT);
  }

  /** Returns the quarters or months of the year. */
  public List<Period> periods() {
    return periods(year, grain);
  }

  static List<Period> periods(int year, Period.Grain grain) {
    return IntStream.rangeClosed(1, 12)
        .filter(month -> grain == Period.Grain.MONTH || month % 3 == 1)
        .mapToObj(month -> Period.of(grain, Period.month(year, month).start()))
        .toList();
  }

  /** Says whether the values of the periods add up to the year's. */
  public boolean addsUp() {
    return addsUp(indicator);
  }

  static boolean addsUp(Indicator indicator) {
    Definition definition = indicator.definition();
    return definition.overUnits() == Aggregation.SUM
        && (definition.nature() == Nature.CUMULATIVE || definition.overTime() == Aggregation.SUM);
  }

  /** Returns the share of a unit. */
  public Optional<Share> of(long unit) {
    return shares.stream().filter(share -> share.unit() == unit).findFirst();
  }

  /** Holds the shares against the total. */
  public Balance balance() {
    List<BigDecimal> values = shares.stream().map(Share::value).toList();
    return switch (indicator.definition().overUnits()) {
      case SUM -> Balance.ofSum(total, values, tolerance);
      case WEIGHTED_MEAN ->
          Balance.ofMean(
              total,
              values,
              shares.stream()
                  .map(share -> share.weight() == null ? BigDecimal.ONE : share.weight())
                  .toList(),
              tolerance);
      case LAST, NONE -> Balance.unchecked(total);
    };
  }

  /** Returns the shares whose periods don't make the year's value. */
  public List<Share> uneven() {
    return addsUp()
        ? shares.stream()
            .filter(share -> !Balance.ofSum(share.value(), share.periods(), BigDecimal.ZERO).fits())
            .toList()
        : List.of();
  }

  /** Says whether every unit has accepted, or its objection was answered. */
  public boolean answered() {
    return shares.stream().allMatch(share -> share.answer().done());
  }
}
