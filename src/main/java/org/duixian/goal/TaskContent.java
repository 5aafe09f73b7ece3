package org.duixian.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.duixian.reader.Bound;
import org.jspecify.annotations.Nullable;

/**
 * What of a task a person may set; the same values come from a form, from a sheet and from the
 * reader.
 *
 * @param coUnits the units that take part
 */
record TaskContent(
    @Nullable Long node,
    String title,
    @Nullable String indicator,
    @Nullable Bound bound,
    @Nullable BigDecimal value,
    @Nullable String unit,
    AssignmentState assignment,
    @Nullable Long leadUnit,
    @Nullable String reason,
    List<Long> coUnits,
    @Nullable String leader,
    @Nullable LocalDate deadline,
    @Nullable String note,
    TaskState state) {

  static TaskContent of(Task task, List<Long> coUnits) {
    return new TaskContent(
        task.node(),
        task.title(),
        task.indicator(),
        task.bound(),
        task.value(),
        task.unit(),
        task.assignment(),
        task.leadUnit(),
        task.reason(),
        coUnits,
        task.leader(),
        task.deadline(),
        task.note(),
        task.state());
  }

  static TaskContent titled(String title, @Nullable Long node) {
    return new TaskContent(
        node,
        title,
        null,
        null,
        null,
        null,
        AssignmentState.NONE,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        TaskState.OPEN);
  }

  TaskContent led(AssignmentState how, @Nullable Long unit) {
    return new TaskContent(
        node, title, indicator, bound, value, this.unit, how, unit, null, coUnits, leader, deadline,
        note, state);
  }

  TaskContent with(List<Long> others, @Nullable String name, @Nullable LocalDate day) {
    return new TaskContent(
        node,
        title,
        indicator,
        bound,
        value,
        unit,
        assignment,
        leadUnit,
        reason,
        others,
        name,
        day,
        note,
        state);
  }

  TaskContent noted(String words) {
    return new TaskContent(
        node,
        title,
        indicator,
        bound,
        value,
        unit,
        assignment,
        leadUnit,
        reason,
        coUnits,
        leader,
        deadline,
        words,
        state);
  }

  TaskContent aiming(
      @Nullable String what,
      @Nullable Bound how,
      @Nullable BigDecimal much,
      @Nullable String base) {
    return new TaskContent(
        node,
        title,
        what,
        how,
        much,
        base,
        assignment,
        leadUnit,
        reason,
        coUnits,
        leader,
        deadline,
        note,
        state);
  }

  TaskContent proposed(UnitProposals.Proposal proposal) {
    TaskContent led =
        proposal.lead() == null
            ? this
            : new TaskContent(
                node,
                title,
                indicator,
                bound,
                value,
                unit,
                AssignmentState.PROPOSED,
                proposal.lead(),
                proposal.reason(),
                coUnits,
                leader,
                deadline,
                note,
                state);
    return led.with(proposal.coUnits(), led.leader(), led.deadline());
  }

  boolean sameTarget(TaskContent other) {
    boolean sameValue =
        value == null || other.value == null
            ? value == other.value
            : value.compareTo(other.value) == 0;
    return sameValue && bound == other.bound && Objects.equals(unit, other.unit);
  }
}
