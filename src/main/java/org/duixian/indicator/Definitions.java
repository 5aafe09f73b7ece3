package org.duixian.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.change.Fields;
import org.duixian.change.Standing;
import org.duixian.change.Subject;
import org.duixian.database.DistrictSql;
import org.duixian.kernel.NotFound;
import org.duixian.organisation.Unit;
import org.duixian.organisation.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds indicators and changes what they are; no change takes away what held on an earlier day. */
@Component
public class Definitions {

  private static final Fields FIELDS =
      Fields.of("indicator.", "name unit=measured-in measure# direction# bandLow bandHigh")
          .and("indicator.", "overUnits#aggregation across# nature# overTime#aggregation weight")
          .and("indicator.", "source# formula aliases places=places-shown tolerance")
          .and("indicator.", "leadUnit=lead from headline!")
          .naming("headline", yes -> "✓");
  private static final Fields RETIRING = Fields.of("indicator.", "from=retire");

  private final DistrictSql jdbc;
  private final Indicators indicators;
  private final Units units;
  private final AuditTrail audit;
  private final Clock clock;

  Definitions(DistrictSql jdbc, Indicators indicators, Units units, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.indicators = indicators;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /** Adds an indicator that is measured from a day on, and returns its number. */
  @Transactional
  public long add(String code, LocalDate from, Definition definition, boolean sample) {
    long id =
        jdbc.sql(
                """
                insert into indicator (district, code, sample) values (:district, :code, :sample)
                returning id
                """)
            .with("code", code, "sample", sample)
            .single((row, number) -> row.getLong(1));
    put(id, from, definition);
    record("indicator.add", id, Map.of("code", code, "name", definition.name()));
    return id;
  }

  /** Gives an indicator another definition from a day on; until then it keeps the old one. */
  @Transactional
  public void redefine(Indicator seen, int version, LocalDate from, Definition definition) {
    raise(seen.id(), version, this::standing);
    put(seen.id(), from, definition);
    record(
        "indicator.redefine",
        seen.id(),
        Map.of("from", from.toString(), "before", seen.definition(), "after", definition));
  }

  /** Ends an indicator: from the day on it is no longer measured. */
  @Transactional
  public void retire(long id, int version, LocalDate from) {
    raise(id, version, Definitions::retiring);
    jdbc.sql("update indicator set retired_on = :from where district = :district and id = :id")
        .with("id", id, "from", from)
        .update();
    record("indicator.retire", id, Map.of("from", from.toString()));
  }

  /** Returns an indicator for the form that defines it anew. */
  Standing standing(Indicator now) {
    return bare(now)
        .with(
            FIELDS
                .naming(
                    "weight", id -> name(id, number -> indicators.find(number), Indicator::name))
                .naming("leadUnit", id -> name(id, number -> units.find(number), Unit::name)),
            DefinitionForm.of(
                now.code(), now.definition(), now.validFrom().toString(), now.version()));
  }

  private static <T> String name(
      String typed, Function<Long, Optional<T>> things, Function<T, String> name) {
    return typed.matches("[0-9]{1,18}")
        ? things.apply(Long.valueOf(typed)).map(name).orElse(typed)
        : typed;
  }

  private static Standing retiring(Indicator now) {
    String day = now.retiredOn() == null ? "" : now.retiredOn().toString();
    return bare(now).with(RETIRING, Map.of("from", day));
  }

  private static Standing bare(Indicator now) {
    return Standing.of(
        Subject.of("indicator", now.id()), now.name(), now.path() + "/edit", now.version());
  }

  private void raise(long id, int version, Function<Indicator, Standing> standing) {
    int changed =
        jdbc.sql(
                """
                update indicator set version = version + 1
                where district = :district and id = :id and version = :version
                """)
            .with("id", id, "version", version)
            .update();
    if (changed == 0) {
      throw standing.apply(indicators.find(id).orElseThrow(NotFound::new)).refusal();
    }
  }

  private void put(long id, LocalDate from, Definition definition) {
    jdbc.sql(
            """
            insert into indicator_version (district, indicator, valid_from, name, aliases, unit,
                                           measure, direction, band_low, band_high, over_units,
                                           over_time, weight, across, nature, source, formula,
                                           places, tolerance, headline, lead_unit, recorded_at,
                                           recorded_by)
            values (:district, :id, :from, :name, :aliases, :unit, :measure, :direction, :low, :high,
                    :overUnits, :overTime, :weight, :across, :nature, :source, :formula, :places,
                    :tolerance, :headline, :lead, :now, :by)
            on conflict (district, indicator, valid_from) do update set
              name = :name, aliases = :aliases, unit = :unit, measure = :measure,
              direction = :direction, band_low = :low, band_high = :high, over_units = :overUnits,
              over_time = :overTime, weight = :weight, across = :across, nature = :nature,
              source = :source, formula = :formula, places = :places, tolerance = :tolerance,
              headline = :headline, lead_unit = :lead, recorded_at = :now, recorded_by = :by
            """)
        .with("id", id, "from", from, "name", definition.name())
        .with("aliases", definition.aliases().toArray(String[]::new), "unit", definition.unit())
        .with("measure", definition.measure().name(), "direction", definition.direction().name())
        .with("low", definition.bandLow(), "high", definition.bandHigh())
        .with("overUnits", definition.overUnits().name(), "overTime", definition.overTime().name())
        .with("weight", definition.weight(), "across", definition.across().name())
        .with("nature", definition.nature().name(), "source", definition.source().name())
        .with("formula", definition.formula(), "places", definition.places())
        .with("tolerance", definition.tolerance(), "headline", definition.headline())
        .with("lead", definition.leadUnit(), "now", OffsetDateTime.now(clock))
        .with("by", CurrentMember.name())
        .update();
  }

  private void record(String action, long id, Map<String, Object> detail) {
    audit.record(action, "indicator", id, detail);
  }
}
