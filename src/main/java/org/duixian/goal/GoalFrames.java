package org.duixian.goal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.duixian.database.DistrictSql;
import org.duixian.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** The frames of a district by year, with their goals. */
@Repository
record GoalFrames(DistrictSql jdbc) {

  /** The frames of all years, the newest first, and the goals of those that have some. */
  record All(List<GoalFrame> frames, Map<Integer, GoalTree> trees) {

    GoalTree tree(int year) {
      return trees.getOrDefault(year, new GoalTree(List.of()));
    }
  }

  private static final RowMapper<GoalNode> NODES = Rows.of(GoalNode.class);

  List<GoalFrame> list() {
    return jdbc.sql(
            """
            select year, name, version from frame where district = :district order by year desc
            """)
        .list(GoalFrame.class);
  }

  Optional<GoalFrame> find(int year) {
    return list().stream().filter(frame -> frame.year() == year).findFirst();
  }

  /** The frames of all years, the newest first, with their goals; one statement. */
  All all() {
    List<GoalFrame> frames = new ArrayList<>();
    Map<Integer, List<GoalNode>> nodes = new HashMap<>();
    jdbc.sql(
            """
            select f.year frame_year, f.name, f.version frame_version, g.id, g.year, g.parent,
                   g.number, g.title, g.position, g.document, g.section, g.version
            from frame f
            left join goal_node g on g.district = f.district and g.year = f.year
            where f.district = :district
            order by f.year desc, g.position, g.id
            """)
        .each(
            row -> {
              int year = row.getInt("frame_year");
              if (frames.isEmpty() || frames.getLast().year() != year) {
                frames.add(new GoalFrame(year, row.getString("name"), row.getInt("frame_version")));
              }
              if (row.getObject("id") != null) {
                nodes.computeIfAbsent(year, each -> new ArrayList<>()).add(node(row));
              }
            });
    Map<Integer, GoalTree> trees = new HashMap<>();
    nodes.forEach((year, of) -> trees.put(year, new GoalTree(of)));
    return new All(frames, trees);
  }

  private static GoalNode node(ResultSet row) throws SQLException {
    return Objects.requireNonNull(NODES.mapRow(row, 0));
  }

  GoalTree tree(int year) {
    return new GoalTree(
        jdbc.sql(
                """
                select id, year, parent, number, title, position, document, section, version
                from goal_node where district = :district and year = :year
                order by position, id
                """)
            .with("year", year)
            .list(GoalNode.class));
  }

  /** Opens the frame of a year; one that is there stays as it is. */
  boolean open(int year, String name) {
    return jdbc.sql(
                """
                insert into frame (district, year, name) values (:district, :year, :name)
                on conflict do nothing
                """)
            .with("year", year, "name", name)
            .update()
        == 1;
  }

  /** Renames a frame; false when another version stands by now. */
  boolean rename(int year, int version, String name) {
    return jdbc.sql(
                """
                update frame set name = :name, version = version + 1
                where district = :district and year = :year and version = :version
                """)
            .with("year", year, "version", version, "name", name)
            .update()
        == 1;
  }

  long addNode(
      int year,
      @Nullable Long parent,
      String number,
      String title,
      @Nullable Long document,
      @Nullable String section) {
    return jdbc.sql(
            """
            insert into goal_node (district, year, parent, number, title, position, document,
                                   section)
            values (:district, :year, :parent, :number, :title,
                    (select coalesce(max(position), 0) + 1 from goal_node
                     where district = :district and year = :year),
                    :document, :section)
            returning id
            """)
        .with("year", year, "parent", parent, "number", number, "title", title)
        .with("document", document, "section", section)
        .single(Long.class);
  }

  /** Gives a goal other words or another place; false when another version stands by now. */
  boolean change(GoalNode node) {
    return jdbc.sql(
                """
                update goal_node set parent = :parent, number = :number, title = :title,
                                     version = version + 1
                where district = :district and id = :id and version = :version
                """)
            .with("id", node.id(), "version", node.version(), "parent", node.parent())
            .with("number", node.number(), "title", node.title())
            .update()
        == 1;
  }

  /** Gives a goal another place in the order; false when another version stands by now. */
  boolean place(long node, int version, int position) {
    return jdbc.sql(
                """
                update goal_node set position = :position, version = version + 1
                where district = :district and id = :id and version = :version
                """)
            .with("id", node, "version", version, "position", position)
            .update()
        == 1;
  }

  /** Removes a goal that nothing hangs on; false when something does. */
  boolean remove(long node) {
    return jdbc.sql(
                """
                delete from goal_node g
                where g.district = :district and g.id = :id
                  and not exists (select from goal_node c
                                  where c.district = :district and c.parent = g.id)
                  and not exists (select from task t
                                  where t.district = :district and t.node = g.id)
                """)
            .with("id", node)
            .update()
        == 1;
  }
}
