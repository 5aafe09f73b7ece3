package org.duixian.goal;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.duixian.change.FieldChange;
import org.duixian.change.Fields;
import org.duixian.change.Standing;
import org.duixian.change.Subject;

/** The fields of a task as its form sends them and its history tells them. */
public final class TaskFields {

  /** All fields; of the target, its form has the parts and its history the whole. */
  public static final Fields ALL =
      Fields.of(
              "goal.field.",
              "title node indicator bound value unit target lead coUnits=coUnits leader deadline"
                  + " note")
          .and("goal.", "state=field.state#state assignment=field.assignment#assignment");

  private TaskFields() {}

  static Subject subject(long task) {
    return Subject.of("task", task);
  }

  /** Returns a task for a form that was sent from an earlier version. */
  static Standing standing(Task task, List<Tasks.Participant> coUnits, GoalTree tree) {
    return Standing.of(subject(task.id()), task.title(), "/tasks/" + task.id(), task.version())
        .with(ALL.naming("node", node -> path(tree, node)), TaskInput.of(task, coUnits));
  }

  /** Returns a task in words that stay true: the goal as its path, the target as a whole. */
  static SequencedMap<String, String> words(TaskInput input, GoalTree tree) {
    SequencedMap<String, String> words = Fields.written(input);
    words.put("node", path(tree, input.node()));
    words.put("target", input.bound() + input.value() + input.unit());
    List.of("bound", "value", "unit").forEach(words::remove);
    return words;
  }

  static List<FieldChange> between(TaskInput before, TaskInput after, GoalTree tree) {
    return ALL.between(words(before, tree), words(after, tree));
  }

  static void assign(Map<String, String> words, AssignmentState assignment) {
    words.put("assignment", assignment.name());
  }

  private static String path(GoalTree tree, String node) {
    return node.matches("[0-9]{1,18}") ? tree.path(Long.valueOf(node)) : "";
  }
}
