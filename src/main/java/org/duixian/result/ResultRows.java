package org.duixian.result;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.duixian.kernel.Light;
import org.duixian.progress.Family;
import org.duixian.round.Aim;
import org.duixian.round.LineSubject;
import org.duixian.round.Reported;
import org.duixian.round.RoundRows;
import org.duixian.round.SubjectKind;
import org.duixian.round.ValueOrigin;
import org.springframework.jdbc.core.RowMapper;

/** Reads results from rows. */
final class ResultRows implements RowMapper<RoundResult> {

  /** What of a result is read; {@code r} is its round. */
  static final String COLUMNS =
      "l.id, l.round, r.grain, r.period_start, "
          + NewResult.COLUMNS.of("l")
          + ", l.plan is not null by_plan, l.sample ";

  @Override
  public RoundResult mapRow(ResultSet row, int number) throws SQLException {
    return new RoundResult(
        row.getLong("id"),
        row.getLong("round"),
        RoundRows.period(row),
        subject(row),
        row.getString("unit_name"),
        row.getInt("position"),
        row.getString("title"),
        Family.valueOf(row.getString("family")),
        row.getString("measure_unit"),
        Aim.read(row),
        reckoned(row),
        Light.valueOf(row.getString("light")),
        row.getBoolean("made_up_late"),
        Reported.valueOf(row.getString("reported")),
        written(row),
        from(row),
        Outlook.read(row.getString("outlook")),
        row.getBoolean("sample"));
  }

  private static LineSubject subject(ResultSet row) throws SQLException {
    return new LineSubject(
        SubjectKind.valueOf(row.getString("subject_kind")),
        row.getLong("subject"),
        row.getLong("unit"),
        row.getObject("measured_unit", Long.class),
        row.getObject("indicator", Long.class));
  }

  private static RoundResult.Reckoned reckoned(ResultSet row) throws SQLException {
    return new RoundResult.Reckoned(
        row.getBigDecimal("actual"),
        row.getBigDecimal("completion"),
        row.getBigDecimal("time_progress"),
        row.getBigDecimal("lag"),
        row.getBigDecimal("shown_completion"),
        row.getBigDecimal("shown_lag"),
        row.getObject("rank", Integer.class),
        row.getObject("ranked", Integer.class),
        row.getString("formula"),
        row.getBoolean("by_plan"));
  }

  private static RoundResult.Written written(ResultSet row) throws SQLException {
    return new RoundResult.Written(
        row.getString("progress"),
        row.getString("obstacle"),
        row.getString("next_step"),
        row.getBigDecimal("forecast"));
  }

  private static RoundResult.Provenance from(ResultSet row) throws SQLException {
    return new RoundResult.Provenance(
        ValueOrigin.valueOf(row.getString("origin")),
        row.getObject("line", Long.class),
        row.getObject("actual_observation", Long.class),
        row.getString("typed_by"),
        row.getObject("typed_at", OffsetDateTime.class));
  }
}
