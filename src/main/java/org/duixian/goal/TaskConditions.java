package org.duixian.goal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.duixian.kernel.Bigrams;
import org.jspecify.annotations.Nullable;

/** A filter as SQL: fixed pieces of text and named parameters, never a piece of the input. */
final class TaskConditions {

  private final StringBuilder where =
      new StringBuilder("t.district = :district and t.year = :year");
  private final Map<String, @Nullable Object> parameters = new HashMap<>();

  private TaskConditions() {}

  /** What the year, the state and the searched words ask for; the facets are counted over these. */
  static TaskConditions base(String district, TaskFilter filter) {
    TaskConditions conditions = new TaskConditions();
    conditions.parameters.put("district", district);
    conditions.parameters.put("year", filter.year());
    conditions.add("t.state = :state", "state", filter.dropped() ? "DROPPED" : "OPEN");
    if (!filter.text().isEmpty()) {
      conditions.addText(filter.text());
    }
    return conditions;
  }

  /** Everything the filter asks for. */
  static TaskConditions of(String district, TaskFilter filter, GoalTree tree) {
    TaskConditions conditions = base(district, filter);
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

  private void addText(String text) {
    String terms = Bigrams.query(text);
    if (terms.isEmpty()) {
      where.append(" and false");
    } else {
      add("t.search @@ to_tsquery('simple', :terms)", "terms", terms);
    }
  }

  /** Returns the text in which words are searched, for the index. */
  static String searched(
      String title, @Nullable String indicator, @Nullable String leader, @Nullable String note) {
    StringBuilder text = new StringBuilder(title);
    for (String part : new String[] {indicator, leader, note}) {
      if (part != null) {
        text.append(' ').append(part);
      }
    }
    return text.toString();
  }

  String where() {
    return where.toString();
  }

  Map<String, @Nullable Object> parameters() {
    return parameters;
  }
}
