package org.duixian.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.duixian.database.DistrictSql;
import org.springframework.stereotype.Repository;

/** The indicators of a district as they are defined on a day. */
@Repository
public class Indicators {

  private static final IndicatorRows ROWS = new IndicatorRows();
  private static final String ORDER = " order by v.headline desc, i.code";

  private final DistrictSql jdbc;
  private final Clock clock;

  Indicators(DistrictSql jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Returns the indicators that are measured today, the headline ones first. */
  public List<Indicator> current() {
    return on(LocalDate.now(clock));
  }

  /** Returns the indicators that were measured on a day, as they were defined then. */
  public List<Indicator> on(LocalDate day) {
    return jdbc.sql(
            IndicatorRows.SELECT
                + " and v.valid_from <= :day and (i.retired_on is null or i.retired_on > :day)"
                + ORDER)
        .with("day", day)
        .list(ROWS);
  }

  /** Returns all indicators there ever were, as they are defined today. */
  List<Indicator> all() {
    return jdbc.sql(IndicatorRows.SELECT + ORDER).with("day", LocalDate.now(clock)).list(ROWS);
  }

  /** Returns one indicator as it is defined today, a retired one too. */
  public Optional<Indicator> find(long id) {
    return jdbc.sql(IndicatorRows.SELECT + " and i.id = :id")
        .with("day", LocalDate.now(clock), "id", id)
        .optional(ROWS);
  }

  /** Returns several indicators as they are defined today, headline ones first. */
  public List<Indicator> find(Collection<Long> ids) {
    return jdbc.sql(IndicatorRows.SELECT + " and i.id = any(:ids)" + ORDER)
        .with("day", LocalDate.now(clock), "ids", ids.toArray(Long[]::new))
        .list(ROWS);
  }

  /** Returns the indicator of this code, a retired one too. */
  public Optional<Indicator> byCode(String code) {
    return jdbc.sql(IndicatorRows.SELECT + " and i.code = :code")
        .with("day", LocalDate.now(clock), "code", code)
        .optional(ROWS);
  }

  /**
   * Returns the indicators that a unit reports in a year: those it leads, and those of which it has
   * a target or a plan of its own.
   */
  public List<Indicator> reportedBy(long unit, int year) {
    return jdbc.sql(
            IndicatorRows.SELECT
                + """
                and v.source in ('TYPED', 'IMPORTED', 'COMPUTED')
                  and (i.retired_on is null or i.retired_on > :day)
                  and (v.lead_unit = :unit
                       or exists (select 1 from observation o
                                  where o.district = i.district and o.indicator = i.id
                                    and o.kind in ('TARGET', 'PLAN') and o.grain = 'YEAR'
                                    and o.period_start = :day and o.unit = :unit))
                """
                + ORDER)
        .with("day", LocalDate.of(year, 1, 1), "unit", unit)
        .list(ROWS);
  }
}
