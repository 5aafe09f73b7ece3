package org.duixian.goal;

import java.util.List;
import org.duixian.kernel.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * The table of a year as its page shows it.
 *
 * @param frame the year's frame, null before there is one
 * @param years the years with a frame, newest first
 * @param total tasks under the filter
 * @param everything tasks of the year
 * @param sample whether any task shown is a sample
 * @param from number of the first row shown, 1 at the start
 */
public record LedgerView(
    TaskFilter filter,
    @Nullable GoalFrame frame,
    List<Integer> years,
    Sourced total,
    Sourced everything,
    boolean sample,
    List<Line> tree,
    Chips chips,
    List<SavedView> views,
    List<Head> heads,
    List<Row> rows,
    int from,
    @Nullable String previous,
    @Nullable String next) {

  /** Says whether the searched words bring more tasks than were counted. */
  public boolean partly() {
    return !everything.bound().isEmpty();
  }

  /** Returns the path to the dropped tasks, or back from them. */
  public String droppedPath() {
    return filter.withDropped(!filter.dropped()).path();
  }

  /** One line of the goal tree. */
  public record Line(int depth, String label, Sourced tasks, String href, boolean current) {}

  /** One filter as a link; {@code label} is a message key or, with {@code named}, a name. */
  public record Chip(String label, boolean named, Sourced tasks, String href, boolean on) {}

  /** The chips by kind; {@code active} are those that can be taken off one by one. */
  public record Chips(
      List<Chip> assignments,
      List<Chip> numbers,
      List<Chip> leads,
      List<Chip> dues,
      List<Active> active) {}

  /** A filter in force; {@code label} is a message key, {@code value} its value if it has one. */
  public record Active(String label, String value, String href) {}

  /** A head of the table that sorts; {@code sort} is the value of aria-sort, null if none. */
  public record Head(String key, String href, @Nullable String sort, boolean number) {}

  /** One row: the task, its co-units in short, and whether it has parts. */
  public record Row(Task task, String coUnits) {}
}
