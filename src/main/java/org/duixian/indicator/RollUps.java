package org.duixian.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duixian.database.DistrictSql;
import org.duixian.kernel.Period;
import org.duixian.organisation.UnitKind;
import org.springframework.stereotype.Repository;

/**
 * Rolls indicators up over the units of a district. The key of {@code observation} leads with what
 * is named here and carries the value: one stretch of the index a kind and grain, no table row.
 */
@Repository
public class RollUps {

  private final DistrictSql jdbc;

  RollUps(DistrictSql jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the totals of one indicator, by period; empty where its values don't become one. */
  public List<Total> of(
      Indicator indicator, ObservationKind kind, Period.Grain grain, LocalDate from, LocalDate to) {
    return switch (indicator.definition().overUnits()) {
      case SUM -> sums(indicator, kind, grain, from, to);
      case WEIGHTED_MEAN -> means(indicator, kind, grain, from, to);
      case LAST, NONE -> List.of();
    };
  }

  private List<Total> sums(
      Indicator indicator, ObservationKind kind, Period.Grain grain, LocalDate from, LocalDate to) {
    return query(
        """
        select o.period_start, count(*) units, sum(o.value) as value
        from observation o
        where o.district = :district and o.indicator = :indicator and o.kind = :kind
          and o.grain = :grain and o.period_start between :from and :to
          and o.unit = any(array(select u.id from unit u where u.district = :district
                                   and u.kind = any(:kinds)))
        group by o.period_start order by o.period_start
        """,
        indicator,
        kind,
        grain,
        from,
        to);
  }

  private List<Total> means(
      Indicator indicator, ObservationKind kind, Period.Grain grain, LocalDate from, LocalDate to) {
    String weight = indicator.definition().weight() == null ? "1" : "w.value";
    return query(
        """
        select o.period_start, count(*) units,
               sum(o.value * %1$s) / nullif(sum(%1$s), 0) as value
        from observation o
        left join observation w on w.district = o.district and w.indicator = :weight
          and w.kind = o.kind and w.grain = o.grain and w.period_start = o.period_start
          and w.unit = o.unit
        where o.district = :district and o.indicator = :indicator and o.kind = :kind
          and o.grain = :grain and o.period_start between :from and :to
          and o.unit = any(array(select u.id from unit u where u.district = :district
                                   and u.kind = any(:kinds)))
          and %1$s is not null
        group by o.period_start having sum(%1$s) <> 0 order by o.period_start
        """
            .formatted(weight),
        indicator,
        kind,
        grain,
        from,
        to);
  }

  private List<Total> query(
      String sql,
      Indicator indicator,
      ObservationKind kind,
      Period.Grain grain,
      LocalDate from,
      LocalDate to) {
    DistrictSql.Statement statement =
        jdbc.sql(sql)
            .with("indicator", indicator.id(), "kind", kind.name(), "grain", grain.name())
            .with("from", from, "to", to, "kinds", kinds(indicator.definition().across()));
    if (indicator.definition().overUnits() == Aggregation.WEIGHTED_MEAN) {
      statement = statement.with("weight", indicator.definition().weight());
    }
    return statement.list((row, number) -> total(row, indicator, kind, grain));
  }

  private static Total total(
      ResultSet row, Indicator indicator, ObservationKind kind, Period.Grain grain)
      throws SQLException {
    return new Total(
        indicator.id(),
        kind,
        new Period(grain, row.getObject("period_start", LocalDate.class)),
        row.getLong("units"),
        row.getBigDecimal("value"));
  }

  /**
   * Returns the sums of several indicators in one statement, every kind and grain, for the days and
   * for the same days of the year before; indicators that are weighted means follow one by one, for
   * months and years of what was achieved.
   */
  List<Total> ofAll(Collection<Indicator> indicators, LocalDate from, LocalDate to) {
    List<Total> totals = new ArrayList<>();
    Map<Across, List<Indicator>> summed =
        indicators.stream()
            .filter(each -> each.definition().overUnits() == Aggregation.SUM)
            .collect(Collectors.groupingBy(each -> each.definition().across()));
    summed.forEach((across, group) -> totals.addAll(sums(across, group, from, to)));
    for (Indicator each : indicators) {
      if (each.definition().overUnits() == Aggregation.WEIGHTED_MEAN) {
        for (Period.Grain grain : List.of(Period.Grain.YEAR, Period.Grain.MONTH)) {
          totals.addAll(of(each, ObservationKind.ACTUAL, grain, from, to));
        }
      }
    }
    return totals;
  }

  /**
   * The unit is only a filter here, which the sum with nothing says: looked up by units, the values
   * lie all over the table, while the key has them together.
   */
  private List<Total> sums(Across across, List<Indicator> group, LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            select o.indicator, o.kind, o.grain, o.period_start, count(*) units,
                   sum(o.value) as value
            from observation o
            where o.district = :district and o.indicator = any(:indicators)
              and o.kind = any(array['TARGET', 'PLAN', 'ACTUAL', 'ESTIMATE', 'FORECAST'])
              and o.grain = any(array['YEAR', 'HALF', 'QUARTER', 'MONTH', 'TEN_DAYS'])
              and o.period_start between :from and :to
              and o.unit + 0 = any(array(select u.id from unit u where u.district = :district
                                       and u.kind = any(:kinds)))
            group by o.indicator, o.kind, o.grain, o.period_start
            """)
        .with("indicators", group.stream().map(Indicator::id).toArray(Long[]::new), "from", from)
        .with("to", to, "kinds", kinds(across))
        .list(
            (row, number) ->
                new Total(
                    row.getLong("indicator"),
                    ObservationKind.valueOf(row.getString("kind")),
                    new Period(
                        Period.Grain.valueOf(row.getString("grain")),
                        row.getObject("period_start", LocalDate.class)),
                    row.getLong("units"),
                    row.getBigDecimal("value")));
  }

  private static String[] kinds(Across across) {
    return Arrays.stream(UnitKind.values())
        .filter(across::takes)
        .map(Enum::name)
        .toArray(String[]::new);
  }
}
