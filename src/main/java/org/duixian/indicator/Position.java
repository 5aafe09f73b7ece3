package org.duixian.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.progress.Forecast;
import org.duixian.progress.Ranking;
import org.duixian.reader.Measure;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit's latest month stands: to the year before, to the other units, to the year's end.
 * Public for the template only.
 *
 * @param latest the value of the latest month known
 * @param growth against the same month of the year before, null where it cannot be told
 * @param forecast of the year's end, null for rates and where the months are not known
 * @param months the running totals that the forecast was told from
 * @param place among the units that make the district, null without others or without a value
 * @param ranked how many of them have a value
 * @param mean their mean, or the district's own rate
 */
public record Position(
    IndicatorValue latest,
    @Nullable Sourced growth,
    @Nullable Forecast forecast,
    List<BigDecimal> months,
    Ranking.@Nullable Placed<Long> place,
    List<Ranking.Placed<Long>> ranked,
    @Nullable BigDecimal mean) {

  static final String RULE = "position";

  /** The figures of a position; {@code word()} is the last part of their lineage address. */
  public enum Field {
    EXPECTED,
    LOW,
    HIGH,
    GAP,
    RANK;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Returns a figure with its source, null where there is none. */
  public @Nullable Sourced number(Field field) {
    BigDecimal value =
        switch (field) {
          case EXPECTED -> forecast == null ? null : about(forecast.value());
          case LOW -> forecast == null ? null : about(forecast.low());
          case HIGH -> forecast == null ? null : about(forecast.high());
          case GAP -> gap();
          case RANK -> place == null ? null : BigDecimal.valueOf(place.place());
        };
    return value == null
        ? null
        : new Sourced(value, unit(field), sign(field, value), source(field));
  }

  private Source source(Field field) {
    return new Source.Computed(
        RULE,
        String.join(
            ".",
            String.valueOf(latest.indicator().id()),
            String.valueOf(latest.unit()),
            latest.period().code(),
            field.word()));
  }

  private @Nullable String unit(Field field) {
    return switch (field) {
      case EXPECTED, LOW, HIGH -> latest.indicator().unit();
      case GAP -> rate() ? "个百分点" : latest.indicator().unit();
      case RANK -> null;
    };
  }

  private boolean rate() {
    Measure measure = latest.indicator().measure();
    return measure == Measure.GROWTH || measure == Measure.SHARE;
  }

  private static String sign(Field field, BigDecimal value) {
    return field == Field.GAP && value.signum() > 0 ? "+" : "";
  }

  private @Nullable BigDecimal gap() {
    BigDecimal value = place == null ? null : place.value();
    if (value == null || mean == null) {
      return null;
    }
    BigDecimal gap = value.subtract(mean);
    return rate() ? gap.setScale(1, RoundingMode.HALF_UP) : about(gap);
  }

  /** What is only expected, or a mean, has four digits, not more. */
  private static BigDecimal about(BigDecimal figure) {
    return figure.round(new MathContext(4, RoundingMode.HALF_UP));
  }

  /** Says whether both ends of the band are the forecast itself. */
  public boolean sure() {
    return forecast == null || forecast.low().compareTo(forecast.high()) == 0;
  }
}
