package org.duixian.goal;

import java.util.ArrayList;
import java.util.List;
import org.duixian.change.Fields;
import org.duixian.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * What is to be set on many tasks at once, as typed; public for its template only.
 *
 * @param task the ticked tasks, each as {@code number-version}
 * @param accept anything when the proposed lead units are to be taken over
 */
public record BulkForm(
    @Nullable List<String> task,
    @Nullable String lead,
    @Nullable String coUnits,
    @Nullable String leader,
    @Nullable String deadline,
    @Nullable String accept) {

  /** Returns the ticked tasks in the versions seen, in the order ticked. */
  List<Ledger.Seen> seen() {
    List<Ledger.Seen> seen = new ArrayList<>();
    for (String tick : task == null ? List.<String>of() : task) {
      if (!tick.matches("[0-9]{1,18}-[0-9]{1,9}")) {
        throw new NotFound();
      }
      int dash = tick.indexOf('-');
      seen.add(
          new Ledger.Seen(
              Long.parseLong(tick.substring(0, dash)), Integer.parseInt(tick.substring(dash + 1))));
    }
    return seen;
  }

  /** Says whether the proposals are to be taken over instead of setting something. */
  public boolean accepts() {
    return accept != null;
  }

  /** Says whether nothing is asked for. */
  boolean isEmpty() {
    return !accepts() && (get("lead") + get("coUnits") + get("leader") + get("deadline")).isEmpty();
  }

  /** Returns a field without spaces around it, empty when it is missing. */
  public String get(String field) {
    return Fields.written(this).getOrDefault(field, "").strip();
  }

  /** Returns the typed fields as those of a task, for the checks that all tasks share. */
  TaskInput asInput() {
    return new TaskInput(
        "—",
        "",
        "",
        "",
        "",
        "",
        get("lead"),
        get("coUnits"),
        get("leader"),
        get("deadline"),
        "",
        TaskState.OPEN.name());
  }
}
