package org.duixian.indicator;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.duixian.database.DistrictSql;
import org.duixian.kernel.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The recorded values of a district's indicators. */
@Repository
public class Observations {

  private static final ObservationRows ROWS = new ObservationRows();

  private final DistrictSql jdbc;

  Observations(DistrictSql jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns one observation, empty when the district has none of this number. */
  public Optional<Observation> find(long id) {
    return jdbc.sql(ObservationRows.SELECT + " and o.id = :id").with("id", id).optional(ROWS);
  }

  /** Returns what was recorded for exactly this unit, kind and period. */
  public Optional<Observation> find(
      long indicator, long unit, ObservationKind kind, Period period) {
    return jdbc.sql(
            ObservationRows.SELECT
                + """
                and o.indicator = :indicator and o.kind = :kind and o.grain = :grain
                  and o.period_start = :start and o.unit = :unit
                """)
        .with("indicator", indicator, "unit", unit, "kind", kind.name())
        .with("grain", period.grain().name(), "start", period.start())
        .optional(ROWS);
  }

  /**
   * Returns a unit's values of one kind and grain whose periods begin within the days, in order.
   */
  public List<Observation> series(
      long indicator,
      long unit,
      ObservationKind kind,
      Period.Grain grain,
      LocalDate from,
      LocalDate to) {
    return jdbc.sql(
            ObservationRows.SELECT
                + """
                and o.indicator = :indicator and o.kind = :kind and o.grain = :grain
                  and o.period_start between :from and :to and o.unit = :unit
                order by o.period_start
                """)
        .with("indicator", indicator, "unit", unit, "kind", kind.name(), "grain", grain.name())
        .with("from", from, "to", to)
        .list(ROWS);
  }

  /** Returns the values of all units, the district's own too, for one kind and period. */
  public List<Observation> overUnits(long indicator, ObservationKind kind, Period period) {
    return jdbc.sql(
            ObservationRows.SELECT
                + """
                and o.indicator = :indicator and o.kind = :kind and o.grain = :grain
                  and o.period_start = :start
                order by o.unit
                """)
        .with("indicator", indicator, "kind", kind.name(), "grain", period.grain().name())
        .with("start", period.start())
        .list(ROWS);
  }

  /**
   * Returns what was recorded for one unit and several indicators, all kinds and grains, whose
   * periods begin within the days; for a unit's form.
   */
  public List<Observation> ofUnit(
      Collection<Long> indicators, long unit, LocalDate from, LocalDate to) {
    return ofUnits(indicators, List.of(unit), from, to);
  }

  /** Like {@link #ofUnit}, for several units. */
  List<Observation> ofUnits(
      Collection<Long> indicators, Collection<Long> units, LocalDate from, LocalDate to) {
    return jdbc.sql(
            ObservationRows.SELECT
                + """
                and o.unit = any(:units) and o.indicator = any(:indicators)
                  and o.period_start between :from and :to
                order by o.indicator, o.unit, o.kind, o.period_start
                """)
        .with("indicators", indicators.toArray(Long[]::new), "units", units.toArray(Long[]::new))
        .with("from", from, "to", to)
        .list(ROWS);
  }

  /**
   * Returns what was recorded of one kind for many figures whose periods begin within the days.
   *
   * @param indicators the indicator of each figure
   * @param units the unit of each figure, in the same order
   */
  public List<Observation> ofFigures(
      List<Long> indicators, List<Long> units, ObservationKind kind, LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            select o.id, o.indicator, o.unit, o.kind, o.grain, o.period_start, o.value, o.bound,
                   o.origin, o.statement, o.note, o.recorded_at, o.recorded_by, o.version
            from unnest(:indicators, :units) as w(indicator, unit)
            join observation o on o.district = :district and o.indicator = w.indicator
              and o.unit = w.unit and o.kind = :kind and o.period_start between :from and :to
            order by o.indicator, o.unit, o.period_start
            """)
        .with("indicators", indicators.toArray(Long[]::new), "units", units.toArray(Long[]::new))
        .with("kind", kind.name(), "from", from, "to", to)
        .list(ROWS);
  }

  /**
   * Returns what was recorded of an indicator, by number.
   *
   * @param kind of this kind only, null for all
   * @param unit of this unit only, null for all
   * @param after above this number only
   */
  public List<Observation> page(
      long indicator, @Nullable ObservationKind kind, @Nullable Long unit, long after, int most) {
    return jdbc.sql(
            ObservationRows.SELECT
                + """
                and o.indicator = :indicator and o.id > :after
                  and o.kind = coalesce(:kind, o.kind)
                  and (cast(:unit as bigint) is null or o.unit = :unit)
                order by o.id limit :most
                """)
        .with("indicator", indicator, "kind", kind == null ? null : kind.name(), "unit", unit)
        .with("after", after, "most", most)
        .list(ROWS);
  }

  /** Returns what stands at the places of values that are to be recorded. */
  public List<Observation> standing(List<NewObservation> values) {
    return jdbc.sql(
            """
            select o.id, o.indicator, o.unit, o.kind, o.grain, o.period_start, o.value, o.bound,
                   o.origin, o.statement, o.note, o.recorded_at, o.recorded_by, o.version
            from unnest(:indicators, :kinds, :grains, cast(:starts as date[]), :units)
                   as w(indicator, kind, grain, period_start, unit)
            join observation o on o.district = :district and o.indicator = w.indicator
              and o.kind = w.kind and o.grain = w.grain and o.period_start = w.period_start
              and o.unit = w.unit
            """)
        .with("indicators", values.stream().map(NewObservation::indicator).toArray(Long[]::new))
        .with("kinds", values.stream().map(v -> v.kind().name()).toArray(String[]::new))
        .with("grains", values.stream().map(v -> v.period().grain().name()).toArray(String[]::new))
        .with(
            "starts",
            values.stream().map(v -> v.period().start().toString()).toArray(String[]::new))
        .with("units", values.stream().map(NewObservation::unit).toArray(Long[]::new))
        .list(ROWS);
  }

  /**
   * Returns the values of a year, by indicator, kind, period and unit, not more than {@code most}.
   */
  List<Observation> ofYear(int year, int most) {
    return jdbc.sql(
            ObservationRows.SELECT
                + """
                and o.period_start between :from and :to
                order by o.indicator, o.kind, o.grain, o.period_start, o.unit limit :most
                """)
        .with("from", LocalDate.of(year, 1, 1), "to", LocalDate.of(year, 12, 31), "most", most)
        .list(ROWS);
  }

  /** Returns the observations made from the figures of documents, by statement. */
  public List<Observation> ofStatements(Collection<Long> statements) {
    return jdbc.sql(ObservationRows.SELECT + " and o.statement = any(:statements)")
        .with("statements", statements.toArray(Long[]::new))
        .list(ROWS);
  }

  List<Observation> all(Collection<Long> ids) {
    return jdbc.sql(ObservationRows.SELECT + " and o.id = any(:ids)")
        .with("ids", ids.toArray(Long[]::new))
        .list(ROWS);
  }
}
