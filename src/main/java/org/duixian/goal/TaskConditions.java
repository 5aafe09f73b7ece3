package org.duixian.goal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.duixian.database.DistrictScope;
import org.duixian.database.Grams;
import org.jspecify.annotations.Nullable;

/** A filter as SQL: fixed pieces of text and named parameters, never a piece of the input. */
final class TaskConditions {

  /**
   * One gram's tasks in order, each looked up by its number; {@code offset 0} keeps the planner
   * from reading all tasks beside them.
   */
  private static final String IN_ORDER =
      """
      (select number from task_gram
       where district = :district and state = :state and year = :year and gram = :gram
       order by number%s) g
      cross join lateral (select * from task
                          where district = :district and year = :year and number = g.number
                          offset 0) t
      """;

  /** One gram's tasks, for the planner to begin at whatever brings the fewest. */
  private static final String TOGETHER =
      """
      (select number from task_gram
       where district = :district and state = :state and year = :year and gram = :gram) g
      join task t on t.number = g.number
      """;

  private final StringBuilder where =
      new StringBuilder("t.district = :district and t.year = :year");
  private final Map<String, @Nullable Object> parameters = new HashMap<>();
  private final String from;
  private final String order;

  private TaskConditions(String district, TaskFilter filter, Grams.@Nullable Sought sought) {
    parameters.putAll(scope(filter));
    where.append(" and t.state = :state");
    if (sought == null) {
      from = "task t";
      order = filter.sort().orderBy("t", filter.descending());
      return;
    }
    where.append(" and ").append(sought.heldBy("t.words"));
    parameters.putAll(sought.parameters());
    boolean inOrder =
        sought.few()
            || filter.equals(filter.searchAlone().sortedBy(TaskSort.NUMBER, filter.descending()));
    from = inOrder ? IN_ORDER.formatted(filter.descending() ? " desc" : "") : TOGETHER;
    order = filter.sort().orderBy("g", filter.descending());
  }

  /** The year and the state, which every condition begins with. */
  static Map<String, Object> scope(TaskFilter filter) {
    TaskState state = filter.dropped() ? TaskState.DROPPED : TaskState.OPEN;
    return Map.of("year", filter.year(), "state", state.name());
  }

  /**
   * What the year, the state and the searched words ask for; the facets are counted over these.
   *
   * @param sought the words, null when none are searched
   */
  static TaskConditions base(TaskFilter filter, Grams.@Nullable Sought sought) {
    String district = DistrictScope.code();
    return new TaskConditions(district, filter.searchAlone(), sought);
  }

  /** Everything the filter asks for. */
  static TaskConditions of(TaskFilter filter, GoalTree tree, Grams.@Nullable Sought sought) {
    String district = DistrictScope.code();
    TaskConditions conditions = new TaskConditions(district, filter, sought);
    if (filter.assignment() != null) {
      conditions.add("t.assignment = :assignment", "assignment", filter.assignment().name());
    }
    if (filter.node() != null) {
      conditions.addNodes(tree.withBelow(filter.node()));
    }
    if (filter.lead() != null) {
      conditions.add("t.lead_unit = :lead", "lead", filter.lead());
    }
    if (filter.numbered() != null) {
      conditions.where.append(" and t.value is ").append(filter.numbered() ? "not null" : "null");
    }
    if (filter.due() != null) {
      conditions.addDue(filter.due());
    }
    return conditions;
  }

  private void add(String condition, String name, Object value) {
    where.append(" and ").append(condition);
    parameters.put(name, value);
  }

  private void addNodes(Collection<Long> nodes) {
    if (nodes.isEmpty()) {
      where.append(" and false");
    } else {
      add("t.node in (:nodes)", "nodes", new TreeSet<>(nodes));
    }
  }

  private void addDue(String due) {
    if (due.equals(TaskFilter.NO_DEADLINE)) {
      where.append(" and t.deadline is null");
      return;
    }
    LocalDate first = YearMonth.parse(due).atDay(1);
    add("t.deadline >= :due_from", "due_from", first);
    add("t.deadline < :due_until", "due_until", first.plusMonths(1));
  }

  /** The tables, with the tasks as {@code t}. */
  String from() {
    return from;
  }

  String where() {
    return where.toString();
  }

  /** The order of the filter, by the number that the tables bring in order. */
  String order() {
    return order;
  }

  Map<String, @Nullable Object> parameters() {
    return parameters;
  }
}
