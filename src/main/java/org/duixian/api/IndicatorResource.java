package org.duixian.api;

import org.duixian.indicator.Indicator;
import org.duixian.indicator.Indicators;
import org.duixian.indicator.Observation;
import org.duixian.indicator.ObservationKind;
import org.duixian.indicator.Observations;
import org.duixian.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Indicators and their recorded values. */
@Interface
record IndicatorResource(Indicators indicators, Observations observations, Versions versions) {

  @GetMapping("/api/v1/indicators")
  Listing<IndicatorJson> listIndicators(Paging paging) {
    return Listing.cut(indicators.current(), paging, Indicator::id, IndicatorJson::of);
  }

  @GetMapping("/api/v1/indicators/{id}")
  ResponseEntity<IndicatorJson> getIndicator(@PathVariable long id) {
    Indicator indicator = find(id);
    return versions.answer(IndicatorJson.of(indicator), indicator.version());
  }

  private Indicator find(long id) {
    return indicators.find(id).orElseThrow(NotFound::new);
  }

  @GetMapping("/api/v1/indicators/{id}/observations")
  Listing<ObservationJson> listObservations(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable ObservationKind kind,
      @RequestParam(required = false) @Nullable Long unit,
      Paging paging) {
    Indicator indicator = find(id);
    return Listing.of(
        observations.page(id, kind, unit, paging.from(), paging.sizeAndOne()),
        paging,
        Observation::id,
        observation -> ObservationJson.of(indicator, observation));
  }

  @GetMapping("/api/v1/observations/{id}")
  ResponseEntity<ObservationJson> getObservation(@PathVariable long id) {
    Observation observation = observations.find(id).orElseThrow(NotFound::new);
    Indicator indicator = find(observation.indicator());
    return versions.answer(ObservationJson.of(indicator, observation), observation.version());
  }
}
