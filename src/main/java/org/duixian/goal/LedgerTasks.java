package org.duixian.goal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes tasks into the ledger that were decided elsewhere, and tells which goal a task is on. */
@Component
public class LedgerTasks {

  private static final int MOST = 10_000;

  private final Ledger ledger;
  private final GoalFrames frames;
  private final Tasks tasks;
  private final LedgerBooks books;

  LedgerTasks(Ledger ledger, GoalFrames frames, Tasks tasks, LedgerBooks books) {
    this.ledger = ledger;
    this.frames = frames;
    this.tasks = tasks;
    this.books = books;
  }

  /**
   * A goal with the numbers of all tasks on it and below it.
   *
   * @param depth 1 at the top
   * @param href the table with these tasks
   */
  public record Branch(long node, int depth, String label, String href, Set<Long> tasks) {}

  /**
   * A goal of a year.
   *
   * @param depth 1 at the top
   * @param href the table with the tasks on it and below it
   * @param nodes its own number and those of the goals below it
   */
  public record Goal(long node, int depth, String label, String href, Set<Long> nodes) {}

  /** Returns the goals of a year down to a depth. */
  public List<Goal> goals(int year, int depth) {
    GoalTree tree = books.goals().tree(year);
    return tree.branches().stream()
        .filter(branch -> branch.depth() <= depth)
        .map(
            branch ->
                new Goal(
                    branch.node().id(),
                    branch.depth(),
                    branch.node().label(),
                    TaskColumns.all(year).with("node", branch.node().id()).path(),
                    Set.copyOf(tree.withBelow(branch.node().id()))))
        .toList();
  }

  /**
   * What is set on a task of the ledger.
   *
   * @param coUnits the units that take part
   * @param leader name of the leader in charge, null if none
   */
  public record Order(
      long lead, List<Long> coUnits, @Nullable String leader, @Nullable LocalDate deadline) {}

  /** Returns the tasks of a year by running number. */
  public List<Task> ofYear(int year) {
    return tasks.list(TaskColumns.all(year), new GoalTree(List.of()), MOST);
  }

  /** Assigns tasks as they were seen: all of them, or none when another version stands. */
  @Transactional
  public void assign(Map<Task, Order> orders) {
    Map<Ledger.Seen, TaskContent> changes = new LinkedHashMap<>();
    orders.forEach(
        (task, order) ->
            changes.put(
                new Ledger.Seen(task.id(), task.version()),
                TaskContent.of(task, List.of())
                    .led(AssignmentState.ASSIGNED, order.lead())
                    .with(order.coUnits(), order.leader(), order.deadline())));
    ledger.changeAll(changes);
  }

  /** Returns the goals of a year down to a depth, those without tasks left out. */
  public List<Branch> branches(int year, int depth) {
    Map<Long, Set<Long>> onNode = tasks.onNodes(year);
    List<Branch> branches = new ArrayList<>();
    for (Goal goal : goals(year, depth)) {
      Set<Long> found = new TreeSet<>();
      goal.nodes().forEach(id -> found.addAll(onNode.getOrDefault(id, Set.of())));
      if (!found.isEmpty()) {
        branches.add(new Branch(goal.node(), goal.depth(), goal.label(), goal.href(), found));
      }
    }
    return branches;
  }

  /** Returns one task, empty when the district has none of this number. */
  public Optional<Task> find(long id) {
    return tasks.find(id);
  }

  /**
   * Returns tasks of a year by number.
   *
   * @param lead of this lead unit only, null for all
   * @param state in this state only, null for all
   * @param after above this number only
   */
  public List<Task> page(
      int year, @Nullable Long lead, @Nullable TaskState state, long after, int most) {
    return tasks.page(year, lead, state, after, most);
  }

  /** Says whether the signed-in account's district has a ledger of the year. */
  public boolean hasYear(int year) {
    return frames.find(year).isPresent();
  }

  /**
   * Adds a task that a unit leads, in the caller's transaction, and returns its number.
   *
   * @param leader name of the leader in charge, null if none
   * @param note where it was decided
   */
  public long add(
      int year,
      String title,
      long leadUnit,
      @Nullable String leader,
      LocalDate deadline,
      String note) {
    TaskContent content =
        TaskContent.titled(title, null)
            .led(AssignmentState.ASSIGNED, leadUnit)
            .with(List.of(), leader, deadline)
            .noted(note);
    return ledger.add(year, content, TaskWrites.Origin.HAND);
  }
}
