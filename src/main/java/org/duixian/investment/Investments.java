package org.duixian.investment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duixian.database.DistrictSql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads what is known of the money of items. */
@Repository
class Investments {

  private record Head(
      long item, @Nullable Long partOf, @Nullable LocalDate countedFrom, int version) {}

  private record SourceRow(long item, FundSource source, long fen) {}

  private record PlanRow(long item, YearPlan plan) {

    /** An array is no type of the mapper of records. */
    static PlanRow of(ResultSet row, int number) throws SQLException {
      Long[] months = (Long[]) row.getArray("months").getArray();
      return new PlanRow(
          row.getLong("item"),
          new YearPlan(
              row.getInt("year"),
              row.getInt("seq"),
              row.getLong("fen"),
              row.getObject("day", LocalDate.class),
              row.getString("resolution"),
              List.of(months),
              row.getObject("at", OffsetDateTime.class),
              row.getString("account_name")));
    }
  }

  private record MonthRow(
      long item,
      LocalDate month,
      InvestmentSum sum,
      long fen,
      OffsetDateTime at,
      String accountName) {

    MonthSum read() {
      return new MonthSum(month, sum, fen, at, accountName);
    }
  }

  private final DistrictSql jdbc;

  Investments(DistrictSql jdbc) {
    this.jdbc = jdbc;
  }

  private <T> List<T> rows(String sql, String register, Collection<Long> items, Class<T> type) {
    return jdbc.sql(sql).with("register", register, "items", items.toArray(Long[]::new)).list(type);
  }

  /** Returns what stands of an item, a bundle as its parts have it together. */
  Investment of(String register, long item) {
    List<Long> parts = parts(register, item);
    List<Long> all = new ArrayList<>(List.of(item));
    all.addAll(parts);
    List<Investment> found = List.copyOf(own(register, all).values());
    return found.getFirst().together(found.subList(1, found.size()));
  }

  /** Returns the items that are counted within a bundle. */
  List<Long> parts(String register, long bundle) {
    return jdbc.sql(
            """
            select item from investment
            where district = :district and register = :register and part_of = :bundle order by item
            """)
        .with("register", register, "bundle", bundle)
        .list(Long.class);
  }

  /** Returns what stands of items themselves, by item; of those without anything, nothing. */
  SequencedMap<Long, Investment> own(String register, Collection<Long> items) {
    Map<Long, Head> heads =
        by(
            rows(
                """
                select item, part_of, counted_from, version from investment
                where district = :district and register = :register and item = any(:items)
                """,
                register,
                items,
                Head.class),
            Head::item,
            Function.identity());
    Map<Long, List<SourceRow>> sources =
        grouped(
            rows(
                """
                select item, source, fen from investment_source
                where district = :district and register = :register and item = any(:items)
                """,
                register,
                items,
                SourceRow.class),
            SourceRow::item);
    Map<Long, List<PlanRow>> plans = grouped(plans(register, items), PlanRow::item);
    Map<Long, List<MonthRow>> months = grouped(months(register, items), MonthRow::item);
    SequencedMap<Long, Investment> found = new java.util.LinkedHashMap<>();
    for (long item : items) {
      Head head = heads.get(item);
      found.put(
          item,
          head == null
              ? Investment.none(item)
              : new Investment(
                  item,
                  head.partOf(),
                  head.countedFrom(),
                  sources(sources.getOrDefault(item, List.of())),
                  plans.getOrDefault(item, List.of()).stream().map(PlanRow::plan).toList(),
                  months.getOrDefault(item, List.of()).stream().map(MonthRow::read).toList(),
                  head.version()));
    }
    return found;
  }

  private List<PlanRow> plans(String register, Collection<Long> items) {
    return jdbc.sql(
            """
            select item, year, seq, fen, day, resolution, months, at, account_name
            from investment_plan
            where district = :district and register = :register and item = any(:items)
            order by item, year, seq
            """)
        .with("register", register, "items", items.toArray(Long[]::new))
        .list(PlanRow::of);
  }

  private List<MonthRow> months(String register, Collection<Long> items) {
    return rows(
        """
        select item, month, sum, fen, at, account_name from investment_month
        where district = :district and register = :register and item = any(:items)
        order by item, month, sum
        """,
        register,
        items,
        MonthRow.class);
  }

  private static Map<FundSource, Long> sources(List<SourceRow> rows) {
    Map<FundSource, Long> sources = new EnumMap<>(FundSource.class);
    rows.forEach(row -> sources.put(row.source(), row.fen()));
    return sources;
  }

  private static <T, R> Map<Long, R> by(List<T> rows, Function<T, Long> key, Function<T, R> value) {
    Map<Long, R> by = new HashMap<>();
    rows.forEach(row -> by.put(key.apply(row), value.apply(row)));
    return by;
  }

  private static <T> Map<Long, List<T>> grouped(List<T> rows, Function<T, Long> key) {
    return rows.stream().collect(Collectors.groupingBy(key));
  }
}
