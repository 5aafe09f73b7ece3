package org.duixian.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.duixian.kernel.Period;
import org.springframework.jdbc.core.RowMapper;

/** Reads rounds from rows. */
public final class RoundRows implements RowMapper<Round> {

  @Override
  public Round mapRow(ResultSet row, int number) throws SQLException {
    return new Round(
        row.getLong("id"),
        period(row),
        row.getObject("first_due", OffsetDateTime.class),
        row.getObject("due", OffsetDateTime.class),
        RoundState.valueOf(row.getString("state")),
        row.getObject("opened_at", OffsetDateTime.class),
        row.getString("opened_by"),
        row.getObject("closed_at", OffsetDateTime.class),
        row.getString("closed_by"),
        row.getBoolean("sample"),
        row.getInt("edition"),
        row.getObject("former", Long.class),
        row.getString("reason"),
        row.getObject("superseded_by", Long.class),
        row.getInt("version"));
  }

  /** Returns the period of a round from its row. */
  public static Period period(ResultSet row) throws SQLException {
    return new Period(
        Period.Grain.valueOf(row.getString("grain")),
        row.getObject("period_start", LocalDate.class));
  }
}
