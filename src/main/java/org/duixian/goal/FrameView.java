package org.duixian.goal;

import java.util.Map;
import org.duixian.kernel.Sourced;
import org.duixian.list.Facets;
import org.jspecify.annotations.Nullable;

/**
 * A year's frame as its page shows it.
 *
 * @param year year of the frame
 * @param goals the frame, null before there is one
 * @param tasks tasks of each goal, those below included
 */
public record FrameView(int year, @Nullable GoalFrame goals, GoalTree tree, Map<Long, Long> tasks) {

  /** Returns how many tasks hang on a goal or below it, with the list that shows them. */
  public Sourced count(GoalNode node) {
    return Facets.count(
        tasks.getOrDefault(node.id(), 0L), TaskColumns.all(year).with("node", node.id()));
  }

  /** Returns the path of the table that shows the tasks of a goal. */
  public String path(GoalNode node) {
    return TaskColumns.all(year).with("node", node.id()).path();
  }

  /** Says whether nothing hangs on a goal. */
  public boolean removable(GoalNode node) {
    return tree.childrenOf(node.id()).isEmpty() && tasks.getOrDefault(node.id(), 0L) == 0L;
  }
}
