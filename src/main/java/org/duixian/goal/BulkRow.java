package org.duixian.goal;

import java.util.List;

/**
 * One ticked task as the page of a refused bulk shows it; public for its template only.
 *
 * @param task as it stands now
 * @param coUnits names of its co-units
 * @param changedBy who changed it since it was ticked, and when; empty if nobody did
 * @param differences what stands now beside what was sent; empty unless somebody changed it
 */
public record BulkRow(
    Task task, String coUnits, String changedBy, List<TaskDifference> differences) {

  /** Returns what a checkbox sends to name the task in the version that stands. */
  public String seen() {
    return task.id() + "-" + task.version();
  }
}
