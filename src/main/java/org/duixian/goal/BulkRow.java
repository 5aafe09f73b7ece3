package org.duixian.goal;

import java.util.List;

/**
 * One ticked task as the page of a refused bulk shows it; public for its template only.
 *
 * @param task as it stands now
 * @param coUnits names of its co-units
 */
public record BulkRow(Task task, String coUnits) {

  static BulkRow of(Task task, List<Tasks.Participant> others) {
    return new BulkRow(task, TaskInput.of(task, others).coUnits());
  }

  /** Returns what a checkbox sends to name the task in the version that stands. */
  public String seen() {
    return new Ledger.Seen(task.id(), task.version()).tick();
  }
}
