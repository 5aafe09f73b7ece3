package org.duixian.organisation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;

/** Maps a row of {@code unit}, its name chosen for a day, to the record. */
final class UnitRows implements RowMapper<Unit> {

  /** The name on {@code :day}: the earliest former name that still held, else the present one. */
  static final String SELECT =
      """
      select u.id, u.key, u.kind, coalesce(n.name, u.name) as name,
             coalesce(n.short_name, u.short_name) as short_name, u.code, u.aliases, u.topics,
             u.parent, u.valid_from, u.valid_to, u.successor, u.sample, u.version
      from unit u
      left join lateral (
        select f.name, f.short_name from unit_name f
        where f.district = u.district and f.unit = u.id and f.valid_to >= :day
        order by f.valid_to limit 1) n on true
      where u.district = :district
      """;

  @Override
  public Unit mapRow(ResultSet row, int number) throws SQLException {
    return new Unit(
        row.getLong("id"),
        row.getString("key"),
        UnitKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("short_name"),
        row.getString("code"),
        words(row.getArray("aliases")),
        words(row.getArray("topics")),
        row.getObject("parent", Long.class),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getObject("successor", Long.class),
        row.getBoolean("sample"),
        row.getInt("version"));
  }

  private static List<String> words(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
