package org.duixian.goal;

import java.util.List;
import java.util.Optional;

/**
 * A year's goals with the counts of its tasks.
 *
 * @param frames the frames of all years, newest first
 */
record LedgerBook(int year, List<GoalFrame> frames, GoalTree tree, List<Tally> tallies) {

  Optional<GoalFrame> frame() {
    return frames.stream().filter(each -> each.year() == year).findFirst();
  }

  Facets facets(TaskFilter filter) {
    return new Facets(tallies, filter, tree);
  }
}
