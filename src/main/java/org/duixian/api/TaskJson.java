package org.duixian.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.duixian.goal.AssignmentState;
import org.duixian.goal.Task;
import org.duixian.goal.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * A task of the ledger.
 *
 * @param goal number of the goal it hangs on
 * @param statement number of the sentence it was made from
 * @param target what is to be reached, null where it stands in words alone
 */
record TaskJson(
    long id,
    int year,
    int number,
    String title,
    @Nullable Long goal,
    @Nullable Long parent,
    @Nullable Long statement,
    @Nullable String indicator,
    @Nullable FigureJson target,
    AssignmentState assignment,
    @Nullable Long leadUnit,
    @Nullable String leadUnitName,
    @Nullable String leader,
    @Nullable LocalDate deadline,
    @Nullable String note,
    TaskState state,
    boolean sample,
    OffsetDateTime updatedAt,
    int version,
    String page) {

  static TaskJson of(Task task) {
    return new TaskJson(
        task.id(),
        task.year(),
        task.number(),
        task.title(),
        task.node(),
        task.parent(),
        task.statement(),
        task.indicator(),
        FigureJson.orNone(task.target()),
        task.assignment(),
        task.leadUnit(),
        task.leadName(),
        task.leader(),
        task.deadline(),
        task.note(),
        task.state(),
        task.sample(),
        task.updatedAt(),
        task.version(),
        "/tasks/" + task.id());
  }
}
