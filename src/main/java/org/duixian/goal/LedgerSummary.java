package org.duixian.goal;

import java.util.List;
import org.duixian.kernel.Sourced;

/**
 * How far the ledger of a year stands, as counts of open tasks.
 *
 * @param frame name of the year's frame
 * @param tasks all tasks
 * @param assigned tasks with a lead unit that somebody decided on
 * @param proposed tasks with a lead unit that was only proposed
 * @param unassigned tasks without a lead unit
 * @param undated tasks without a deadline
 * @param branches the same by goal, two levels deep
 */
public record LedgerSummary(
    int year,
    String frame,
    Sourced tasks,
    Sourced assigned,
    Sourced proposed,
    Sourced unassigned,
    Sourced undated,
    List<Branch> branches) {

  /**
   * The counts of one goal with all below it.
   *
   * @param depth 1 at the top
   * @param href the table with these tasks
   * @param numbered tasks with a target number
   */
  public record Branch(
      int depth,
      String label,
      String href,
      Sourced tasks,
      Sourced numbered,
      Sourced assigned,
      Sourced proposed,
      Sourced unassigned) {}
}
