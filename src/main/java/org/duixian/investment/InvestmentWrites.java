package org.duixian.investment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.duixian.access.CurrentMember;
import org.duixian.database.DistrictSql;
import org.duixian.register.Item;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what is known of the money of an item, inside the caller's transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class InvestmentWrites {

  private final DistrictSql jdbc;
  private final Clock clock;

  InvestmentWrites(DistrictSql jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
  }

  /** Takes the next version of an item for one writer; 0 stays until something was written. */
  int hold(Item item, int year) {
    jdbc.sql(
            """
            insert into investment (district, register, item, facts_year, version)
            values (:district, :register, :item, :year, 0) on conflict do nothing
            """)
        .with("register", item.register(), "item", item.id(), "year", year)
        .update();
    return jdbc.sql(
            """
            select version from investment
            where district = :district and register = :register and item = :item for no key update
            """)
        .with("register", item.register(), "item", item.id())
        .single(Integer.class);
  }

  void next(Item item, int year) {
    jdbc.sql(
            """
            update investment set version = version + 1, facts_year = :year
            where district = :district and register = :register and item = :item
            """)
        .with("register", item.register(), "item", item.id(), "year", year)
        .update();
  }

  void month(Item item, YearMonth month, Map<InvestmentSum, Long> sums) {
    jdbc.sql(
            """
            insert into investment_month
              (district, register, item, month, sum, fen, at, account_name)
            select :district, :register, :item, :month, x.sum, x.fen, :at, :name
            from unnest(:sums, :fen) as x(sum, fen)
            on conflict (district, register, item, month, sum)
            do update set fen = excluded.fen, at = excluded.at, account_name = excluded.account_name
            """)
        .with("register", item.register(), "item", item.id(), "month", month.atDay(1))
        .with("sums", sums.keySet().stream().map(Enum::name).toArray(String[]::new))
        .with("fen", sums.values().toArray(Long[]::new))
        .with("at", now(), "name", CurrentMember.name())
        .update();
  }

  void plan(
      Item item,
      int year,
      int seq,
      long fen,
      LocalDate day,
      @Nullable String resolution,
      List<Long> months) {
    jdbc.sql(
            """
            insert into investment_plan (district, register, item, year, seq, fen, day, resolution,
                                         months, at, account_name)
            values (:district, :register, :item, :year, :seq, :fen, :day, cast(:resolution as text),
                    :months, :at, :name)
            """)
        .with("register", item.register(), "item", item.id(), "year", year)
        .with("seq", seq, "fen", fen, "day", day, "resolution", resolution)
        .with("months", months.toArray(Long[]::new), "at", now(), "name", CurrentMember.name())
        .update();
  }

  void sources(Item item, Map<FundSource, Long> sources) {
    jdbc.sql(
            """
            delete from investment_source
            where district = :district and register = :register and item = :item
            """)
        .with("register", item.register(), "item", item.id())
        .update();
    jdbc.sql(
            """
            insert into investment_source (district, register, item, source, fen)
            select :district, :register, :item, x.source, x.fen
            from unnest(:sources, :fen) as x(source, fen)
            """)
        .with("register", item.register(), "item", item.id())
        .with("sources", sources.keySet().stream().map(Enum::name).toArray(String[]::new))
        .with("fen", sources.values().toArray(Long[]::new))
        .update();
  }

  void counted(Item item, @Nullable LocalDate from) {
    jdbc.sql(
            """
            update investment set counted_from = cast(:from as date)
            where district = :district and register = :register and item = :item
            """)
        .with("register", item.register(), "item", item.id(), "from", from)
        .update();
  }

  void partOf(Item item, @Nullable Long bundle) {
    jdbc.sql(
            """
            update investment set part_of = cast(:bundle as bigint)
            where district = :district and register = :register and item = :item
            """)
        .with("register", item.register(), "item", item.id(), "bundle", bundle)
        .update();
  }

  /** Items of a register whose facts are those of another year. */
  List<Long> outOfYear(String register, int year, int most) {
    return jdbc.sql(
            """
            select item from investment
            where district = :district and register = :register and facts_year <> :year
            order by item limit :most
            """)
        .with("register", register, "year", year, "most", most)
        .list(Long.class);
  }

  void published(String register, List<Long> items, int year) {
    jdbc.sql(
            """
            update investment set facts_year = :year
            where district = :district and register = :register and item = any(:items)
            """)
        .with("register", register, "year", year, "items", items.toArray(Long[]::new))
        .update();
  }
}
