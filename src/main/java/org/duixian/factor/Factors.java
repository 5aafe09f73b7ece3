package org.duixian.factor;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duixian.database.DistrictSql;
import org.duixian.register.Contribution;
import org.springframework.stereotype.Repository;

/** Reads what items need and have got. */
@Repository
class Factors {

  private static final String SELECT =
      """
      select n.register, n.item, n.kind, n.amount need, n.typed, n.unit, u.short_name unit_name,
             coalesce(s.start_on, n.due_on) due, n.node, s.title node_title, n.applied_on, n.words,
             n.since,
             coalesce((select sum(g.amount) from factor_got g
               where g.district = n.district and g.register = n.register and g.item = n.item
                 and g.kind = n.kind), 0) got
      from factor_need n
      left join unit u on u.district = n.district and u.id = n.unit
      left join schedule_node s on s.district = n.district and s.register = n.register
        and s.item = n.item and s.node = n.node
      where n.district = :district and n.register = :register and n.item = :item
      order by array_position(:kinds, n.kind)
      """;

  private static final String[] KINDS =
      java.util.Arrays.stream(FactorKind.values()).map(Enum::name).toArray(String[]::new);

  private final DistrictSql jdbc;

  Factors(DistrictSql jdbc) {
    this.jdbc = jdbc;
  }

  List<Factor> of(String register, long item) {
    return jdbc.sql(SELECT)
        .with("register", register, "item", item, "kinds", KINDS)
        .list(Factor.class);
  }

  /** Returns what came in of an item, the newest first. */
  List<FactorGot> got(String register, long item) {
    return jdbc.sql(
            """
            select kind, seq, day, amount, typed, words, at, account_name from factor_got
            where district = :district and register = :register and item = :item
            order by day desc, kind, seq desc
            """)
        .with("register", register, "item", item)
        .list(FactorGot.class);
  }

  /** Counts what was written of an item's factors, 0 before anything was. */
  int version(String register, long item) {
    return jdbc.sql(
            """
            select version from factor
            where district = :district and register = :register and item = :item
            """)
        .with("register", register, "item", item)
        .optional(Integer.class)
        .orElse(0);
  }

  private record Row(long item, LocalDate day, long number) {}

  private Map<Long, List<Contribution>> contributions(
      String sql, String register, Collection<Long> items, FactorKind kind) {
    return jdbc
        .sql(sql)
        .with("register", register, "items", items.toArray(Long[]::new), "kind", kind.name())
        .list(Row.class)
        .stream()
        .collect(
            Collectors.groupingBy(
                Row::item,
                Collectors.mapping(
                    row -> new Contribution(row.day(), row.number()), Collectors.toList())));
  }

  /** What came in of a kind, by day and item. */
  Map<Long, List<Contribution>> supplied(String register, Collection<Long> items, FactorKind kind) {
    return contributions(
        """
        select item, day, sum(amount) number from factor_got
        where district = :district and register = :register and item = any(:items)
          and kind = :kind
        group by item, day order by item, day
        """,
        register,
        items,
        kind);
  }

  /** What is needed of a kind, on the day on which it was stated. */
  Map<Long, List<Contribution>> needed(String register, Collection<Long> items, FactorKind kind) {
    return contributions(
        """
        select item, since as day, amount number from factor_need
        where district = :district and register = :register and item = any(:items)
          and kind = :kind
        """,
        register,
        items,
        kind);
  }

  /** One for each item that has got something of a kind, on the first day of it. */
  Map<Long, List<Contribution>> served(String register, Collection<Long> items, FactorKind kind) {
    return contributions(
        """
        select item, min(day) filter (where amount > 0) as day, 1 number from factor_got
        where district = :district and register = :register and item = any(:items)
          and kind = :kind
        group by item having sum(amount) > 0
        """,
        register,
        items,
        kind);
  }
}
