package org.duixian.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duixian.goal.TaskGoals.TaskGoal;
import org.duixian.result.RoundResult;
import org.duixian.round.SubjectKind;
import org.jspecify.annotations.Nullable;

/** Results in the order of the report: by goal, then as the ledger numbers them. */
record GoalOrder(Map<Long, TaskGoal> places) {

  private @Nullable TaskGoal place(RoundResult result) {
    return result.subject().kind() == SubjectKind.TASK ? places.get(result.subject().id()) : null;
  }

  /** Returns the goal it belongs to, null for a result without one. */
  @Nullable String goal(RoundResult result) {
    TaskGoal place = place(result);
    return place == null ? null : place.goal();
  }

  List<RoundResult> sorted(List<RoundResult> results) {
    List<RoundResult> sorted = new ArrayList<>(results);
    sorted.sort(
        Comparator.comparingLong(
                (RoundResult result) -> {
                  TaskGoal place = place(result);
                  return place == null ? Long.MAX_VALUE : place.order();
                })
            .thenComparingLong(RoundResult::id));
    return sorted;
  }

  /** Returns the results by their goal; the key is empty for those without one. */
  Map<String, List<RoundResult>> byGoal(List<RoundResult> results) {
    Map<String, List<RoundResult>> byGoal = new LinkedHashMap<>();
    for (RoundResult result : sorted(results)) {
      String goal = Objects.requireNonNullElse(goal(result), "");
      byGoal.computeIfAbsent(goal, key -> new ArrayList<>()).add(result);
    }
    return byGoal;
  }
}
