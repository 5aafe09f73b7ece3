package org.duixian.goal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.duixian.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the tasks of a district. */
@Repository
class Tasks {

  private static final String SELECT =
      """
      select t.id, t.year, t.number, t.node, t.parent, t.title, t.statement, t.indicator, t.bound,
             t.value, t.unit, t.target_statement, t.assignment, t.lead_unit, u.name lead_name,
             t.reason, t.leader, t.deadline, t.note, t.state, t.sample, t.updated_at, t.version,
             s.document, s.paragraph
      from task t
      left join unit u on u.district = t.district and u.id = t.lead_unit
      left join statement s on s.district = t.district and s.id = t.statement
      """;

  private record CoUnit(long task, long unit, String name) {}

  /** A unit that takes part in a task. */
  record Participant(long unit, String name) {}

  private final JdbcClient jdbc;

  Tasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Task> list(String district, TaskFilter filter, GoalTree tree, int from, int most) {
    TaskConditions conditions = TaskConditions.of(district, filter, tree);
    String order = filter.sort().orderBy(filter.descending());
    // The page is found among numbers alone; only its own rows are read in full.
    return jdbc.sql(
            SELECT
                + """
                where t.district = :district and t.id in (
                  select t.id from task t %s where %s order by %s limit :most offset :from)
                order by %s
                """
                    .formatted(filter.sort().join(), conditions.where(), order, order))
        .params(conditions.parameters())
        .param("most", most)
        .param("from", from)
        .query(Rows.of(Task.class))
        .list();
  }

  /** Tasks of a year by number, null for each of unit and state that does not matter. */
  List<Task> page(
      String district,
      int year,
      @Nullable Long lead,
      @Nullable TaskState state,
      long after,
      int most) {
    return jdbc.sql(
            SELECT
                + """
                where t.district = :district and t.year = :year and t.id > :after
                  and (cast(:lead as bigint) is null or t.lead_unit = :lead)
                  and t.state = coalesce(:state, t.state)
                order by t.id limit :most
                """)
        .param("district", district)
        .param("year", year)
        .param("lead", lead)
        .param("state", state == null ? null : state.name())
        .param("after", after)
        .param("most", most)
        .query(Rows.of(Task.class))
        .list();
  }

  List<Tally> tallies(String district, TaskFilter filter) {
    TaskConditions conditions = TaskConditions.base(district, filter);
    return jdbc.sql(
            """
            select g.*, u.name lead_name
            from (select t.node, t.assignment, t.value is not null numbered, t.lead_unit lead,
                         to_char(t.deadline, 'YYYY-MM') due, count(*) tasks
                  from task t where %s
                  group by 1, 2, 3, 4, 5) g
            left join unit u on u.district = :district and u.id = g.lead
            """
                .formatted(conditions.where()))
        .params(conditions.parameters())
        .query(Rows.of(Tally.class))
        .list();
  }

  Optional<Task> find(String district, long id) {
    return jdbc.sql(SELECT + "where t.district = :district and t.id = :id")
        .param("district", district)
        .param("id", id)
        .query(Rows.of(Task.class))
        .optional();
  }

  /** Returns tasks of a year by their ids. */
  Map<Long, Task> byId(String district, int year, Collection<Long> ids) {
    Map<Long, Task> found = new HashMap<>();
    if (!ids.isEmpty()) {
      jdbc.sql(SELECT + "where t.district = :district and t.year = :year and t.id in (:ids)")
          .param("district", district)
          .param("year", year)
          .param("ids", new TreeSet<>(ids))
          .query(Rows.of(Task.class))
          .list()
          .forEach(task -> found.put(task.id(), task));
    }
    return found;
  }

  /** Returns the tasks of a year by their running numbers. */
  Map<Integer, Task> byNumber(String district, int year, Collection<Integer> numbers) {
    Map<Integer, Task> found = new HashMap<>();
    if (!numbers.isEmpty()) {
      jdbc.sql(
              SELECT + "where t.district = :district and t.year = :year and t.number in (:numbers)")
          .param("district", district)
          .param("year", year)
          .param("numbers", new TreeSet<>(numbers))
          .query(Rows.of(Task.class))
          .list()
          .forEach(task -> found.put(task.number(), task));
    }
    return found;
  }

  /** Returns the number of the first task of a year with each of the titles. */
  Map<String, Integer> byTitle(String district, int year, Collection<String> titles) {
    Map<String, Integer> found = new HashMap<>();
    if (!titles.isEmpty()) {
      jdbc.sql(
              """
              select title, min(number) number from task
              where district = :district and year = :year and title in (:titles) group by title
              """)
          .param("district", district)
          .param("year", year)
          .param("titles", new TreeSet<>(titles))
          .query(
              row -> {
                found.put(row.getString("title"), row.getInt("number"));
              });
    }
    return found;
  }

  /** Returns the units in which the district's targets are measured. */
  Set<String> unitsOfMeasure(String district) {
    return jdbc.sql(
            "select distinct unit from task where district = :district and unit is not null")
        .param("district", district)
        .query((row, number) -> row.getString("unit"))
        .set();
  }

  /** The numbers of a year's open tasks by the goal they hang on. */
  Map<Long, Set<Long>> onNodes(String district, int year) {
    Map<Long, Set<Long>> found = new HashMap<>();
    jdbc.sql(
            """
            select id, node from task
            where district = :district and year = :year and state = 'OPEN' and node is not null
            """)
        .param("district", district)
        .param("year", year)
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getLong("node"), node -> new TreeSet<>())
                  .add(row.getLong("id"));
            });
    return found;
  }

  List<Task> partsOf(String district, long parent) {
    return jdbc.sql(
            SELECT + "where t.district = :district and t.parent = :parent order by t.number")
        .param("district", district)
        .param("parent", parent)
        .query(Rows.of(Task.class))
        .list();
  }

  Map<Long, List<Participant>> coUnits(String district, Collection<Task> tasks) {
    Map<Long, List<Participant>> found = new HashMap<>();
    if (tasks.isEmpty()) {
      return found;
    }
    jdbc.sql(
            """
            select c.task, c.unit, u.name
            from task_unit c join unit u on u.district = c.district and u.id = c.unit
            where c.district = :district and c.task in (:tasks)
            order by c.task, c.unit
            """)
        .param("district", district)
        .param("tasks", tasks.stream().map(Task::id).toList())
        .query(Rows.of(CoUnit.class))
        .list()
        .forEach(
            unit ->
                found
                    .computeIfAbsent(unit.task(), task -> new ArrayList<>())
                    .add(new Participant(unit.unit(), unit.name())));
    return found;
  }
}
