package org.duixian.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.duixian.indicator.Direction;
import org.duixian.indicator.Nature;
import org.duixian.progress.Family;
import org.duixian.reader.Bound;
import org.springframework.jdbc.core.RowMapper;

/**
 * Reads lines of forms from rows. A value that nobody typed is that of the indicator's observation,
 * also of one that came in after the round had opened.
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
             coalesce(o.id, l.observation) observation, l.progress, l.obstacle, l.next_step, l.forecast, l.reason, l.objection, l.state,
             l.edited_at, l.edited_by, l.version
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
        ResultRows.number(row, "indicator"),
        row.getInt("position"),
        row.getString("title"),
        row.getString("quote"),
        Family.valueOf(row.getString("family")),
        row.getString("measure_unit"),
        row.getInt("scale"),
        Nature.valueOf(row.getString("nature")),
        row.getBigDecimal("so_far"),
        aim(row),
        row.getBoolean("asked"),
        new Line.Last(
            row.getBigDecimal("last_value"),
            row.getBigDecimal("last_target"),
            ResultRows.number(row, "last_result")),
        new Line.Known(
            row.getBigDecimal("value"),
            Origin.valueOf(row.getString("origin")),
            ResultRows.number(row, "observation")),
        words(row),
        LineState.valueOf(row.getString("state")),
        row.getObject("edited_at", OffsetDateTime.class),
        row.getString("edited_by"),
        row.getInt("version"));
  }

  private static Line.Aim aim(ResultSet row) throws SQLException {
    String bound = row.getString("bound");
    return new Line.Aim(
        row.getBigDecimal("target"),
        bound == null ? null : Bound.valueOf(bound),
        Direction.valueOf(row.getString("direction")),
        row.getBigDecimal("band_high"),
        row.getObject("deadline", LocalDate.class),
        ResultRows.number(row, "target_statement"),
        ResultRows.number(row, "target_observation"));
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
