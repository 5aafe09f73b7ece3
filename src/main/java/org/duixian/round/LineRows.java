package org.duixian.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.duixian.indicator.Nature;
import org.duixian.progress.Family;
import org.springframework.jdbc.core.RowMapper;

/**
 * Reads lines of forms from rows. A value that nobody typed is that of the indicator's observation,
 * also of one that came in after the round had opened; so is the plan.
 */
final class LineRows implements RowMapper<Line> {

  static final String SELECT =
      """
      select l.id, l.round, l.unit, l.subject_kind, l.subject,
             coalesce(l.measured_unit, l.unit) measured_unit, l.indicator, l.position, l.title,
             l.quote, l.family, l.measure_unit, l.scale, l.nature, l.so_far, l.target, l.bound,
             l.direction, l.band_high, l.deadline, l.target_statement, l.target_observation,
             l.asked, l.last_value, l.last_target, l.last_result,
             case when o.id is null then l.value else o.value end as value,
             case when o.id is null then l.origin else 'OBSERVED' end as origin,
             coalesce(o.id, l.observation) observation, l.progress, l.obstacle, l.next_step,
             l.forecast, l.reason, l.objection, l.state, l.edited_at, l.edited_by, l.version,
             (select jsonb_agg(jsonb_build_object(
                       'period', jsonb_build_object('grain', p.grain, 'start', p.period_start),
                       'value', p.value, 'observation', p.id, 'origin', p.origin))
                from observation p
               where p.district = l.district and p.unit = l.measured_unit
                 and p.indicator = l.indicator and l.family = 'CUMULATIVE'
                 and p.period_start between make_date(extract(year from r.period_start)::int, 1, 1)
                                        and make_date(extract(year from r.period_start)::int, 12, 31)
                 and p.kind = 'PLAN' and p.grain <> 'YEAR') plan
      from submission_line l
      join round r on r.district = l.district and r.id = l.round
      left join observation o
        on o.district = l.district and o.indicator = l.indicator and o.kind = 'ACTUAL'
       and o.grain = r.grain and o.period_start = r.period_start and o.unit = l.measured_unit
       and l.origin in ('NONE', 'OBSERVED')
      where l.district = :district\s""";

  @Override
  public Line mapRow(ResultSet row, int number) throws SQLException {
    return new Line(
        row.getLong("id"),
        row.getLong("round"),
        row.getLong("unit"),
        SubjectKind.valueOf(row.getString("subject_kind")),
        row.getLong("subject"),
        row.getLong("measured_unit"),
        row.getObject("indicator", Long.class),
        row.getInt("position"),
        row.getString("title"),
        row.getString("quote"),
        Family.valueOf(row.getString("family")),
        row.getString("measure_unit"),
        row.getInt("scale"),
        Nature.valueOf(row.getString("nature")),
        row.getBigDecimal("so_far"),
        Aim.read(row),
        row.getBigDecimal("band_high"),
        Plan.read(row.getString("plan")),
        row.getBoolean("asked"),
        new Line.Last(
            row.getBigDecimal("last_value"),
            row.getBigDecimal("last_target"),
            row.getObject("last_result", Long.class)),
        new Line.Known(
            row.getBigDecimal("value"),
            ValueOrigin.valueOf(row.getString("origin")),
            row.getObject("observation", Long.class)),
        words(row),
        LineState.valueOf(row.getString("state")),
        row.getObject("edited_at", OffsetDateTime.class),
        row.getString("edited_by"),
        row.getInt("version"));
  }

  private static Line.Words words(ResultSet row) throws SQLException {
    return new Line.Words(
        row.getString("progress"),
        row.getString("obstacle"),
        row.getString("next_step"),
        row.getBigDecimal("forecast"),
        row.getString("reason"),
        row.getString("objection"));
  }
}
