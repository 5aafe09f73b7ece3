package org.duixian.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.duixian.access.AuditTrail;
import org.duixian.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the ledger, each change with its entry in the audit trail. */
@Service
class Ledger {

  /** A task that somebody looked at, in the version seen. */
  record Seen(long id, int version) {}

  private final Tasks tasks;
  private final TaskWrites writes;
  private final GoalFrames frames;
  private final AuditTrail audit;

  Ledger(Tasks tasks, TaskWrites writes, GoalFrames frames, AuditTrail audit) {
    this.tasks = tasks;
    this.writes = writes;
    this.frames = frames;
    this.audit = audit;
  }

  /** Adds a task that a person wrote; returns its id. */
  @Transactional
  public long add(int year, TaskContent content, TaskWrites.Origin origin) {
    if (frames.find(year).isEmpty()) {
      throw new GoalRefusal(GoalRefusal.Code.NO_FRAME, String.valueOf(year));
    }
    int number = writes.nextNumber(year);
    long id = writes.add(year, number, content, origin);
    TaskInput after = written(tasks.find(id).orElseThrow());
    Map<String, List<String>> detail =
        TaskDifference.detail(
            TaskDifference.between(TaskInput.empty(null), after, frames.tree(year)));
    audit.record("task.add", "task", id, detail);
    return id;
  }

  /** Changes a task; false, and nothing done, when another version than the one seen stands. */
  @Transactional
  public boolean change(Seen seen, TaskContent content) {
    Task task = tasks.find(seen.id()).orElseThrow(NotFound::new);
    return change(task, seen.version(), content, frames.tree(task.year()));
  }

  /** Changes several tasks, all or none. */
  @Transactional
  public void changeAll(Map<Seen, TaskContent> changes) {
    Map<Integer, GoalTree> trees = new TreeMap<>();
    List<String> stale = new ArrayList<>();
    changes.forEach(
        (seen, content) -> {
          Task task = tasks.find(seen.id()).orElseThrow(NotFound::new);
          GoalTree tree = trees.computeIfAbsent(task.year(), year -> frames.tree(year));
          if (!change(task, seen.version(), content, tree)) {
            stale.add(String.valueOf(task.number()));
          }
        });
    if (!stale.isEmpty()) {
      throw new GoalRefusal(GoalRefusal.Code.STALE, String.join("、", stale));
    }
  }

  private boolean change(Task task, int version, TaskContent content, GoalTree tree) {
    TaskInput before = written(task);
    boolean sameTarget = TaskContent.of(task, List.of()).sameTarget(content);
    if (!writes.change(task.id(), version, content, sameTarget)) {
      return false;
    }
    Task changed = tasks.find(task.id()).orElseThrow();
    List<TaskDifference> differences =
        new ArrayList<>(TaskDifference.between(before, written(changed), tree));
    if (task.assignment() == Assignment.PROPOSED
        && changed.assignment() == Assignment.ASSIGNED
        && before.lead().equals(changed.leadName())) {
      differences.add(
          new TaskDifference("assignment", task.assignment().name(), changed.assignment().name()));
    }
    audit.record("task.change", "task", task.id(), TaskDifference.detail(differences));
    return true;
  }

  private TaskInput written(Task task) {
    List<Tasks.Participant> coUnits =
        tasks.coUnits(List.of(task)).getOrDefault(task.id(), List.of());
    return TaskInput.of(task, coUnits);
  }

  /** Turns the proposed lead of a task into the office's word. */
  static Optional<TaskContent> accepted(Task task, List<Long> coUnits) {
    TaskContent content = TaskContent.of(task, coUnits);
    return task.assignment() == Assignment.PROPOSED
        ? Optional.of(content.led(Assignment.ASSIGNED, task.leadUnit()))
        : Optional.empty();
  }
}
