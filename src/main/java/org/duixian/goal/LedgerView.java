package org.duixian.goal;

import java.util.List;
import org.duixian.kernel.Sourced;
import org.duixian.list.Bar;
import org.duixian.list.PagePart;
import org.duixian.list.Query;
import org.jspecify.annotations.Nullable;

/**
 * The table of a year as its page shows it.
 *
 * @param frame the year's frame, null before there is one
 * @param years the years with a frame, newest first
 * @param total tasks under the filter
 * @param everything tasks of the year
 */
public record LedgerView(
    Query<?> query,
    int year,
    boolean dropped,
    @Nullable GoalFrame frame,
    List<Integer> years,
    Sourced total,
    Sourced everything,
    List<Line> tree,
    Bar bar,
    PagePart<Row> part) {

  /** Says whether the searched words bring more tasks than were counted. */
  public boolean partly() {
    return !everything.bound().isEmpty();
  }

  /** Says whether any task shown is a sample. */
  public boolean sample() {
    return part.rows().stream().anyMatch(row -> row.task().sample());
  }

  /** One line of the goal tree. */
  public record Line(int depth, String label, Sourced tasks, String href, boolean current) {}

  /** One row: the task, its co-units in short, and whether it has parts. */
  public record Row(Task task, String coUnits) {}
}
