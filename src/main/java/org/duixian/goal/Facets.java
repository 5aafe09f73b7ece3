package org.duixian.goal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.duixian.database.Grams;
import org.duixian.kernel.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * What each chip of the table would show: counted from one grouped statement, each kind of chip
 * under the filter's other conditions, so that the count is what a click brings.
 */
final class Facets {

  /** A unit that leads tasks, with their number. */
  record Lead(long id, String name, long tasks) {}

  private final List<Tally> tallies;
  private final TaskFilter filter;
  private final GoalTree tree;

  Facets(List<Tally> tallies, TaskFilter filter, GoalTree tree) {
    this.tallies = tallies;
    this.filter = filter;
    this.tree = tree;
  }

  /** Says whether every task was counted; else each count is of the first tasks alone. */
  boolean whole() {
    return filter.text().isEmpty() || everything() <= Grams.MOST;
  }

  /**
   * Returns a count with its source; when not every task was counted, the least that it can be, and
   * none where the first tasks hold nothing of the kind.
   */
  Sourced shown(long number, TaskFilter wanted) {
    Sourced count = LedgerViews.count(number, wanted);
    if (whole()) {
      return count;
    }
    BigDecimal least = number == 0 ? null : BigDecimal.valueOf(Math.min(number, Grams.MOST));
    return new Sourced(least, null, least == null ? "" : "≥", count.source());
  }

  /**
   * Returns the number of all that the filter asks for with its source; of few the number itself.
   */
  Sourced shownTotal(long number) {
    return number > Grams.MOST ? shown(number, filter) : LedgerViews.count(number, filter);
  }

  long total() {
    return sum(fits(filter));
  }

  long everything() {
    return sum(tally -> true);
  }

  long of(Assignment assignment) {
    return sum(fits(filter.withAssignment(assignment)));
  }

  long numbered(boolean numbered) {
    return sum(fits(filter.withNumbered(numbered)));
  }

  long withoutNode() {
    Predicate<Tally> other = fits(filter.withNode(null));
    return sum(other.and(tally -> tally.node() == null));
  }

  /** The tasks of each goal, those of the goals below it included. */
  Map<Long, Long> byNode() {
    Map<Long, Long> own = new HashMap<>();
    Predicate<Tally> other = fits(filter.withNode(null));
    for (Tally tally : tallies) {
      if (tally.node() != null && other.test(tally)) {
        own.merge(tally.node(), tally.tasks(), Long::sum);
      }
    }
    Map<Long, Long> whole = new HashMap<>();
    for (GoalTree.Branch branch : tree.branches().reversed()) {
      GoalNode node = branch.node();
      whole.merge(node.id(), own.getOrDefault(node.id(), 0L), Long::sum);
      if (node.parent() != null) {
        whole.merge(node.parent(), whole.getOrDefault(node.id(), 0L), Long::sum);
      }
    }
    return whole;
  }

  /** The lead units, the busiest first. */
  List<Lead> leads() {
    Map<Long, Lead> leads = new LinkedHashMap<>();
    Predicate<Tally> other = fits(filter.withLead(null));
    for (Tally tally : tallies) {
      if (tally.lead() != null && tally.leadName() != null && other.test(tally)) {
        leads.merge(
            tally.lead(),
            new Lead(tally.lead(), tally.leadName(), tally.tasks()),
            (a, b) -> new Lead(a.id(), a.name(), a.tasks() + b.tasks()));
      }
    }
    return leads.values().stream()
        .sorted(Comparator.comparingLong(Lead::tasks).reversed().thenComparing(Lead::name))
        .toList();
  }

  /** The name of the lead unit asked for, a dash when it leads nothing here. */
  String leadName(List<Task> found) {
    return Stream.concat(
            tallies.stream()
                .filter(tally -> Objects.equals(tally.lead(), filter.lead()))
                .map(Tally::leadName),
            found.stream().map(Task::leadName))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("—");
  }

  /** The months of deadlines in order; no deadline is {@code none} and stands last. */
  Map<String, Long> dues() {
    Function<Tally, String> due = tally -> Objects.requireNonNullElse(tally.due(), "none");
    Map<String, Long> dues = new TreeMap<>();
    Predicate<Tally> other = fits(filter.withDue(null));
    tallies.stream()
        .filter(other)
        .forEach(tally -> dues.merge(due.apply(tally), tally.tasks(), Long::sum));
    return dues;
  }

  private long sum(Predicate<Tally> condition) {
    return tallies.stream().filter(condition).mapToLong(Tally::tasks).sum();
  }

  private Predicate<Tally> fits(TaskFilter wanted) {
    @Nullable Set<Long> nodes = wanted.node() == null ? null : tree.withBelow(wanted.node());
    return tally ->
        same(wanted.assignment(), tally.assignment())
            && same(wanted.numbered(), tally.numbered())
            && same(wanted.lead(), tally.lead())
            && same(wanted.due(), Objects.requireNonNullElse(tally.due(), "none"))
            && (nodes == null || holds(nodes, tally.node()));
  }

  private static boolean same(@Nullable Object wanted, @Nullable Object found) {
    return wanted == null || wanted.equals(found);
  }

  private static boolean holds(Collection<Long> nodes, @Nullable Long node) {
    return node != null && nodes.contains(node);
  }
}
