package org.duixian.obstacle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duixian.database.DistrictSql;
import org.duixian.database.Rows;
import org.duixian.list.PagePart;
import org.duixian.list.Query;
import org.duixian.list.Sql;
import org.duixian.register.Contribution;
import org.duixian.register.ItemAccess;
import org.duixian.register.Register;
import org.duixian.register.Registers;
import org.springframework.stereotype.Repository;

/** Reads the obstacles of a district. */
@Repository
public class Obstacles {

  private static final String SELECT =
      """
      select o.id, o.year, o.number, o.register, o.item, i.title item_title, o.kind, o.title,
             o.words, o.raised_on, o.raised_by, o.raised_unit, o.unit, u.short_name unit_name,
             o.due, o.level, o.state, o.closed_on, o.meeting, o.sample, o.version
      from obstacle o
      join item i on i.district = o.district and i.register = o.register and i.id = o.item
      left join unit u on u.district = o.district and u.id = o.unit
      where o.district = :district and\s""";

  private final DistrictSql jdbc;
  private final Registers registers;
  private final ItemAccess access;

  Obstacles(DistrictSql jdbc, Registers registers, ItemAccess access) {
    this.jdbc = jdbc;
    this.registers = registers;
    this.access = access;
  }

  /** Returns an obstacle as it stands. */
  public Optional<Obstacle> find(long id) {
    return jdbc.sql(SELECT + "o.id = :id").with("id", id).optional(Obstacle.class);
  }

  /** Returns one that the signed-in account may see. */
  Optional<Obstacle> readable(long id) {
    return jdbc.sql(SELECT + "o.id = :id and " + seen()).with("id", id).optional(Obstacle.class);
  }

  /** Returns those of an item, what is open first, of these the oldest. */
  List<Obstacle> of(String register, long item) {
    return jdbc.sql(
            SELECT
                + """
                o.register = :register and o.item = :item
                order by o.state = 'CONFIRMED', o.raised_on, o.id
                """)
        .with("register", register, "item", item)
        .list(Obstacle.class);
  }

  /** Returns what could go further up by the clock. */
  List<Obstacle> climbing() {
    return jdbc.sql(
            SELECT + "o.level < 2 and o.state in ('RAISED', 'ASSIGNED', 'RETURNED') order by o.id")
        .list(Obstacle.class);
  }

  /** Returns what reached the joint meeting and is not reported solved, the highest first. */
  List<Obstacle> raisedUp(int most) {
    return jdbc.sql(
            SELECT
                + """
                o.level > 0 and o.state in ('RAISED', 'ASSIGNED', 'RETURNED')
                  and i.merged_into is null and i.stage <> 'withdrawn'
                order by o.level desc, o.raised_on, o.id limit :most
                """)
        .with("most", most)
        .list(Obstacle.class);
  }

  /** Returns some by their numbers in the district. */
  List<Obstacle> all(List<Long> ids) {
    return jdbc.sql(SELECT + "o.id = any(:ids) order by o.id")
        .with("ids", ids.toArray(Long[]::new))
        .list(Obstacle.class);
  }

  /** Returns what reached the joint meeting of some items of a register, the highest first. */
  List<Obstacle> raisedUp(String register, List<Long> items) {
    return jdbc.sql(
            SELECT
                + """
                o.level > 0 and o.state in ('RAISED', 'ASSIGNED', 'RETURNED')
                  and o.register = :register and o.item = any(:items)
                order by o.level desc, o.raised_on, o.id
                """)
        .with("register", register, "items", items.toArray(Long[]::new))
        .list(Obstacle.class);
  }

  List<ObstacleStep> steps(long obstacle) {
    return jdbc.sql(
            """
            select s.number, s.kind, s.words, u.short_name unit_name, s.due, s.level, s.at,
                   s.account_name
            from obstacle_step s
            left join unit u on u.district = s.district and u.id = s.unit
            where s.district = :district and s.obstacle = :obstacle order by s.number
            """)
        .with("obstacle", obstacle)
        .list(ObstacleStep.class);
  }

  /** What of all registers the signed-in account may see, as a condition. */
  private String seen() {
    List<Register> some =
        registers.all().stream()
            .filter(each -> each.declaration().traits().containsKey(ObstacleTrait.CODE))
            .toList();
    return access.readable(some, "o.register", "i.lead");
  }

  PagePart<Obstacle> page(Query<Obstacle> query, int size) {
    Sql sql = query.sql();
    Map<String, Object> values = new HashMap<>();
    String seen = seen();
    return query.part(
        jdbc.sql(
                SELECT.replace("o.version", "o.version, " + sql.place())
                    + "%s and %s%s order by %s limit :most offset :from"
                        .formatted(seen, sql.where(), sql.page(), sql.order()))
            .with(values)
            .with(sql.values())
            .with("most", size + 1, "from", (query.page() - 1L) * size)
            .list(PagePart.Placed.of(Rows.of(Obstacle.class))),
        size);
  }

  /** Counts what a query asks for by level, all together under {@code ALL}; each counts once. */
  Map<String, Long> levels(Query<Obstacle> query) {
    Sql sql = query.without("level").sql();
    Map<String, Object> values = new HashMap<>();
    String seen = seen();
    List<String> counts = new ArrayList<>(List.of("count(*)"));
    for (int level = 0; level <= Ladder.TOP; level++) {
      counts.add("count(*) filter (where o.level = " + level + ")");
    }
    return jdbc.sql(
            """
            select array[%s] from obstacle o
            join item i on i.district = o.district and i.register = o.register and i.id = o.item
            where o.district = :district and %s and %s
            """
                .formatted(String.join(", ", counts), seen, sql.where()))
        .with(values)
        .with(sql.values())
        .single(
            (row, number) -> {
              Long[] found = (Long[]) row.getArray(1).getArray();
              Map<String, Long> byLevel = new LinkedHashMap<>(Map.of("ALL", found[0]));
              for (int level = 0; level <= Ladder.TOP; level++) {
                byLevel.put(String.valueOf(level), found[level + 1]);
              }
              return byLevel;
            });
  }

  /** What is still in the way of items, for their facts: oldest day and highest level. */
  record Open(long item, long open, LocalDate since, int level) {}

  Optional<Open> open(String register, long item) {
    return jdbc.sql(
            """
            select item, count(*) as open, min(raised_on) since, max(level) as level from obstacle
            where district = :district and register = :register and item = :item
              and state <> 'CONFIRMED'
            group by item
            """)
        .with("register", register, "item", item)
        .optional(Open.class);
  }

  private record SolvedRow(long item, LocalDate day, long number) {}

  /**
   * Returns how many obstacles were confirmed as solved, by day and item.
   *
   * @param met those alone about which a joint meeting had decided
   */
  Map<Long, List<Contribution>> solved(String register, Collection<Long> items, boolean met) {
    return jdbc
        .sql(
            """
            select item, closed_on as day, count(*) number from obstacle
            where district = :district and register = :register and item = any(:items)
              and state = 'CONFIRMED' and closed_on is not null
              and (not :met or meeting is not null)
            group by item, closed_on order by item, closed_on
            """)
        .with("register", register, "items", items.toArray(Long[]::new), "met", met)
        .list(SolvedRow.class)
        .stream()
        .collect(
            Collectors.groupingBy(
                SolvedRow::item,
                Collectors.mapping(
                    row -> new Contribution(row.day(), row.number()), Collectors.toList())));
  }
}
