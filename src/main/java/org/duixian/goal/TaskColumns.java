package org.duixian.goal;

import static org.duixian.list.Kind.CHOICE;
import static org.duixian.list.Kind.DAY;
import static org.duixian.list.Kind.MONTH;
import static org.duixian.list.Kind.NUMBER;
import static org.duixian.list.Kind.TEXT;
import static org.duixian.list.Kind.UNIT;
import static org.duixian.list.Kind.WORDS;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.duixian.list.Case;
import org.duixian.list.Column;
import org.duixian.list.Columns;
import org.duixian.list.Condition;
import org.duixian.list.Found;
import org.duixian.list.Query;

/** The ledger of a year as a list. */
final class TaskColumns {

  static final Columns<Tally> ALL =
      Columns.<Tally>at("tasks", "/ledger/{year}")
          .scope("year", "[12][0-9]{3}", null)
          .scope("state", "dropped", "")
          .with(
              Column.<Tally>shown("title", "goal.task", TEXT)
                  .sortedBy("number", NUMBER, "t.number"))
          .with(
              Column.choice(
                  "assignment",
                  "goal.lead",
                  CHOICE,
                  Case.each(
                      AssignmentState.values(),
                      "goal.assignment.",
                      "t.assignment",
                      Tally::assignment)))
          .with(Column.of("node", "goal.node", UNIT, "t.node", Tally::node))
          .with(
              Column.choice("number", "goal.target", CHOICE, numbered())
                  .sortedBy("value", NUMBER, "t.value")
                  .optionally())
          .with(
              Column.of("lead", "goal.lead", UNIT, "t.lead_unit", Tally::lead)
                  .sortedBy("lead", TEXT, "u.name")
                  .optionally())
          .with(Column.<Tally>shown("with", "goal.co-units", TEXT).optionally())
          .with(
              Column.<Tally>shown("leader", "goal.leader", TEXT)
                  .sortedBy("leader", TEXT, "t.leader")
                  .optionally())
          .with(
              Column.of("due", "goal.deadline", MONTH, "t.deadline", Tally::due)
                  .orNone("goal.no-deadline")
                  .sortedBy("deadline", DAY, "t.deadline")
                  .optionally())
          .with(
              Column.<Tally>shown("updated", "goal.updated", DAY)
                  .sortedBy("updated", NUMBER, "extract(epoch from t.updated_at) * 1000000")
                  .optionally())
          .with(Column.of("q", "goal.search", WORDS, "t.words", tally -> null))
          .following("t.number")
          .found(
              new Found(
                  "task",
                  "district = :district and year = :year",
                  "task_gram",
                  "district = :district and state = :state and year = :year",
                  "number",
                  "t.words"));

  private TaskColumns() {}

  private static List<Case<Tally>> numbered() {
    return List.of(
        new Case<>("yes", "goal.numbered", "t.value is not null", Tally::numbered),
        new Case<>("no", "goal.not-numbered", "t.value is null", tally -> !tally.numbered()));
  }

  /** Every open task of a year. */
  static Query<Tally> all(int year) {
    return of(year, Map.of());
  }

  /** What the address of a year's ledger asks for. */
  static Query<Tally> of(int year, Map<String, String> parameters) {
    return Query.of(parameters, ALL, "year", year);
  }

  static int year(Query<Tally> query) {
    return Integer.parseInt(query.scope("year"));
  }

  static boolean dropped(Query<Tally> query) {
    return !query.scope("state").isEmpty();
  }

  /** What the scope binds in SQL. */
  static Map<String, Object> scope(Query<Tally> query) {
    TaskState state = dropped(query) ? TaskState.DROPPED : TaskState.OPEN;
    return Map.of("year", year(query), "state", state.name());
  }

  /** The same with the goals below the one asked for; no goal of another year has any tasks. */
  static Query<Tally> below(Query<Tally> query, GoalTree tree) {
    if (!(query.conditions().get("node") instanceof Condition.In<Tally> asked)) {
      return query;
    }
    Set<Object> nodes = new TreeSet<>();
    asked.values().forEach(node -> nodes.addAll(tree.withBelow((Long) node)));
    return query.among("node", List.copyOf(nodes));
  }
}
