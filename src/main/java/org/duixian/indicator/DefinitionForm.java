package org.duixian.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The fields of an indicator as they are typed; public for its template only. */
public record DefinitionForm(
    @Nullable String code,
    @Nullable String name,
    @Nullable String aliases,
    @Nullable String unit,
    @Nullable String measure,
    @Nullable String direction,
    @Nullable String bandLow,
    @Nullable String bandHigh,
    @Nullable String overUnits,
    @Nullable String overTime,
    @Nullable String weight,
    @Nullable String across,
    @Nullable String nature,
    @Nullable String source,
    @Nullable String formula,
    @Nullable String places,
    @Nullable String tolerance,
    @Nullable String headline,
    @Nullable String leadUnit,
    @Nullable String from,
    @Nullable Integer version) {

  /** Returns the form filled with a definition. */
  static DefinitionForm of(String code, Definition definition, String from, int version) {
    return new DefinitionForm(
        code,
        definition.name(),
        String.join("\n", definition.aliases()),
        definition.unit(),
        definition.measure().name(),
        definition.direction().name(),
        plain(definition.bandLow()),
        plain(definition.bandHigh()),
        definition.overUnits().name(),
        definition.overTime().name(),
        definition.weight() == null ? "" : definition.weight().toString(),
        definition.across().name(),
        definition.nature().name(),
        definition.source().name(),
        definition.formula(),
        String.valueOf(definition.places()),
        plain(definition.tolerance()),
        definition.headline() ? "yes" : null,
        definition.leadUnit() == null ? "" : definition.leadUnit().toString(),
        from,
        version);
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "" : number.stripTrailingZeros().toPlainString();
  }

  /** The version of the indicator that was shown; none, below all, for a new one. */
  int versionSeen() {
    return version == null ? -1 : version;
  }
}
