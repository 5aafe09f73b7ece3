package org.duixian.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.access.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds indicators and changes what they are; no change takes away what held on an earlier day. */
@Component
public class Definitions {

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;

  Definitions(JdbcClient jdbc, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** Adds an indicator that is measured from a day on, and returns its number. */
  @Transactional
  public long add(
      String district, String code, LocalDate from, Definition definition, boolean sample) {
    long id =
        jdbc.sql(
                """
                insert into indicator (district, code, sample) values (:district, :code, :sample)
                returning id
                """)
            .param("district", district)
            .param("code", code)
            .param("sample", sample)
            .query((row, number) -> row.getLong(1))
            .single();
    put(district, id, from, definition);
    record(district, "indicator.add", id, Map.of("code", code, "name", definition.name()));
    return id;
  }

  /** Gives an indicator another definition from a day on; until then it keeps the old one. */
  @Transactional
  public void redefine(
      String district, Indicator seen, int version, LocalDate from, Definition definition) {
    raise(district, seen.id(), version);
    put(district, seen.id(), from, definition);
    record(
        district,
        "indicator.redefine",
        seen.id(),
        Map.of("from", from.toString(), "before", seen.definition(), "after", definition));
  }

  /** Ends an indicator: from the day on it is no longer measured. */
  @Transactional
  public void retire(String district, long id, int version, LocalDate from) {
    raise(district, id, version);
    jdbc.sql("update indicator set retired_on = :from where district = :district and id = :id")
        .param("district", district)
        .param("id", id)
        .param("from", from)
        .update();
    record(district, "indicator.retire", id, Map.of("from", from.toString()));
  }

  private void raise(String district, long id, int version) {
    int changed =
        jdbc.sql(
                """
                update indicator set version = version + 1
                where district = :district and id = :id and version = :version
                """)
            .param("district", district)
            .param("id", id)
            .param("version", version)
            .update();
    if (changed == 0) {
      throw new IndicatorRefusal(IndicatorRefusal.Code.STALE, "");
    }
  }

  private void put(String district, long id, LocalDate from, Definition definition) {
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
        .param("district", district)
        .param("id", id)
        .param("from", from)
        .param("name", definition.name())
        .param("aliases", definition.aliases().toArray(String[]::new))
        .param("unit", definition.unit())
        .param("measure", definition.measure().name())
        .param("direction", definition.direction().name())
        .param("low", definition.bandLow())
        .param("high", definition.bandHigh())
        .param("overUnits", definition.overUnits().name())
        .param("overTime", definition.overTime().name())
        .param("weight", definition.weight())
        .param("across", definition.across().name())
        .param("nature", definition.nature().name())
        .param("source", definition.source().name())
        .param("formula", definition.formula())
        .param("places", definition.places())
        .param("tolerance", definition.tolerance())
        .param("headline", definition.headline())
        .param("lead", definition.leadUnit())
        .param("now", OffsetDateTime.now(clock))
        .param("by", CurrentMember.get().map(Member::name).orElse("system"))
        .update();
  }

  private void record(String district, String action, long id, Map<String, Object> detail) {
    if (CurrentMember.get().isPresent()) {
      audit.record(action, "indicator", id, detail);
    } else {
      audit.recordForSystem(district, action, "indicator", id, detail);
    }
  }
}
