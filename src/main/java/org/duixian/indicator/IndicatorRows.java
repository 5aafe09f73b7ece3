package org.duixian.indicator;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.duixian.reader.Measure;
import org.springframework.jdbc.core.RowMapper;

/** Maps an indicator with the definition of a day to the record. */
final class IndicatorRows implements RowMapper<Indicator> {

  /** The definition on {@code :day}: the newest that had begun, else the first there is. */
  static final String SELECT =
      """
      select i.id, i.code, i.retired_on, i.sample, i.version, v.*
      from indicator i
      join lateral (
        select v.valid_from, v.name, v.aliases, v.unit, v.measure, v.direction, v.band_low,
               v.band_high, v.over_units, v.over_time, v.weight, v.across, v.nature, v.source,
               v.formula, v.places, v.tolerance, v.headline, v.lead_unit
        from indicator_version v
        where v.district = i.district and v.indicator = i.id
        order by v.valid_from > :day,
                 case when v.valid_from > :day then v.valid_from - :day
                      else :day - v.valid_from end
        limit 1) v on true
      where i.district = :district
      """;

  @Override
  public Indicator mapRow(ResultSet row, int number) throws SQLException {
    return new Indicator(
        row.getLong("id"),
        row.getString("code"),
        row.getObject("valid_from", LocalDate.class),
        definition(row),
        row.getObject("retired_on", LocalDate.class),
        row.getBoolean("sample"),
        row.getInt("version"));
  }

  static Definition definition(ResultSet row) throws SQLException {
    return new Definition(
        row.getString("name"),
        words(row.getArray("aliases")),
        row.getString("unit"),
        Measure.valueOf(row.getString("measure")),
        Direction.valueOf(row.getString("direction")),
        row.getBigDecimal("band_low"),
        row.getBigDecimal("band_high"),
        Aggregation.valueOf(row.getString("over_units")),
        Aggregation.valueOf(row.getString("over_time")),
        row.getObject("weight", Long.class),
        Across.valueOf(row.getString("across")),
        Nature.valueOf(row.getString("nature")),
        ValueSource.valueOf(row.getString("source")),
        row.getString("formula"),
        row.getInt("places"),
        row.getBigDecimal("tolerance"),
        row.getBoolean("headline"),
        row.getObject("lead_unit", Long.class));
  }

  private static List<String> words(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
