package org.duixian.api;

import java.time.LocalDate;
import java.util.List;
import org.duixian.indicator.Aggregation;
import org.duixian.indicator.Definition;
import org.duixian.indicator.Direction;
import org.duixian.indicator.Indicator;
import org.duixian.indicator.Nature;
import org.duixian.indicator.ValueSource;
import org.duixian.reader.Measure;
import org.jspecify.annotations.Nullable;

/** An indicator with the definition that holds today. */
record IndicatorJson(
    long id,
    String code,
    String name,
    List<String> aliases,
    @Nullable String unit,
    Measure measure,
    Direction direction,
    Nature nature,
    Aggregation overUnits,
    Aggregation overTime,
    ValueSource source,
    @Nullable String formula,
    boolean headline,
    @Nullable Long leadUnit,
    LocalDate validFrom,
    @Nullable LocalDate retiredOn,
    boolean sample,
    int version,
    String page) {

  static IndicatorJson of(Indicator indicator) {
    Definition definition = indicator.definition();
    return new IndicatorJson(
        indicator.id(),
        indicator.code(),
        definition.name(),
        definition.aliases(),
        definition.unit(),
        definition.measure(),
        definition.direction(),
        definition.nature(),
        definition.overUnits(),
        definition.overTime(),
        definition.source(),
        definition.formula(),
        definition.headline(),
        definition.leadUnit(),
        indicator.validFrom(),
        indicator.retiredOn(),
        indicator.sample(),
        indicator.version(),
        indicator.path());
  }
}
