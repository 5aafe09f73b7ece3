package org.duixian.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duixian.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * Works out the values of some indicators from what was recorded and rolled up; pure, and one
 * answer for every page. A recorded value goes before one that is worked out, formulas excepted.
 */
public final class Reckoning {

  private static final int DEEPEST = 20;

  private record Key(long indicator, long unit, ObservationKind kind, Period period) {}

  private final long districtUnit;
  private final Map<String, Indicator> byCode;
  private final Map<Long, Indicator> byId = new HashMap<>();
  private final Map<Key, Observation> recorded = new HashMap<>();
  private final Map<Key, Total> totals = new HashMap<>();

  Reckoning(
      long districtUnit,
      List<Indicator> indicators,
      List<Observation> observations,
      List<Total> rolledUp) {
    this.districtUnit = districtUnit;
    this.byCode = indicators.stream().collect(Collectors.toMap(Indicator::code, each -> each));
    indicators.forEach(each -> byId.put(each.id(), each));
    observations.forEach(
        o -> recorded.put(new Key(o.indicator(), o.unit(), o.kind(), o.period()), o));
    rolledUp.forEach(
        t -> totals.put(new Key(t.indicator(), districtUnit, t.kind(), t.period()), t));
  }

  /** Returns the number of the unit at which the district's own values stand. */
  public long districtUnit() {
    return districtUnit;
  }

  /** Returns the value of an indicator for a unit, kind and period. */
  public IndicatorValue value(Indicator of, long unit, ObservationKind kind, Period period) {
    return value(of, new Spot(unit, kind, period, 0));
  }

  /**
   * Returns the latest period of a grain, beginning within a period, for which a value is known. A
   * sum of fewer units than the period before is not: the others have not reported yet.
   */
  public @Nullable IndicatorValue latest(
      Indicator of, long unit, ObservationKind kind, Period within, Period.Grain grain) {
    for (Period each = Period.of(grain, within.end());
        !each.start().isBefore(within.start());
        each = each.previous()) {
      IndicatorValue value = value(of, unit, kind, each);
      if (value.known() && !partial(value)) {
        return value;
      }
    }
    return null;
  }

  private boolean partial(IndicatorValue value) {
    Key key = new Key(value.indicator().id(), value.unit(), value.kind(), value.period());
    Total now = value.how() == IndicatorValue.How.OVER_UNITS ? totals.get(key) : null;
    Total before =
        totals.get(new Key(key.indicator(), key.unit(), key.kind(), key.period().previous()));
    return now != null && before != null && now.units() < before.units();
  }

  @Nullable Indicator called(String code) {
    return byCode.get(code);
  }

  IndicatorValue value(Indicator of, Spot at) {
    if (of.isFormula()) {
      return at.depth() > DEEPEST ? none(of, at) : new FormulaWork(this, of, at).value();
    }
    Key key = new Key(of.id(), at.unit(), at.kind(), at.period());
    Observation observation = recorded.get(key);
    if (observation != null) {
      return worked(
          of, at, observation.value(), IndicatorValue.How.RECORDED, observation, List.of());
    }
    Total total = totals.get(key);
    if (total != null) {
      return worked(of, at, total.value(), IndicatorValue.How.OVER_UNITS, null, List.of());
    }
    return at.kind() == ObservationKind.TARGET ? none(of, at) : overTime(of, at);
  }

  /** A longer period from the months, quarters or thirds of a month recorded in it. */
  private IndicatorValue overTime(Indicator of, Spot at) {
    for (Period.Grain shorter : shorterThan(at.period().grain())) {
      Map<Period, IndicatorValue> inside = inside(of, at, shorter);
      if (!inside.isEmpty()) {
        List<IndicatorValue> parts = List.copyOf(inside.values());
        if (of.definition().nature() == Nature.CUMULATIVE) {
          return joined(of, at, parts.getLast().value(), List.of(parts.getLast()));
        }
        return switch (of.definition().overTime()) {
          case SUM -> joined(of, at, sum(parts), parts);
          case LAST -> joined(of, at, parts.getLast().value(), List.of(parts.getLast()));
          case WEIGHTED_MEAN -> joined(of, at, mean(of, at, parts), parts);
          case NONE -> none(of, at);
        };
      }
    }
    return none(of, at);
  }

  private static List<Period.Grain> shorterThan(Period.Grain grain) {
    return switch (grain) {
      case YEAR -> List.of(Period.Grain.MONTH, Period.Grain.QUARTER, Period.Grain.HALF);
      case HALF -> List.of(Period.Grain.MONTH, Period.Grain.QUARTER);
      case QUARTER -> List.of(Period.Grain.MONTH);
      case MONTH -> List.of(Period.Grain.TEN_DAYS);
      case TEN_DAYS -> List.of();
    };
  }

  private Map<Period, IndicatorValue> inside(Indicator of, Spot at, Period.Grain grain) {
    Map<Period, IndicatorValue> inside = new TreeMap<>(Comparator.naturalOrder());
    Period whole = at.period();
    for (Period each = Period.of(grain, whole.start());
        !each.end().isAfter(whole.end());
        each = each.next()) {
      Key key = new Key(of.id(), at.unit(), at.kind(), each);
      if (recorded.containsKey(key) || totals.containsKey(key)) {
        inside.put(each, value(of, at.in(each)));
      }
    }
    return inside;
  }

  private static BigDecimal sum(List<IndicatorValue> parts) {
    return parts.stream()
        .map(each -> each.value() == null ? BigDecimal.ZERO : each.value())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private @Nullable BigDecimal mean(Indicator of, Spot at, List<IndicatorValue> parts) {
    Long weightId = of.definition().weight();
    Indicator weight = weightId == null ? null : byId.get(weightId);
    BigDecimal weighted = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    for (IndicatorValue part : parts) {
      BigDecimal own =
          weight == null ? BigDecimal.ONE : value(weight, at.in(part.period())).value();
      if (own != null && part.value() != null) {
        weighted = weighted.add(own.multiply(part.value()));
        weights = weights.add(own);
      }
    }
    return weights.signum() == 0 ? null : weighted.divide(weights, MathContext.DECIMAL64);
  }

  private static IndicatorValue joined(
      Indicator of, Spot at, @Nullable BigDecimal value, List<IndicatorValue> parts) {
    return value == null
        ? none(of, at)
        : worked(of, at, value, IndicatorValue.How.OVER_TIME, null, parts);
  }

  private static IndicatorValue none(Indicator of, Spot at) {
    return worked(of, at, null, IndicatorValue.How.NO_VALUE, null, List.of());
  }

  private static IndicatorValue worked(
      Indicator of,
      Spot at,
      @Nullable BigDecimal value,
      IndicatorValue.How how,
      @Nullable Observation observation,
      List<IndicatorValue> parts) {
    return new IndicatorValue(
        of, at.unit(), at.kind(), at.period(), value, how, observation, parts);
  }

  /** Where a value is asked for; {@code depth} counts the formulas passed on the way. */
  record Spot(long unit, ObservationKind kind, Period period, int depth) {

    Spot in(Period other) {
      return new Spot(unit, kind, other, depth);
    }

    Spot of(long other) {
      return new Spot(other, kind, period, depth);
    }

    Spot deeper() {
      return new Spot(unit, kind, period, depth + 1);
    }
  }

  /** Returns the indicators that those given need, themselves first, by following formulas. */
  static List<Indicator> needed(List<Indicator> given, List<Indicator> all) {
    Map<String, Indicator> codes = new HashMap<>();
    Map<Long, Indicator> ids = new HashMap<>();
    all.forEach(each -> codes.put(each.code(), each));
    all.forEach(each -> ids.put(each.id(), each));
    Map<Long, Indicator> needed = new LinkedHashMap<>();
    List<Indicator> next = new ArrayList<>(given);
    while (!next.isEmpty()) {
      Indicator each = next.removeLast();
      if (needed.put(each.id(), each) == null) {
        Set<String> named = FormulaWork.codes(each);
        named.stream().map(codes::get).filter(java.util.Objects::nonNull).forEach(next::add);
        Long weight = each.definition().weight();
        Indicator by = weight == null ? null : ids.get(weight);
        if (by != null) {
          next.add(by);
        }
      }
    }
    return List.copyOf(needed.values());
  }
}
