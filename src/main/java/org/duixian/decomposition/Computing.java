package org.duixian.decomposition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duixian.indicator.Indicator;
import org.duixian.indicator.IndicatorValue;
import org.duixian.indicator.Nature;
import org.duixian.indicator.Observation;
import org.duixian.indicator.ObservationKind;
import org.duixian.indicator.Observations;
import org.duixian.indicator.Reckoning;
import org.duixian.indicator.Values;
import org.duixian.kernel.Amount;
import org.duixian.kernel.Period;
import org.springframework.stereotype.Component;

/** Computes the shares of a split by its declared basis and rounding. */
@Component
public class Computing {

  private final Values values;
  private final Observations observations;

  Computing(Values values, Observations observations) {
    this.values = values;
    this.observations = observations;
  }

  /** Returns an empty split of the district's target of a year; empty where there is none. */
  public Optional<Split> blank(Indicator indicator, int year) {
    return observations
        .find(indicator.id(), values.districtUnit(), ObservationKind.TARGET, Period.year(year))
        .map(target -> blank(indicator, year, target));
  }

  private static Split blank(Indicator indicator, int year, Observation target) {
    return new Split(
        0,
        indicator,
        year,
        target.value(),
        target.bound(),
        Amount.places(target.value(), indicator.unit()),
        indicator.definition().places(),
        indicator.definition().tolerance(),
        SplitBasis.EQUAL,
        SplitBasis.EQUAL,
        Period.Grain.QUARTER,
        Remainder.LARGEST,
        SplitState.DRAFT,
        null,
        0,
        List.of());
  }

  /** Returns the same split with its shares computed; what is by hand stays as it was typed. */
  public Split compute(Split split) {
    List<Long> units = split.shares().stream().map(Share::unit).toList();
    Reckoning before = values.reckon(List.of(split.indicator()), units, split.year() - 1);
    List<BigDecimal> weights = weights(split, before);
    List<BigDecimal> parts = parts(split, weights);
    List<BigDecimal> months = monthly(split, before);
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      Share typed = split.shares().get(i);
      BigDecimal value = parts.get(i);
      BigDecimal weight = split.basis() == SplitBasis.HAND ? typed.weight() : weights.get(i);
      shares.add(Share.open(typed.unit(), weight, value, periods(split, typed, value, months)));
    }
    return split.with(shares);
  }

  private static List<BigDecimal> weights(Split split, Reckoning before) {
    return split.shares().stream()
        .map(
            share ->
                switch (split.basis()) {
                  case EQUAL -> BigDecimal.ONE;
                  case WEIGHTS, HAND -> share.weight() == null ? BigDecimal.ZERO : share.weight();
                  case LAST_YEAR -> lastYear(split, share.unit(), before);
                })
        .toList();
  }

  private static BigDecimal lastYear(Split split, long unit, Reckoning before) {
    IndicatorValue value =
        before.value(
            split.indicator(), unit, ObservationKind.ACTUAL, Period.year(split.year() - 1));
    BigDecimal known = value.value();
    return known == null ? BigDecimal.ZERO : known.max(BigDecimal.ZERO);
  }

  /** Shares that don't add up are the total itself for each unit, until somebody types others. */
  private static List<BigDecimal> parts(Split split, List<BigDecimal> weights) {
    if (split.basis() == SplitBasis.HAND) {
      return split.shares().stream().map(Share::value).toList();
    }
    return switch (split.indicator().definition().overUnits()) {
      case SUM -> apportioned(split, split.total(), weights);
      case WEIGHTED_MEAN, LAST, NONE -> weights.stream().map(weight -> split.total()).toList();
    };
  }

  /** Rounds in the scale in which the figures are read: 0.01亿, not 0.01元. */
  private static List<BigDecimal> apportioned(
      Split split, BigDecimal total, List<BigDecimal> weights) {
    return Apportionment.of(
            total.movePointLeft(split.scale()), weights, split.places(), split.remainder())
        .stream()
        .map(part -> part.movePointRight(split.scale()))
        .toList();
  }

  private static List<BigDecimal> periods(
      Split split, Share typed, BigDecimal value, List<BigDecimal> months) {
    if (split.timeBasis() == SplitBasis.HAND && typed.periods().size() == months.size()) {
      return typed.periods();
    }
    return split.addsUp()
        ? apportioned(split, value, months)
        : months.stream().map(month -> value).toList();
  }

  /** What each period brought in the district the year before, or ones. */
  private List<BigDecimal> monthly(Split split, Reckoning before) {
    List<Period> periods = split.periods();
    if (split.timeBasis() != SplitBasis.LAST_YEAR) {
      return periods.stream().map(each -> BigDecimal.ONE).toList();
    }
    List<BigDecimal> brought = new ArrayList<>();
    BigDecimal soFar = BigDecimal.ZERO;
    for (Period period : periods) {
      BigDecimal told =
          before
              .value(
                  split.indicator(),
                  before.districtUnit(),
                  ObservationKind.ACTUAL,
                  period.lastYear())
              .value();
      boolean cumulative = split.indicator().definition().nature() == Nature.CUMULATIVE;
      BigDecimal value = told == null ? (cumulative ? soFar : BigDecimal.ZERO) : told;
      brought.add((cumulative ? value.subtract(soFar) : value).max(BigDecimal.ZERO));
      soFar = cumulative ? value : soFar;
    }
    return brought;
  }
}
