package org.duixian.goal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.duixian.database.DistrictScope;
import org.duixian.database.DistrictSql;
import org.duixian.database.Grams;
import org.duixian.database.OncePerRequest;
import org.duixian.database.Rows;
import org.duixian.list.PagePart;
import org.duixian.list.Query;
import org.duixian.list.Sql;
import org.jspecify.annotations.Nullable;
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

  private static final String LEAD =
      " left join unit u on u.district = t.district and u.id = t.lead_unit";
  private static final String FROM =
      " from %s where t.district = :district and t.year = :year and t.state = :state and %s";

  private static final GoalTree NO_GOALS = new GoalTree(List.of());

  private record CoUnit(long task, long unit, String name) {}

  /** A unit that takes part in a task. */
  record Participant(long unit, String name) {}

  private final DistrictSql jdbc;
  private final Grams grams;

  Tasks(DistrictSql jdbc) {
    this.jdbc = jdbc;
    this.grams =
        new Grams(
            jdbc,
            "task_gram",
            "district = :district and state = :state and year = :year",
            "number");
  }

  /** The query as SQL; any answer of before is as good for its words. */
  private Sql sql(Query<Tally> query, GoalTree tree) {
    String words = query.asked("q");
    Map<String, Object> scope = TaskColumns.scope(query);
    Grams.Sought sought =
        words.isEmpty()
            ? null
            : OncePerRequest.get(
                "Tasks.sought " + DistrictScope.code() + scope + words,
                Grams.Sought.class,
                () -> grams.seek(words, scope));
    return TaskColumns.below(query, tree).sql(sought);
  }

  private DistrictSql.Statement statement(String text, Query<Tally> query, Sql sql) {
    String from = sql.from().isEmpty() ? "task t" : sql.from();
    String lead = query.order().key().equals("lead") ? LEAD : "";
    return jdbc.sql(text.formatted(from + lead, sql.where()))
        .with(TaskColumns.scope(query))
        .with(sql.values());
  }

  /** The page of a query; it is found among numbers alone, only its own rows are read in full. */
  PagePart<Task> page(Query<Tally> query, GoalTree tree, int size) {
    Sql sql = sql(query, tree);
    String text =
        SELECT.replace("s.paragraph", "s.paragraph, " + sql.place())
            + "where t.district = :district and t.id in (select t.id"
            + FROM
            + "%s order by %s limit :most offset :from) order by %s"
                .formatted(sql.page(), sql.order(), sql.again());
    List<PagePart.Placed<Task>> read =
        statement(text, query, sql)
            .with("most", size + 1, "from", (query.page() - 1L) * size)
            .list(PagePart.Placed.of(Rows.of(Task.class)));
    return query.part(read, size);
  }

  List<Task> list(Query<Tally> query, GoalTree tree, int most) {
    return page(query, tree, most).rows();
  }

  /** Tasks of a year by number, null for each of unit and state that does not matter. */
  List<Task> page(int year, @Nullable Long lead, @Nullable TaskState state, long after, int most) {
    return jdbc.sql(
            SELECT
                + """
                where t.district = :district and t.year = :year and t.id > :after
                  and (cast(:lead as bigint) is null or t.lead_unit = :lead)
                  and t.state = coalesce(:state, t.state)
                order by t.id limit :most
                """)
        .with("year", year, "lead", lead, "state", state == null ? null : state.name())
        .with("after", after, "most", most)
        .list(Task.class);
  }

  /** Counts what the query asks for, but no further than one above {@link Grams#MOST}. */
  long atLeast(Query<Tally> query, GoalTree tree) {
    return statement(
            "select count(*) from (select" + FROM + " limit :most) found", query, sql(query, tree))
        .with("most", Grams.MOST + 1)
        .single(Long.class);
  }

  /** Tallies the tasks of a year; of those with searched words the first ones alone, if many. */
  List<Tally> tallies(Query<Tally> query) {
    Query<Tally> words = query.bare().with("q", query.asked("q"));
    return statement(
            """
            select g.*, u.name lead_name
            from (select t.node, t.assignment, t.value is not null numbered, t.lead_unit lead,
                         date_trunc('month', t.deadline)::date due, count(*) tasks
                  from (select t.*\
            """
                + FROM
                + (words.narrows() ? " order by g.number limit :most" : "")
                + """
                ) t group by 1, 2, 3, 4, 5) g
                left join unit u on u.district = :district and u.id = g.lead
                """,
            words,
            sql(words, NO_GOALS))
        .with("most", Grams.MOST + 1)
        .list(Tally.class);
  }

  Optional<Task> find(long id) {
    return jdbc.sql(SELECT + "where t.district = :district and t.id = :id")
        .with("id", id)
        .optional(Task.class);
  }

  /** Returns tasks of a year by their ids. */
  Map<Long, Task> byId(int year, Collection<Long> ids) {
    Map<Long, Task> found = new HashMap<>();
    if (!ids.isEmpty()) {
      jdbc.sql(SELECT + "where t.district = :district and t.year = :year and t.id in (:ids)")
          .with("year", year, "ids", new TreeSet<>(ids))
          .list(Task.class)
          .forEach(task -> found.put(task.id(), task));
    }
    return found;
  }

  /** Returns the tasks of a year by their running numbers. */
  Map<Integer, Task> byNumber(int year, Collection<Integer> numbers) {
    Map<Integer, Task> found = new HashMap<>();
    if (!numbers.isEmpty()) {
      jdbc.sql(
              SELECT + "where t.district = :district and t.year = :year and t.number in (:numbers)")
          .with("year", year, "numbers", new TreeSet<>(numbers))
          .list(Task.class)
          .forEach(task -> found.put(task.number(), task));
    }
    return found;
  }

  /** Returns the number of the first task of a year with each of the titles. */
  Map<String, Integer> byTitle(int year, Collection<String> titles) {
    Map<String, Integer> found = new HashMap<>();
    if (!titles.isEmpty()) {
      jdbc.sql(
              """
              select title, min(number) number from task
              where district = :district and year = :year and title in (:titles) group by title
              """)
          .with("year", year, "titles", new TreeSet<>(titles))
          .each(
              row -> {
                found.put(row.getString("title"), row.getInt("number"));
              });
    }
    return found;
  }

  /** Returns the units in which the district's targets are measured. */
  Set<String> unitsOfMeasure() {
    return jdbc.sql(
            "select distinct unit from task where district = :district and unit is not null")
        .set(String.class);
  }

  /** The numbers of a year's open tasks by the goal they hang on. */
  Map<Long, Set<Long>> onNodes(int year) {
    Map<Long, Set<Long>> found = new HashMap<>();
    jdbc.sql(
            """
            select id, node from task
            where district = :district and year = :year and state = 'OPEN' and node is not null
            """)
        .with("year", year)
        .each(
            row -> {
              found
                  .computeIfAbsent(row.getLong("node"), node -> new TreeSet<>())
                  .add(row.getLong("id"));
            });
    return found;
  }

  List<Task> partsOf(long parent) {
    return jdbc.sql(
            SELECT + "where t.district = :district and t.parent = :parent order by t.number")
        .with("parent", parent)
        .list(Task.class);
  }

  Map<Long, List<Participant>> coUnits(Collection<Task> tasks) {
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
        .with("tasks", tasks.stream().map(Task::id).toList())
        .list(CoUnit.class)
        .forEach(
            unit ->
                found
                    .computeIfAbsent(unit.task(), task -> new ArrayList<>())
                    .add(new Participant(unit.unit(), unit.name())));
    return found;
  }
}
