package org.duixian.document;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.duixian.reader.Bound;
import org.duixian.reader.Measure;
import org.duixian.reader.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Maps rows of the statement table. */
final class StatementRows implements RowMapper<Statement> {

  static final String COLUMNS =
      """
      s.id, s.document, s.kind, s.start_at, s.end_at, s.quote, s.section, s.heading, s.paragraph,
      s.role, s.subject, s.value, s.unit, s.op, s.measure, s.period, s.threshold, s.task, s.rule,
      s.derivation, s.state, s.version
      """;

  @Override
  public Statement mapRow(ResultSet row, int number) throws SQLException {
    return new Statement(
        row.getLong("id"),
        row.getLong("document"),
        StatementKind.valueOf(row.getString("kind")),
        row.getInt("start_at"),
        row.getInt("end_at"),
        row.getString("quote"),
        row.getString("section"),
        row.getString("heading"),
        row.getInt("paragraph"),
        constant(Role.class, row.getString("role")),
        row.getString("subject"),
        row.getBigDecimal("value"),
        row.getString("unit"),
        constant(Bound.class, row.getString("op")),
        constant(Measure.class, row.getString("measure")),
        row.getString("period"),
        row.getBoolean("threshold"),
        row.getObject("task", Long.class),
        row.getString("rule"),
        lines(row.getArray("derivation")),
        StatementState.valueOf(row.getString("state")),
        row.getInt("version"));
  }

  private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }

  private static List<String> lines(@Nullable Array array) throws SQLException {
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }
}
