package org.duixian.indicator;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.duixian.database.Rows;
import org.duixian.kernel.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The recorded values of a district's indicators. */
@Repository
public class Observations {

  private static final ObservationRows ROWS = new ObservationRows();

  private final JdbcClient jdbc;

  Observations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns one observation, empty when the district has none of this number. */
  public Optional<Observation> find(String district, long id) {
    return jdbc.sql(ObservationRows.SELECT + " and o.id = :id")
        .param("district", district)
        .param("id", id)
        .query(ROWS)
        .optional();
  }

  /** Returns what was recorded for exactly this unit, kind and period. */
  public Optional<Observation> find(
      String district, long indicator, long unit, ObservationKind kind, Period period) {
    return jdbc.sql(
            ObservationRows.SELECT
                + """
                and o.indicator = :indicator and o.kind = :kind and o.grain = :grain
                  and o.period_start = :start and o.unit = :unit
                """)
        .param("district", district)
        .param("indicator", indicator)
        .param("unit", unit)
        .param("kind", kind.name())
        .param("grain", period.grain().name())
        .param("start", period.start())
        .query(ROWS)
        .optional();
  }

  /**
   * Returns a unit's values of one kind and grain whose periods begin within the days, in order.
   */
  public List<Observation> series(
      String district,
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
        .param("district", district)
        .param("indicator", indicator)
        .param("unit", unit)
        .param("kind", kind.name())
        .param("grain", grain.name())
        .param("from", from)
        .param("to", to)
        .query(ROWS)
        .list();
  }

  /** Returns the values of all units, the district's own too, for one kind and period. */
  public List<Observation> overUnits(
      String district, long indicator, ObservationKind kind, Period period) {
    return jdbc.sql(
            ObservationRows.SELECT
                + """
                and o.indicator = :indicator and o.kind = :kind and o.grain = :grain
                  and o.period_start = :start
                order by o.unit
                """)
        .param("district", district)
        .param("indicator", indicator)
        .param("kind", kind.name())
        .param("grain", period.grain().name())
        .param("start", period.start())
        .query(ROWS)
        .list();
  }

  /**
   * Returns what was recorded for one unit and several indicators, all kinds and grains, whose
   * periods begin within the days; for a unit's form.
   */
  public List<Observation> ofUnit(
      String district, Collection<Long> indicators, long unit, LocalDate from, LocalDate to) {
    return ofUnits(district, indicators, List.of(unit), from, to);
  }

  /** Like {@link #ofUnit}, for several units. */
  List<Observation> ofUnits(
      String district,
      Collection<Long> indicators,
      Collection<Long> units,
      LocalDate from,
      LocalDate to) {
    return jdbc.sql(
            ObservationRows.SELECT
                + """
                and o.unit = any(:units) and o.indicator = any(:indicators)
                  and o.period_start between :from and :to
                order by o.indicator, o.unit, o.kind, o.period_start
                """)
        .param("district", district)
        .param("indicators", indicators.toArray(Long[]::new))
        .param("units", units.toArray(Long[]::new))
        .param("from", from)
        .param("to", to)
        .query(ROWS)
        .list();
  }

  /**
   * Returns what was recorded of one kind for many figures whose periods begin within the days.
   *
   * @param indicators the indicator of each figure
   * @param units the unit of each figure, in the same order
   */
  public List<Observation> ofFigures(
      String district,
      List<Long> indicators,
      List<Long> units,
      ObservationKind kind,
      LocalDate from,
      LocalDate to) {
    return jdbc.sql(
            """
            select o.id, o.indicator, o.unit, o.kind, o.grain, o.period_start, o.value, o.bound,
                   o.origin, o.statement, o.note, o.recorded_at, o.recorded_by, o.version
            from unnest(:indicators, :units) as w(indicator, unit)
            join observation o on o.district = :district and o.indicator = w.indicator
              and o.unit = w.unit and o.kind = :kind and o.period_start between :from and :to
            order by o.indicator, o.unit, o.period_start
            """)
        .param("district", district)
        .param("indicators", indicators.toArray(Long[]::new))
        .param("units", units.toArray(Long[]::new))
        .param("kind", kind.name())
        .param("from", from)
        .param("to", to)
        .query(ROWS)
        .list();
  }

  /**
   * Returns what was recorded of an indicator, by number.
   *
   * @param kind of this kind only, null for all
   * @param unit of this unit only, null for all
   * @param after above this number only
   */
  public List<Observation> page(
      String district,
      long indicator,
      @Nullable ObservationKind kind,
      @Nullable Long unit,
      long after,
      int most) {
    return jdbc.sql(
            ObservationRows.SELECT
                + """
                and o.indicator = :indicator and o.id > :after
                  and o.kind = coalesce(:kind, o.kind)
                  and (cast(:unit as bigint) is null or o.unit = :unit)
                order by o.id limit :most
                """)
        .param("district", district)
        .param("indicator", indicator)
        .param("kind", kind == null ? null : kind.name())
        .param("unit", unit)
        .param("after", after)
        .param("most", most)
        .query(ROWS)
        .list();
  }

  /** Returns what stands at the places of values that are to be recorded. */
  public List<Observation> standing(String district, List<NewObservation> values) {
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
        .param("district", district)
        .param("indicators", values.stream().map(NewObservation::indicator).toArray(Long[]::new))
        .param("kinds", values.stream().map(v -> v.kind().name()).toArray(String[]::new))
        .param("grains", values.stream().map(v -> v.period().grain().name()).toArray(String[]::new))
        .param(
            "starts",
            values.stream().map(v -> v.period().start().toString()).toArray(String[]::new))
        .param("units", values.stream().map(NewObservation::unit).toArray(Long[]::new))
        .query(ROWS)
        .list();
  }

  /**
   * Returns the values of a year, by indicator, kind, period and unit, not more than {@code most}.
   */
  List<Observation> ofYear(String district, int year, int most) {
    return jdbc.sql(
            ObservationRows.SELECT
                + """
                and o.period_start between :from and :to
                order by o.indicator, o.kind, o.grain, o.period_start, o.unit limit :most
                """)
        .param("district", district)
        .param("from", LocalDate.of(year, 1, 1))
        .param("to", LocalDate.of(year, 12, 31))
        .param("most", most)
        .query(ROWS)
        .list();
  }

  /** Returns the observations made from the figures of documents, by statement. */
  public List<Observation> ofStatements(String district, Collection<Long> statements) {
    return jdbc.sql(ObservationRows.SELECT + " and o.statement = any(:statements)")
        .param("district", district)
        .param("statements", statements.toArray(Long[]::new))
        .query(ROWS)
        .list();
  }

  /** Returns the corrections of one observation, the newest first. */
  public List<ObservationChange> changes(String district, long observation) {
    return jdbc.sql(
            """
            select id, observation, old_value, old_bound, old_origin, old_recorded_at,
                   old_recorded_by, new_value, new_bound, reason, closed, at, account_name
            from observation_change
            where district = :district and observation = :observation
            order by id desc
            """)
        .param("district", district)
        .param("observation", observation)
        .query(Rows.of(ObservationChange.class))
        .list();
  }
}
