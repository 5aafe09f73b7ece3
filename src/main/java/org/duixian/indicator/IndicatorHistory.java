package org.duixian.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duixian.database.DistrictSql;
import org.duixian.database.Rows;
import org.duixian.kernel.Period;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** What an indicator was before: its definitions and the latest corrections of its values. */
@Repository
class IndicatorHistory {

  private static final int CHANGES = 12;
  private static final RowMapper<ObservationChange> CHANGE = Rows.of(ObservationChange.class);

  private final DistrictSql jdbc;

  IndicatorHistory(DistrictSql jdbc) {
    this.jdbc = jdbc;
  }

  /** The definitions, the newest first. */
  List<IndicatorView.Version> versions(long indicator) {
    return jdbc.sql(
            """
            select valid_from, name, recorded_at, recorded_by from indicator_version
            where district = :district and indicator = :indicator order by valid_from desc
            """)
        .with("indicator", indicator)
        .list(IndicatorView.Version.class);
  }

  List<IndicatorView.Change> changes(long indicator, Map<Long, String> names) {
    return jdbc.sql(
            """
            select c.id, c.observation, c.old_value, c.old_bound, c.old_origin, c.old_recorded_at,
                   c.old_recorded_by, c.new_value, c.new_bound, c.reason, c.closed, c.at,
                   c.account_name, o.unit, o.kind, o.grain, o.period_start
            from observation_change c
            join observation o on o.district = c.district and o.id = c.observation
            where c.district = :district and c.indicator = :indicator
            order by c.id desc limit :most
            """)
        .with("indicator", indicator, "most", CHANGES)
        .list(
            (row, number) ->
                new IndicatorView.Change(
                    names.getOrDefault(row.getLong("unit"), "—"),
                    new Period(
                        Period.Grain.valueOf(row.getString("grain")),
                        row.getObject("period_start", LocalDate.class)),
                    ObservationKind.valueOf(row.getString("kind")),
                    CHANGE.mapRow(row, number)));
  }
}
