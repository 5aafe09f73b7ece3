package org.duixian.indicator;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.duixian.database.DistrictSql;
import org.duixian.kernel.Period;
import org.duixian.list.Query;
import org.duixian.list.Sql;
import org.duixian.reader.Measure;
import org.springframework.stereotype.Repository;

/** Says in one statement which indicators a year has and how far each has come. */
@Repository
record IndicatorList(DistrictSql jdbc) {

  /** One indicator of a year. */
  record Entry(long id, Measure measure, boolean headline, boolean targeted, boolean reported) {}

  /**
   * The indicators whose name, code or alias holds the query's words, headline ones first. One look
   * into the index tells each: “exists” would be answered by reading every value of the year.
   */
  List<Entry> of(Query<Entry> query) {
    int year = Integer.parseInt(query.scope("year"));
    Sql words = query.bare().with("q", query.asked("q")).sql();
    return jdbc.sql(
            "select f.id, f.measure, f.headline,"
                + """
                  f.formula is not null or (
                    select true from observation o
                    where o.district = :district and o.indicator = f.id and o.kind = 'ACTUAL'
                      and o.grain = any(array['YEAR', 'HALF', 'QUARTER', 'MONTH', 'TEN_DAYS'])
                      and o.period_start between :from and :day limit 1) is true reported,
                  (
                    select true from observation o
                    where o.district = :district and o.indicator = f.id and o.kind = 'TARGET'
                      and o.grain = 'YEAR' and o.period_start = :from limit 1) is true targeted
                from (
                """
                + IndicatorRows.SELECT
                + """
                  and v.valid_from <= :day and (i.retired_on is null or i.retired_on > :from)
                  and %s) f
                order by f.headline desc, f.code
                """
                    .formatted(words.where()))
        .with("from", LocalDate.of(year, 1, 1), "day", LocalDate.of(year, 12, 31))
        .with(words.values())
        .list(Entry.class);
  }

  /** The latest month of a year for which any of the indicators has an actual value. */
  Optional<Period> latestMonth(Collection<Long> indicators, int year) {
    return jdbc.sql(
            """
            select max(l.period_start) from unnest(cast(:indicators as bigint[])) i(id)
            cross join lateral (
              select o.period_start from observation o
              where o.district = :district and o.indicator = i.id and o.kind = 'ACTUAL'
                and o.grain = 'MONTH' and o.period_start between :from and :to
              order by o.period_start desc limit 1) l
            """)
        .with("indicators", indicators.toArray(Long[]::new), "from", LocalDate.of(year, 1, 1))
        .with("to", LocalDate.of(year, 12, 31))
        .single((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .map(start -> new Period(Period.Grain.MONTH, start));
  }

  /** The years that have a value of any indicator of the district's own, the newest first. */
  List<Integer> years(long districtUnit) {
    return jdbc.sql(
            """
            select distinct extract(year from period_start)::int as year from observation
            where district = :district and unit = :unit
            order by year desc limit 8
            """)
        .with("unit", districtUnit)
        .list((row, number) -> row.getInt(1));
  }
}
