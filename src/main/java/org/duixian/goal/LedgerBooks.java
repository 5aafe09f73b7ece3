package org.duixian.goal;

import org.duixian.database.Changes;
import org.duixian.database.Grams;
import org.duixian.database.Kept;
import org.duixian.kernel.Sourced;
import org.duixian.list.Facets;
import org.duixian.list.Query;
import org.springframework.stereotype.Component;

/**
 * Gives the goals and counts that pages show. Counting reads every task of the year, so the counts
 * are kept in memory until a task, a goal or a unit changes.
 */
@Component
class LedgerBooks {

  private static final int MOST = 200;

  private record Key(int year, boolean dropped, String text) {}

  private final GoalFrames frames;
  private final Tasks tasks;
  private final Kept<String, GoalFrames.All> goals;
  private final Kept<Key, LedgerBook> kept;

  LedgerBooks(GoalFrames frames, Tasks tasks, Changes changes) {
    this.frames = frames;
    this.tasks = tasks;
    this.goals = changes.keep(MOST, "frame", "goal_node");
    this.kept = changes.keep(MOST, "frame", "goal_node", "task", "unit");
  }

  /** Returns the year's goals with the tasks counted under the filter's searched words. */
  LedgerBook of(Query<Tally> query) {
    int year = TaskColumns.year(query);
    return kept.get(
        new Key(year, TaskColumns.dropped(query), query.asked("q")),
        () -> {
          GoalFrames.All all = goals();
          return new LedgerBook(year, all.frames(), all.tree(year), tasks.tallies(query));
        });
  }

  /**
   * Returns how many tasks a query asks for; where searched words bring too many to be counted, the
   * least that it can be.
   */
  Sourced total(LedgerBook book, Query<Tally> query) {
    Facets<Tally> facets = book.facets(query);
    long counted =
        facets.whole() || facets.total() > Grams.MOST
            ? facets.total()
            : tasks.atLeast(query, book.tree());
    return counted > Grams.MOST ? facets.shown(counted, query) : Facets.count(counted, query);
  }

  /** Returns the frames of all years with their goals. */
  GoalFrames.All goals() {
    return goals.get("", () -> frames.all());
  }
}
