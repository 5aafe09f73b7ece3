package org.duixian.goal;

import java.util.List;

/**
 * What a sheet that came back would change.
 *
 * @param unchanged rows that say what stands
 * @param problems cells that cannot be understood
 * @param conflicts rows that somebody else has changed since the sheet was made
 */
public record SheetReview(
    int unchanged,
    List<Change> changes,
    List<SheetProblem> problems,
    List<SheetProblem> conflicts) {

  /** One task that would change. */
  public record Change(int row, Task task, List<TaskDifference> differences) {}

  /** Says whether it can be taken over as a whole. */
  public boolean isRight() {
    return problems.isEmpty() && conflicts.isEmpty();
  }

  /** Returns the number of cells that would change. */
  public int cells() {
    return changes.stream().mapToInt(change -> change.differences().size()).sum();
  }
}
