package org.duixian.goal;

import org.jspecify.annotations.Nullable;

/** The heads of the table that sort it. */
enum LedgerHead {
  TASK("goal.task", TaskSort.NUMBER, false),
  TARGET("goal.target", TaskSort.VALUE, true),
  LEAD("goal.lead", TaskSort.LEAD, false),
  LEADER("goal.leader", TaskSort.LEADER, false),
  DEADLINE("goal.deadline", TaskSort.DEADLINE, true),
  UPDATED("goal.updated", TaskSort.UPDATED, true);

  private final String key;
  private final TaskSort sort;
  private final boolean number;

  LedgerHead(String key, TaskSort sort, boolean number) {
    this.key = key;
    this.sort = sort;
    this.number = number;
  }

  LedgerView.Head of(TaskFilter filter) {
    boolean here = filter.sort() == sort;
    @Nullable String direction = null;
    if (here) {
      direction = filter.descending() ? "descending" : "ascending";
    }
    String href = filter.sortedBy(sort, here && !filter.descending()).path();
    return new LedgerView.Head(key, href, direction, number);
  }
}
