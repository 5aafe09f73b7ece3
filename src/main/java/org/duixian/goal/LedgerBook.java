package org.duixian.goal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duixian.database.Grams;
import org.duixian.list.Condition;
import org.duixian.list.Facets;
import org.duixian.list.Query;

/**
 * A year's goals with the counts of its tasks.
 *
 * @param frames the frames of all years, newest first
 */
record LedgerBook(int year, List<GoalFrame> frames, GoalTree tree, List<Tally> tallies) {

  Optional<GoalFrame> frame() {
    return frames.stream().filter(each -> each.year() == year).findFirst();
  }

  /** Of searched words the first tasks alone are counted, if there are many. */
  Facets<Tally> facets(Query<Tally> query) {
    long most = query.asked("q").isEmpty() ? Long.MAX_VALUE : Grams.MOST;
    return new Facets<>(
        query, tallies, Tally::tasks, most, wanted -> TaskColumns.below(wanted, tree));
  }

  /** The tasks of each goal under the other conditions, those of the goals below it included. */
  Map<Long, Long> byNode(Query<Tally> query) {
    Map<String, Long> own = facets(query).byValue("node");
    Map<Long, Long> whole = new HashMap<>();
    for (GoalTree.Branch branch : tree.branches().reversed()) {
      GoalNode node = branch.node();
      whole.merge(node.id(), own.getOrDefault(String.valueOf(node.id()), 0L), Long::sum);
      if (node.parent() != null) {
        whole.merge(node.parent(), whole.getOrDefault(node.id(), 0L), Long::sum);
      }
    }
    return whole;
  }

  /** The names of the units that lead tasks, by their numbers in words. */
  Map<String, String> leads() {
    Map<String, String> names = new TreeMap<>();
    for (Tally tally : tallies) {
      if (tally.lead() != null && tally.leadName() != null) {
        names.put(String.valueOf(tally.lead()), tally.leadName());
      }
    }
    return names;
  }

  /**
   * The names of the goals and lead units that a condition asks for, a dash for a unit that leads
   * nothing here.
   *
   * @param found tasks under the condition, which name their units too
   */
  String named(Condition.In<Tally> asked, List<Task> found) {
    Map<String, String> leads = leads();
    found.stream()
        .filter(task -> task.leadName() != null)
        .forEach(
            task -> leads.put(String.valueOf(task.leadUnit()), String.valueOf(task.leadName())));
    return asked.values().stream()
        .map(
            id ->
                asked.column().key().equals("node")
                    ? tree.find((Long) id).map(GoalNode::label).orElse("?")
                    : leads.getOrDefault(id.toString(), "—"))
        .collect(Collectors.joining("、"));
  }
}
