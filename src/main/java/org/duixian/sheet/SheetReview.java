package org.duixian.sheet;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a sheet that came in would change; nothing is done before its sender has looked at it.
 *
 * @param unchanged how many rows say what stands
 * @param changes what would be changed or added, a row each
 * @param problems cells that cannot be understood, and rows that somebody else has changed since
 * @param told how the sheet was read where that is not plain to see
 * @param asked what is done only if it is ticked
 * @param ticked what was ticked
 */
public record SheetReview<C>(
    int unchanged,
    List<C> changes,
    List<SheetRemark> problems,
    List<SheetRemark> told,
    List<SheetQuestion> asked,
    Set<String> ticked) {

  /** Returns the review of a sheet of which no row could be looked at. */
  public static <C> SheetReview<C> refused(List<SheetRemark> problems) {
    return new SheetReview<>(0, List.of(), problems, List.of(), List.of(), Set.of());
  }

  /** Says whether it can be taken over as a whole. */
  public boolean isRight() {
    return problems.isEmpty();
  }

  /** Says whether all is ticked without which it cannot be taken. */
  public boolean isAnswered() {
    return asked.stream().allMatch(each -> !each.needed() || ticked.contains(each.key()));
  }

  /** Says whether taking it would do nothing. */
  public boolean isIdle() {
    return changes.isEmpty() && asked.isEmpty();
  }

  /** Returns why the file cannot be read at all, empty where it can. */
  public Optional<SheetRemark> refusal() {
    return problems.stream().filter(each -> each.row() == 0).findFirst();
  }
}
