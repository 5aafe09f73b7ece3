package org.duixian.goal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duixian.kernel.Amount;
import org.duixian.organisation.UnitNames;
import org.jspecify.annotations.Nullable;

/**
 * A task as it was written into a form or a row of a sheet, before it is understood.
 *
 * @param node number of the goal, empty for none
 * @param bound the mark of the bound, such as ≥
 * @param lead name of the lead unit
 * @param coUnits names of the co-units, joined with 、
 * @param deadline a day in any of its spellings
 */
public record TaskInput(
    String title,
    String node,
    String indicator,
    String bound,
    String value,
    String unit,
    String lead,
    String coUnits,
    String leader,
    String deadline,
    String note,
    String state) {

  /** Returns how a task is written. */
  static TaskInput of(Task task, List<Tasks.Participant> coUnits) {
    Amount.Written amount = Amount.written(task.value(), task.unit());
    return new TaskInput(
        task.title(),
        text(task.node()),
        text(task.indicator()),
        BoundMark.of(task.bound()),
        amount.digits(),
        amount.unit(),
        text(task.leadName()),
        coUnits.stream().map(Tasks.Participant::name).collect(Collectors.joining("、")),
        text(task.leader()),
        text(task.deadline()),
        text(task.note()),
        task.state().name());
  }

  /** Returns a form with nothing in it but the goal. */
  static TaskInput empty(@Nullable Long node) {
    return new TaskInput("", text(node), "", "", "", "", "", "", "", "", "", "OPEN");
  }

  /**
   * Returns how it is written once it is understood as this content, so that equal meanings are
   * written alike.
   */
  TaskInput meaning(TaskContent content) {
    Amount.Written amount = Amount.written(content.value(), content.unit());
    List<String> taking = UnitNames.split(coUnits);
    Map<Long, String> byUnit = new TreeMap<>();
    for (int i = 0; i < taking.size(); i++) {
      byUnit.put(content.coUnits().get(i), taking.get(i));
    }
    return new TaskInput(
        content.title(),
        text(content.node()),
        text(content.indicator()),
        BoundMark.of(content.bound()),
        amount.digits(),
        amount.unit(),
        lead,
        String.join("、", byUnit.values()),
        text(content.leader()),
        text(content.deadline()),
        text(content.note()),
        content.state().name());
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
