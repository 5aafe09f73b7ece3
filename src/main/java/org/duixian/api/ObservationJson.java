package org.duixian.api;

import java.time.OffsetDateTime;
import org.duixian.indicator.Indicator;
import org.duixian.indicator.Observation;
import org.duixian.indicator.ObservationKind;
import org.duixian.indicator.ObservationOrigin;
import org.jspecify.annotations.Nullable;

/** One recorded value of an indicator for a unit, a period and a kind. */
record ObservationJson(
    long id,
    String indicator,
    long unit,
    ObservationKind kind,
    String period,
    FigureJson value,
    ObservationOrigin origin,
    @Nullable Long statement,
    @Nullable String note,
    OffsetDateTime recordedAt,
    String recordedBy,
    int version) {

  static ObservationJson of(Indicator indicator, Observation observation) {
    return new ObservationJson(
        observation.id(),
        indicator.code(),
        observation.unit(),
        observation.kind(),
        observation.period().code(),
        FigureJson.of(observation.number(indicator.unit())),
        observation.origin(),
        observation.statement(),
        observation.note(),
        observation.at(),
        observation.by(),
        observation.version());
  }
}
