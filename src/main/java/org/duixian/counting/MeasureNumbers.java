package org.duixian.counting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.duixian.counting.CountingStore.Sum;
import org.duixian.declaration.RegisterMeasure;
import org.duixian.declaration.RegisterMeasure.Kind;
import org.duixian.declaration.RegisterMeasure.Over;
import org.duixian.indicator.Nature;
import org.duixian.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a measure by month, made of its cells.
 *
 * @param decimals how many decimals the kept numbers have: 2 for fen
 */
record MeasureNumbers(RegisterMeasure measure, int decimals, Nature nature, List<Sum> cells) {

  /** Returns the values of a dimension that anything was ever counted under. */
  TreeSet<String> values(String dimension) {
    TreeSet<String> values = new TreeSet<>();
    cells.stream()
        .filter(each -> each.dimension().equals(dimension) && !each.value().isEmpty())
        .forEach(each -> values.add(each.value()));
    return values;
  }

  /** Returns the number of a period under a value; null for a median of nothing. */
  @Nullable BigDecimal of(String dimension, String value, Period period) {
    LocalDate first = first(period);
    List<Sum> own =
        cells.stream()
            .filter(each -> each.dimension().equals(dimension) && each.value().equals(value))
            .filter(each -> !each.month().isAfter(period.end()))
            .filter(each -> first == null || !each.month().isBefore(first))
            .toList();
    return switch (measure.kind()) {
      case COUNT -> BigDecimal.valueOf(own.stream().mapToLong(Sum::items).sum());
      case SUM ->
          own.stream()
              .map(Sum::number)
              .reduce(BigDecimal.ZERO, BigDecimal::add)
              .movePointLeft(decimals);
      case DAYS -> median(own);
    };
  }

  /** The month from which on cells count; null from the beginning, for what stands. */
  @Nullable LocalDate first(Period period) {
    boolean stands = measure.over() == Over.STANDING && !measure.stages().isEmpty();
    return stands
        ? null
        : nature == Nature.OWN ? period.start() : LocalDate.of(period.year(), 1, 1);
  }

  /** The median of whole days, the mean of the two in the middle where there is no one. */
  private static @Nullable BigDecimal median(List<Sum> cells) {
    Map<Long, Long> days = new TreeMap<>();
    cells.forEach(each -> days.merge(each.bucket(), each.items(), Long::sum));
    long all = days.values().stream().mapToLong(Long::longValue).sum();
    if (all <= 0) {
      return null;
    }
    List<Long> middle = new ArrayList<>();
    long passed = 0;
    for (Map.Entry<Long, Long> each : days.entrySet()) {
      long until = passed + each.getValue();
      for (long place : new long[] {(all + 1) / 2, all / 2 + 1}) {
        if (place > passed && place <= until) {
          middle.add(each.getKey());
        }
      }
      passed = until;
    }
    return BigDecimal.valueOf(middle.getFirst() + middle.getLast()).divide(BigDecimal.valueOf(2));
  }

  /** Says whether it is a number of days. */
  boolean days() {
    return measure.kind() == Kind.DAYS;
  }
}
