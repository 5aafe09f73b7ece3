package org.duixian.api;

import org.duixian.access.Act;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.decomposition.Split;
import org.duixian.decomposition.SplitState;
import org.duixian.decomposition.Splits;
import org.duixian.indicator.Indicator;
import org.duixian.indicator.IndicatorValue;
import org.duixian.indicator.Indicators;
import org.duixian.indicator.ObservationKind;
import org.duixian.indicator.Values;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Period;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Targets of the district split over units, months and quarters. */
@Interface
class SplitResource {

  /** What is known of a split without its shares. */
  record HeadJson(long id, long indicator, int year, SplitState state, String shares) {}

  private final Splits splits;
  private final Indicators indicators;
  private final Values values;
  private final Versions versions;
  private final Permission permission;

  SplitResource(
      Splits splits,
      Indicators indicators,
      Values values,
      Versions versions,
      Permission permission) {
    this.splits = splits;
    this.indicators = indicators;
    this.values = values;
    this.versions = versions;
    this.permission = permission;
  }

  @GetMapping("/api/v1/splits")
  Listing<HeadJson> listSplits(@RequestParam int year, Paging paging) {
    return Listing.cut(
        splits.ofYear(year, permission.scope(Act.READ, Thing.SPLIT)),
        paging,
        Splits.Head::id,
        head ->
            new HeadJson(
                head.id(),
                head.indicator(),
                head.year(),
                head.state(),
                "/api/v1/indicators/" + head.indicator() + "/splits/" + head.year()));
  }

  @GetMapping("/api/v1/indicators/{id}/splits/{year}")
  ResponseEntity<SplitJson> getSplit(@PathVariable long id, @PathVariable int year) {
    Indicator indicator = indicators.find(id).orElseThrow(NotFound::new);
    Split split =
        splits
            .find(indicator, year)
            .filter(found -> permission.may(Act.READ, found.asThing()))
            .orElseThrow(NotFound::new);
    IndicatorValue total =
        values.of(indicator, values.districtUnit(), ObservationKind.TARGET, Period.year(year));
    return versions.answer(SplitJson.of(split, total.number()), split.version());
  }
}
