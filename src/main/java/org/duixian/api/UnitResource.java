package org.duixian.api;

import org.duixian.kernel.NotFound;
import org.duixian.organisation.Unit;
import org.duixian.organisation.Units;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The units that everything else names. */
@Interface
record UnitResource(Units units, Versions versions) {

  @GetMapping("/api/v1/units")
  Listing<UnitJson> listUnits(Paging paging) {
    return Listing.cut(units.current(), paging, Unit::id, UnitJson::of);
  }

  @GetMapping("/api/v1/units/{id}")
  ResponseEntity<UnitJson> getUnit(@PathVariable long id) {
    Unit unit = units.find(id).orElseThrow(NotFound::new);
    return versions.answer(UnitJson.of(unit), unit.version());
  }
}
