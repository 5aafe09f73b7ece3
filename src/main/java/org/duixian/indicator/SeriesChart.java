package org.duixian.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A year's months drawn on the server: a bar is what was achieved, a thick line the plan, a short
 * thin one last year's value. Measures are pixels in a field of 720 by {@link #HEIGHT}.
 */
public record SeriesChart(List<Bar> bars, int zero) {

  /** Height of the field, without the labels of the months. */
  public static final int HEIGHT = 180;

  private static final int TOP = 22;
  private static final int STEP = 60;

  /** One month; the edges of plan and last year are null without such a value. */
  public record Bar(
      int month,
      int x,
      @Nullable Integer y,
      int height,
      @Nullable Integer plan,
      @Nullable Integer lastYear,
      String label) {}

  /** Draws a series of two values or more, empty for any other. */
  static Optional<SeriesChart> of(List<IndicatorView.Month> months) {
    List<BigDecimal> all = new ArrayList<>();
    for (IndicatorView.Month month : months) {
      for (IndicatorValue value : List.of(month.plan(), month.actual(), month.lastYear())) {
        if (value.value() != null) {
          all.add(value.value());
        }
      }
    }
    BigDecimal most = all.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    BigDecimal least = all.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
    BigDecimal range = most.subtract(least);
    if (all.size() < 2 || range.signum() == 0) {
      return Optional.empty();
    }
    int zero = TOP + pixels(most, range);
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      bars.add(bar(months.get(i), i, value -> zero - pixels(value, range), zero));
    }
    return Optional.of(new SeriesChart(bars, zero));
  }

  private static Bar bar(
      IndicatorView.Month month, int index, Function<BigDecimal, Integer> edge, int zero) {
    BigDecimal value = month.actual().value();
    Integer top = value == null ? null : edge.apply(value);
    return new Bar(
        index + 1,
        index * STEP + 14,
        top == null ? null : Math.min(zero, top),
        top == null ? 0 : Math.abs(zero - top),
        edge(month.plan(), edge),
        edge(month.lastYear(), edge),
        value == null ? "" : month.actual().number().display().digits());
  }

  private static @Nullable Integer edge(IndicatorValue value, Function<BigDecimal, Integer> edge) {
    return value.value() == null ? null : edge.apply(value.value());
  }

  private static int pixels(BigDecimal value, BigDecimal range) {
    return value
        .multiply(BigDecimal.valueOf(HEIGHT - 2L * TOP))
        .divide(range, 0, RoundingMode.HALF_UP)
        .intValue();
  }
}
