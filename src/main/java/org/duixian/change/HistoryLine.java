package org.duixian.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a history as a page shows it; public for the templates only.
 *
 * @param what key of the words for what was done, null where the fields say it all
 * @param title what was changed where a page lists changes of several things, null for its own
 * @param source path of what the change came from, or of the thing where it has a title
 * @param mark key of words that stand out, null for none
 */
public record HistoryLine(
    Change change,
    @Nullable String what,
    List<FieldChange> changes,
    @Nullable String title,
    @Nullable String source,
    @Nullable String mark) {

  /** Returns a step of the page's own thing. */
  public static HistoryLine of(Change change, String what, List<FieldChange> changes) {
    return new HistoryLine(change, what, changes, null, null, null);
  }
}
