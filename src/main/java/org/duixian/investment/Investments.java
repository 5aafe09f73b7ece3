package org.duixian.investment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duixian.database.DistrictSql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is known of the money of items, each with one statement. */
@Repository
class Investments {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * An item's money by itself, and the parts that are counted within it.
   *
   * @param own without the parts
   */
  record Found(Investment own, List<Investment> parts) {

    /** What a page shows: a bundle as its parts have it together. */
    Investment whole() {
      return own.together(parts);
    }

    List<Long> partIds() {
      return parts.stream().map(Investment::item).toList();
    }
  }

  private record SourceRow(FundSource source, long fen) {}

  private final DistrictSql jdbc;

  Investments(DistrictSql jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns what stands of an item, a bundle as its parts have it together. */
  Investment of(String register, long item) {
    return find(register, item).whole();
  }

  /** Returns what stands of an item and of the parts that are counted within it. */
  Found find(String register, long item) {
    List<Investment> all =
        jdbc.sql(
                """
                select v.item, v.part_of, v.counted_from, v.version,
                  (select jsonb_agg(jsonb_build_object('source', s.source, 'fen', s.fen))
                   from investment_source s where s.district = v.district
                     and s.register = v.register and s.item = v.item) sources,
                  (select jsonb_agg(jsonb_build_object('year', p.year, 'seq', p.seq, 'fen', p.fen,
                     'day', p.day, 'resolution', p.resolution, 'months', p.months, 'at', p.at,
                     'accountName', p.account_name) order by p.year, p.seq)
                   from investment_plan p where p.district = v.district
                     and p.register = v.register and p.item = v.item) plans,
                  (select jsonb_agg(jsonb_build_object('month', m.month, 'sum', m.sum,
                     'fen', m.fen, 'at', m.at, 'accountName', m.account_name)
                     order by m.month, m.sum)
                   from investment_month m where m.district = v.district
                     and m.register = v.register and m.item = v.item) months
                from investment v
                where v.district = :district and v.register = :register
                  and (v.item = :item or v.part_of = :item)
                order by v.item
                """)
            .with("register", register, "item", item)
            .list(Investments::row);
    return new Found(
        all.stream()
            .filter(each -> each.item() == item)
            .findFirst()
            .orElseGet(() -> Investment.none(item)),
        all.stream().filter(each -> each.item() != item).toList());
  }

  private static Investment row(ResultSet row, int number) throws SQLException {
    Map<FundSource, Long> sources = new EnumMap<>(FundSource.class);
    for (SourceRow each : read(row.getString("sources"), SourceRow[].class)) {
      sources.put(each.source(), each.fen());
    }
    return new Investment(
        row.getLong("item"),
        row.getObject("part_of", Long.class),
        row.getObject("counted_from", LocalDate.class),
        sources,
        List.of(read(row.getString("plans"), YearPlan[].class)),
        List.of(read(row.getString("months"), MonthSum[].class)),
        row.getInt("version"));
  }

  private static <T> T[] read(@Nullable String json, Class<T[]> type) {
    return JSON.readValue(json == null ? "[]" : json, type);
  }
}
