package org.duixian.goal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be set on many tasks; null or empty leaves each task's own. */
record BulkOrders(
    boolean accept,
    @Nullable Long lead,
    List<Long> coUnits,
    @Nullable String leader,
    @Nullable LocalDate deadline) {

  /** Leaves everything as it is. */
  static final BulkOrders NONE = new BulkOrders(false, null, List.of(), null, null);

  static BulkOrders of(boolean accept, TaskContent typed) {
    return new BulkOrders(
        accept, typed.leadUnit(), typed.coUnits(), typed.leader(), typed.deadline());
  }

  TaskContent applyTo(Task task, List<Long> others) {
    TaskContent content = TaskContent.of(task, others);
    if (accept) {
      return Ledger.accepted(task, others).orElse(content);
    }
    TaskContent led = lead == null ? content : content.led(AssignmentState.ASSIGNED, lead);
    List<Long> taking = new ArrayList<>(coUnits.isEmpty() ? others : coUnits);
    taking.remove(led.leadUnit());
    return led.with(
        taking,
        leader == null ? led.leader() : leader,
        deadline == null ? led.deadline() : deadline);
  }
}
