package org.duixian.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duixian.kernel.Sourced;
import org.springframework.stereotype.Component;

/** Counts the ledger of a year for those who look at it from above. */
@Component
public class LedgerSummaries {

  private static final int DEPTH = 2;

  private final GoalFrames frames;
  private final Tasks tasks;

  LedgerSummaries(GoalFrames frames, Tasks tasks) {
    this.frames = frames;
    this.tasks = tasks;
  }

  /** Returns the years that have a ledger, newest first. */
  public List<Integer> years(String district) {
    return frames.list(district).stream().map(GoalFrame::year).toList();
  }

  /** Returns the counts of a year, empty when it has no ledger; three statements. */
  public Optional<LedgerSummary> of(String district, int year) {
    return frames.find(district, year).map(frame -> count(district, frame));
  }

  private LedgerSummary count(String district, GoalFrame frame) {
    TaskFilter all = TaskFilter.all(frame.year());
    GoalTree tree = frames.tree(district, frame.year());
    List<Tally> tallies = tasks.tallies(district, all);
    List<LedgerSummary.Branch> branches = new ArrayList<>();
    for (GoalTree.Branch branch : tree.branches()) {
      TaskFilter below = all.withNode(branch.node().id());
      if (branch.depth() <= DEPTH && new Facets(tallies, below, tree).total() > 0) {
        branches.add(branch(branch, tallies, below, tree));
      }
    }
    return new LedgerSummary(
        frame.year(),
        frame.name(),
        total(tallies, all, tree),
        total(tallies, all.withAssignment(Assignment.ASSIGNED), tree),
        total(tallies, all.withAssignment(Assignment.PROPOSED), tree),
        total(tallies, all.withAssignment(Assignment.NONE), tree),
        total(tallies, all.withDue(TaskFilter.NO_DEADLINE), tree),
        branches);
  }

  private static LedgerSummary.Branch branch(
      GoalTree.Branch branch, List<Tally> tallies, TaskFilter below, GoalTree tree) {
    return new LedgerSummary.Branch(
        branch.depth(),
        branch.node().label(),
        below.path(),
        total(tallies, below, tree),
        total(tallies, below.withNumbered(true), tree),
        total(tallies, below.withAssignment(Assignment.ASSIGNED), tree),
        total(tallies, below.withAssignment(Assignment.PROPOSED), tree),
        total(tallies, below.withAssignment(Assignment.NONE), tree));
  }

  private static Sourced total(List<Tally> tallies, TaskFilter filter, GoalTree tree) {
    return LedgerViews.count(new Facets(tallies, filter, tree).total(), filter);
  }
}
