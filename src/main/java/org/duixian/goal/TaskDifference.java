package org.duixian.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What differs between two writings of a task, field by field, in words that a person reads; the
 * goal stands as its path.
 */
public record TaskDifference(String field, String before, String after) {

  static List<TaskDifference> between(TaskInput before, TaskInput after, GoalTree tree) {
    List<TaskDifference> found = new ArrayList<>();
    add(found, "title", before.title(), after.title());
    add(found, "node", path(tree, before.node()), path(tree, after.node()));
    add(found, "indicator", before.indicator(), after.indicator());
    add(
        found,
        "target",
        before.bound() + before.value() + before.unit(),
        after.bound() + after.value() + after.unit());
    add(found, "lead", before.lead(), after.lead());
    add(found, "coUnits", before.coUnits(), after.coUnits());
    add(found, "leader", before.leader(), after.leader());
    add(found, "deadline", before.deadline(), after.deadline());
    add(found, "note", before.note(), after.note());
    add(found, "state", before.state(), after.state());
    return found;
  }

  private static String path(GoalTree tree, String node) {
    return node.matches("[0-9]{1,18}") ? tree.path(Long.valueOf(node)) : "";
  }

  private static void add(List<TaskDifference> found, String field, String before, String after) {
    if (!before.strip().equals(after.strip())) {
      found.add(new TaskDifference(field, before.strip(), after.strip()));
    }
  }

  /** Returns differences as the audit trail keeps them: field to old and new value. */
  static Map<String, List<String>> detail(List<TaskDifference> differences) {
    Map<String, List<String>> detail = new TreeMap<>();
    differences.forEach(each -> detail.put(each.field(), List.of(each.before(), each.after())));
    return detail;
  }
}
