package org.duixian.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.kernel.Sourced;
import org.duixian.list.Facets;
import org.duixian.list.Query;
import org.springframework.stereotype.Component;

/** Counts the ledger of a year for those who look at it from above. */
@Component
public class LedgerSummaries {

  private static final int DEPTH = 2;

  private final LedgerBooks books;

  LedgerSummaries(LedgerBooks books) {
    this.books = books;
  }

  /** Returns the years that have a ledger, newest first. */
  public List<Integer> years() {
    return books.goals().frames().stream().map(GoalFrame::year).toList();
  }

  /**
   * Returns the counts of a year, empty when it has no ledger; one statement if nothing changed.
   */
  public Optional<LedgerSummary> of(int year) {
    LedgerBook book = books.of(TaskColumns.all(year));
    return book.frame().map(frame -> count(book, frame));
  }

  private static LedgerSummary count(LedgerBook book, GoalFrame frame) {
    Query<Tally> all = TaskColumns.all(frame.year());
    return new LedgerSummary(
        frame.year(),
        frame.name(),
        total(book, all),
        total(book, all.with("assignment", "assigned")),
        total(book, all.with("assignment", "proposed")),
        total(book, all.with("assignment", "none")),
        total(book, all.with("due", "none")),
        branches(book, all));
  }

  private static List<LedgerSummary.Branch> branches(LedgerBook book, Query<Tally> all) {
    Column tasks = new Column(book, all);
    Column numbered = new Column(book, all.with("number", "yes"));
    Column assigned = new Column(book, all.with("assignment", "assigned"));
    Column proposed = new Column(book, all.with("assignment", "proposed"));
    Column unassigned = new Column(book, all.with("assignment", "none"));
    List<LedgerSummary.Branch> branches = new ArrayList<>();
    for (GoalTree.Branch branch : book.tree().branches()) {
      long node = branch.node().id();
      if (branch.depth() <= DEPTH && tasks.number(node) > 0) {
        branches.add(
            new LedgerSummary.Branch(
                branch.depth(),
                branch.node().label(),
                all.with("node", node).path(),
                tasks.at(node),
                numbered.at(node),
                assigned.at(node),
                proposed.at(node),
                unassigned.at(node)));
      }
    }
    return branches;
  }

  private static Sourced total(LedgerBook book, Query<Tally> query) {
    return Facets.count(book.facets(query).total(), query);
  }

  /** One condition counted for every goal in one pass. */
  private record Column(Map<Long, Long> numbers, Query<Tally> query) {

    Column(LedgerBook book, Query<Tally> query) {
      this(book.byNode(query), query);
    }

    long number(long node) {
      return numbers.getOrDefault(node, 0L);
    }

    Sourced at(long node) {
      return Facets.count(number(node), query.with("node", node));
    }
  }
}
