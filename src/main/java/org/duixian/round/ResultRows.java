package org.duixian.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.duixian.indicator.Direction;
import org.duixian.kernel.Light;
import org.duixian.progress.Family;
import org.duixian.reader.Bound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads results from rows. */
final class ResultRows implements RowMapper<RoundResult> {

  @Override
  public RoundResult mapRow(ResultSet row, int number) throws SQLException {
    String bound = row.getString("bound");
    return new RoundResult(
        row.getLong("id"),
        row.getLong("round"),
        RoundRows.period(row),
        SubjectKind.valueOf(row.getString("subject_kind")),
        row.getLong("subject"),
        row.getLong("unit"),
        row.getLong("measured_unit"),
        number(row, "indicator"),
        row.getString("unit_name"),
        row.getInt("position"),
        row.getString("title"),
        Family.valueOf(row.getString("family")),
        row.getString("measure_unit"),
        bound == null ? null : Bound.valueOf(bound),
        Direction.valueOf(row.getString("direction")),
        row.getBigDecimal("target"),
        row.getBigDecimal("actual"),
        row.getBigDecimal("completion"),
        row.getBigDecimal("time_progress"),
        row.getBigDecimal("lag"),
        row.getBigDecimal("shown_completion"),
        row.getBigDecimal("shown_lag"),
        Light.valueOf(row.getString("light")),
        row.getBoolean("made_up_late"),
        integer(row, "rank"),
        integer(row, "ranked"),
        Reported.valueOf(row.getString("reported")),
        row.getString("progress"),
        row.getString("obstacle"),
        row.getString("next_step"),
        row.getBigDecimal("forecast"),
        row.getObject("deadline", LocalDate.class),
        Origin.valueOf(row.getString("origin")),
        number(row, "line"),
        number(row, "target_statement"),
        number(row, "target_observation"),
        number(row, "actual_observation"),
        row.getString("typed_by"),
        row.getObject("typed_at", OffsetDateTime.class),
        row.getString("formula"),
        row.getBoolean("by_plan"),
        Outlook.read(row.getString("outlook")),
        row.getBoolean("sample"));
  }

  static @Nullable Long number(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Long.class);
  }

  static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Integer.class);
  }
}
