package org.duixian.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.duixian.kernel.Period;
import org.duixian.reader.Bound;
import org.springframework.jdbc.core.RowMapper;

/** Maps a row of {@code observation} to the record. */
final class ObservationRows implements RowMapper<Observation> {

  /** What every reading of observations selects. */
  static final String SELECT =
      """
      select o.id, o.indicator, o.unit, o.kind, o.grain, o.period_start, o.value, o.bound, o.origin,
             o.statement, o.note, o.recorded_at, o.recorded_by, o.version
      from observation o
      where o.district = :district
      """;

  @Override
  public Observation mapRow(ResultSet row, int number) throws SQLException {
    return new Observation(
        row.getLong("id"),
        row.getLong("indicator"),
        row.getLong("unit"),
        ObservationKind.valueOf(row.getString("kind")),
        new Period(
            Period.Grain.valueOf(row.getString("grain")),
            row.getObject("period_start", LocalDate.class)),
        row.getBigDecimal("value"),
        Bound.valueOf(row.getString("bound")),
        ObservationOrigin.valueOf(row.getString("origin")),
        row.getObject("statement", Long.class),
        row.getString("note"),
        row.getObject("recorded_at", OffsetDateTime.class),
        row.getString("recorded_by"),
        row.getInt("version"));
  }
}
