package org.duixian.goal;

import org.jspecify.annotations.Nullable;

/**
 * One goal of a frame's tree.
 *
 * @param parent the goal above, null at the top
 * @param number the numbering before the title, such as （一）; empty for none
 * @param position order in the year, among goals of one parent
 * @param document the report whose heading it was, null if made by hand
 * @param section the heading's path in that report
 */
public record GoalNode(
    long id,
    int year,
    @Nullable Long parent,
    String number,
    String title,
    int position,
    @Nullable Long document,
    @Nullable String section,
    int version) {

  /** Returns number and title as one line. */
  public String label() {
    return number.isEmpty() ? title : number + title;
  }

  GoalNode withVersion(int other) {
    return new GoalNode(id, year, parent, number, title, position, document, section, other);
  }
}
