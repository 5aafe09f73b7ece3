package org.duixian.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.duixian.database.DistrictSql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the nodes of items. */
@Repository
class Schedules {

  private final DistrictSql jdbc;

  Schedules(DistrictSql jdbc) {
    this.jdbc = jdbc;
  }

  List<ScheduleNode> of(String register, long item) {
    return jdbc.sql(
            """
            select n.node, n.title, n.unit, u.short_name unit_name, n.start_on, n.due_on,
                   n.first_start, n.first_due, n.waits_for, n.done_on, n.proof, n.missed
            from schedule_node n
            left join unit u on u.district = n.district and u.id = n.unit
            where n.district = :district and n.register = :register and n.item = :item
            order by n.node
            """)
        .with("register", register, "item", item)
        .list(Schedules::node);
  }

  /** A node of an item among others, as a line of time shows it. */
  record Milestone(long item, String title, LocalDate due, @Nullable LocalDate done) {}

  /** The nodes of some items, no more than a number of each. */
  List<Milestone> of(String register, Collection<Long> items, int most) {
    return jdbc.sql(
            """
            select item, title, due_on due, done_on done
            from (select n.*, row_number() over (partition by item order by due_on, node) nth
                  from schedule_node n where n.district = :district and n.register = :register
                    and n.item = any(:items)) f
            where nth <= :most order by item, due_on, node
            """)
        .with("register", register, "items", items.toArray(Long[]::new), "most", most)
        .list(Milestone.class);
  }

  /** An array is no type of the mapper of records. */
  private static ScheduleNode node(ResultSet row, int number) throws SQLException {
    return new ScheduleNode(
        row.getInt("node"),
        row.getString("title"),
        row.getObject("unit", Long.class),
        row.getString("unit_name"),
        row.getObject("start_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        row.getObject("first_start", LocalDate.class),
        row.getObject("first_due", LocalDate.class),
        Arrays.stream((Long[]) row.getArray("waits_for").getArray()).map(Long::intValue).toList(),
        row.getObject("done_on", LocalDate.class),
        row.getString("proof"),
        row.getBoolean("missed"));
  }

  /** Counts what was written of an item's schedule, 0 before anything was. */
  int version(String register, long item) {
    @Nullable Integer version =
        jdbc.sql(
                """
                select version from schedule
                where district = :district and register = :register and item = :item
                """)
            .with("register", register, "item", item)
            .optional(Integer.class)
            .orElse(null);
    return version == null ? 0 : version;
  }
}
