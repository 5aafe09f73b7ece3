package org.duixian.decomposition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duixian.indicator.NewObservation;
import org.duixian.indicator.ObservationKind;
import org.duixian.indicator.ObservationOrigin;
import org.duixian.indicator.Observations;
import org.duixian.indicator.Values;
import org.duixian.kernel.Period;
import org.springframework.stereotype.Component;

/**
 * What the units' plans make together is the plan of the district's own figure, so that both are
 * held against the same seasons. A plan that the district has of its own stays.
 */
@Component
record DistrictPlan(Values values, Observations observations) {

  /** The sums of the shares by period; none where they don't make the district's total. */
  List<NewObservation> of(Split split) {
    long whole = values.districtUnit();
    List<NewObservation> together = new ArrayList<>();
    if (!split.addsUp() || !split.balance().fits() || hasOwn(split, whole)) {
      return together;
    }
    List<Period> periods = split.periods();
    for (int i = 0; i < periods.size(); i++) {
      int place = i;
      BigDecimal sum =
          split.shares().stream()
              .map(share -> Splitting.plan(split, share).get(place))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      together.add(
          NewObservation.of(
                  split.indicator().id(),
                  whole,
                  ObservationKind.PLAN,
                  periods.get(i),
                  sum,
                  ObservationOrigin.SPLIT)
              .because(Splitting.REASON));
    }
    return together;
  }

  private boolean hasOwn(Split split, long whole) {
    return observations
        .ofUnit(
            List.of(split.indicator().id()),
            whole,
            LocalDate.of(split.year(), 1, 1),
            LocalDate.of(split.year(), 12, 31))
        .stream()
        .filter(each -> each.kind() == ObservationKind.PLAN)
        .anyMatch(each -> each.origin() != ObservationOrigin.SPLIT);
  }
}
