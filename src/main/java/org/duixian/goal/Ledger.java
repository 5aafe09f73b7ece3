package org.duixian.goal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.duixian.access.AuditTrail;
import org.duixian.change.ChangeLog;
import org.duixian.change.FieldChange;
import org.duixian.change.Fields;
import org.duixian.change.Stale;
import org.duixian.change.Standing;
import org.duixian.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the ledger, each change with its entry in the audit trail. */
@Service
class Ledger {

  /** A task that somebody looked at, in the version seen. */
  record Seen(long id, int version) {

    /** Returns how a checkbox names it. */
    String tick() {
      return id + "-" + version;
    }
  }

  private final Tasks tasks;
  private final TaskWrites writes;
  private final GoalFrames frames;
  private final ChangeLog changes;
  private final AuditTrail audit;

  Ledger(Tasks tasks, TaskWrites writes, GoalFrames frames, ChangeLog changes, AuditTrail audit) {
    this.changes = changes;
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
    GoalTree tree = frames.tree(year);
    TaskInput after = written(tasks.find(id).orElseThrow());
    Map<String, String> nothing = TaskFields.words(TaskInput.empty(null), tree);
    keep(id, "task.add", nothing, TaskFields.words(after, tree));
    return id;
  }

  private void keep(long id, String action, Map<String, String> before, Map<String, String> after) {
    changes.keep(TaskFields.subject(id), action, before, after);
    audit.record(action, "task", id, FieldChange.detail(TaskFields.ALL.between(before, after)));
  }

  /**
   * Changes a task.
   *
   * @throws Stale when another version than the one seen stands
   */
  @Transactional
  public void change(Seen seen, TaskContent content) {
    Task task = find(seen);
    change(task, seen.version(), content, frames.tree(task.year()));
  }

  private Task find(Seen seen) {
    return tasks.find(seen.id()).orElseThrow(NotFound::new);
  }

  /**
   * Changes several tasks, all or none.
   *
   * @throws Stale when another version than the one seen stands of any of them
   */
  @Transactional
  public void changeAll(Map<Seen, TaskContent> contents) {
    Map<Integer, GoalTree> trees = new TreeMap<>();
    List<Standing> stale = new ArrayList<>();
    int year = 0;
    for (Map.Entry<Seen, TaskContent> each : contents.entrySet()) {
      Task task = find(each.getKey());
      year = task.year();
      GoalTree tree = trees.computeIfAbsent(year, of -> frames.tree(of));
      try {
        change(task, each.getKey().version(), each.getValue(), tree);
      } catch (Stale overtaken) {
        stale.addAll(overtaken.standing());
      }
    }
    if (!stale.isEmpty()) {
      throw new Stale(stale, "/ledger/" + year);
    }
  }

  private void change(Task task, int version, TaskContent content, GoalTree tree) {
    TaskInput input = written(task);
    boolean sameTarget = TaskContent.of(task, List.of()).sameTarget(content);
    if (!writes.change(task.id(), version, content, sameTarget)) {
      throw standing(find(new Seen(task.id(), version))).refusal();
    }
    Task changed = tasks.find(task.id()).orElseThrow();
    Map<String, String> before = TaskFields.words(input, tree);
    Map<String, String> after = TaskFields.words(written(changed), tree);
    if (task.assignment() == AssignmentState.PROPOSED
        && changed.assignment() == AssignmentState.ASSIGNED
        && input.lead().equals(changed.leadName())) {
      TaskFields.assign(before, task.assignment());
      TaskFields.assign(after, changed.assignment());
    }
    keep(task.id(), "task.change", before, after);
  }

  private Standing standing(Task now) {
    return TaskFields.standing(now, coUnits(now), frames.tree(now.year()));
  }

  private List<Tasks.Participant> coUnits(Task task) {
    return tasks.coUnits(List.of(task)).getOrDefault(task.id(), List.of());
  }

  private TaskInput written(Task task) {
    return TaskInput.of(task, coUnits(task));
  }

  /**
   * Takes the proposed lead unit of a task as the office's word.
   *
   * @throws Stale when another version than the one seen stands
   */
  @Transactional
  public void accept(Seen seen) {
    Task task = find(seen);
    if (task.version() != seen.version()) {
      Map<String, String> now = new HashMap<>(Fields.written(written(task)));
      Map<String, String> wanted = new HashMap<>(now);
      TaskFields.assign(now, task.assignment());
      TaskFields.assign(wanted, AssignmentState.ASSIGNED);
      throw standing(task).with(TaskFields.ALL, now).asking(wanted).refusal();
    }
    List<Long> others = coUnits(task).stream().map(Tasks.Participant::unit).toList();
    accepted(task, others).ifPresent(content -> change(seen, content));
  }

  /** Turns the proposed lead of a task into the office's word. */
  static Optional<TaskContent> accepted(Task task, List<Long> coUnits) {
    TaskContent content = TaskContent.of(task, coUnits);
    return task.assignment() == AssignmentState.PROPOSED
        ? Optional.of(content.led(AssignmentState.ASSIGNED, task.leadUnit()))
        : Optional.empty();
  }
}
