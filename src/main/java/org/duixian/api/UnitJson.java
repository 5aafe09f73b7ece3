package org.duixian.api;

import java.time.LocalDate;
import java.util.List;
import org.duixian.organisation.Unit;
import org.duixian.organisation.UnitKind;
import org.jspecify.annotations.Nullable;

/** An organisation unit as it stands today. */
record UnitJson(
    long id,
    String key,
    UnitKind kind,
    String name,
    String shortName,
    @Nullable String code,
    List<String> aliases,
    @Nullable Long parent,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable Long successor,
    boolean sample,
    int version,
    String page) {

  static UnitJson of(Unit unit) {
    return new UnitJson(
        unit.id(),
        unit.key(),
        unit.kind(),
        unit.name(),
        unit.shortName(),
        unit.code(),
        unit.aliases(),
        unit.parent(),
        unit.validFrom(),
        unit.validTo(),
        unit.successor(),
        unit.sample(),
        unit.version(),
        unit.path());
  }
}
