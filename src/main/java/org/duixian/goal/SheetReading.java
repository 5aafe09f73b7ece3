package org.duixian.goal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duixian.organisation.Units;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Holds a sheet that came back against what stands. */
@Component
class SheetReading {

  private final SheetText text;
  private final Tasks tasks;
  private final GoalFrames frames;
  private final Units units;
  private final MessageSource messages;

  /** What a sheet asks for: the review to be shown, and the contents to be written. */
  record Outcome(SheetReview review, Map<Ledger.Seen, TaskContent> contents) {}

  SheetReading(
      SheetText text, Tasks tasks, GoalFrames frames, Units units, MessageSource messages) {
    this.text = text;
    this.tasks = tasks;
    this.frames = frames;
    this.units = units;
    this.messages = messages;
  }

  Outcome read(String district, int year, byte[] file) {
    SheetText.Content content = text.read(file);
    if (!content.problems().isEmpty()) {
      return new Outcome(new SheetReview(0, List.of(), content.problems(), List.of()), Map.of());
    }
    return new Comparison(district, year, content).outcome();
  }

  /** The comparison of one sheet. */
  private final class Comparison {

    private final SheetText.Content sheet;
    private final int year;
    private final GoalTree tree;
    private final UnitNames names;
    private final Map<Integer, Task> byNumber;
    private final Map<Long, List<Tasks.Participant>> coUnits;
    private final Map<Integer, Integer> rowOf = new HashMap<>();
    private final List<SheetReview.Change> changes = new ArrayList<>();
    private final List<SheetProblem> problems = new ArrayList<>();
    private final List<SheetProblem> conflicts = new ArrayList<>();
    private final Map<Ledger.Seen, TaskContent> contents = new LinkedHashMap<>();
    private int unchanged;

    Comparison(String district, int year, SheetText.Content sheet) {
      this.sheet = sheet;
      this.year = year;
      this.tree = frames.tree(district, year);
      this.names = new UnitNames(units.current(district));
      List<Integer> numbers = new ArrayList<>();
      for (SheetRow row : sheet.rows()) {
        number(row, SheetColumn.NUMBER).ifPresent(numbers::add);
      }
      this.byNumber = tasks.byNumber(district, year, numbers);
      this.coUnits = tasks.coUnits(district, byNumber.values());
    }

    Outcome outcome() {
      sheet.rows().forEach(this::compare);
      return new Outcome(new SheetReview(unchanged, changes, problems, conflicts), contents);
    }

    private void compare(SheetRow row) {
      Optional<Integer> number = number(row, SheetColumn.NUMBER);
      @Nullable Task task = number.map(byNumber::get).orElse(null);
      if (number.isEmpty() || task == null) {
        problem(row, SheetColumn.NUMBER, "goal.sheet.unknown-number", row.text(SheetColumn.NUMBER));
        return;
      }
      Integer earlier = rowOf.putIfAbsent(task.number(), row.row());
      if (earlier != null) {
        problem(row, SheetColumn.NUMBER, "goal.sheet.twice", String.valueOf(earlier));
        return;
      }
      Optional<Integer> version = number(row, SheetColumn.VERSION);
      if (version.isEmpty()) {
        problem(row, SheetColumn.VERSION, "goal.sheet.version", row.text(SheetColumn.VERSION));
        return;
      }
      compare(row, task, version.get());
    }

    private void compare(SheetRow row, Task task, int version) {
      List<Tasks.Participant> taking = coUnits.getOrDefault(task.id(), List.of());
      Optional<TaskState> state = state(row.text(SheetColumn.STATE));
      if (state.isEmpty()) {
        problem(row, SheetColumn.STATE, "goal.sheet.state", row.text(SheetColumn.STATE));
        return;
      }
      TaskInput wanted = input(row, task, state.get());
      List<TaskDifference> differences =
          TaskDifference.between(TaskInput.of(task, taking), wanted, tree);
      if (differences.isEmpty()) {
        unchanged++;
      } else if (version != task.version()) {
        conflicts.add(
            new SheetProblem(
                row.row(),
                letters(SheetColumn.VERSION),
                "goal.sheet.stale",
                List.of(
                    String.valueOf(task.number()),
                    String.valueOf(version),
                    String.valueOf(task.version()))));
      } else {
        take(row, task, taking, wanted, differences);
      }
    }

    private void take(
        SheetRow row,
        Task task,
        List<Tasks.Participant> taking,
        TaskInput wanted,
        List<TaskDifference> differences) {
      List<Long> ids = taking.stream().map(Tasks.Participant::unit).toList();
      TaskReading reading =
          new TaskReading(wanted, TaskContent.of(task, ids), taking, names, tree, year);
      TaskContent content = reading.read(task.leadName());
      FormErrors errors = reading.errors();
      for (String field : errors.fields()) {
        FormErrors.FieldError error = errors.at(field);
        if (error != null) {
          problems.add(
              new SheetProblem(row.row(), lettersOf(field), error.messageKey(), error.arguments()));
        }
      }
      if (errors.isEmpty()) {
        changes.add(new SheetReview.Change(row.row(), task, differences));
        contents.put(new Ledger.Seen(task.id(), task.version()), content);
      }
    }

    private TaskInput input(SheetRow row, Task task, TaskState state) {
      return new TaskInput(
          row.text(SheetColumn.TITLE),
          task.node() == null ? "" : task.node().toString(),
          row.text(SheetColumn.INDICATOR),
          row.text(SheetColumn.BOUND),
          row.text(SheetColumn.VALUE),
          row.text(SheetColumn.UNIT),
          row.text(SheetColumn.LEAD),
          row.text(SheetColumn.CO_UNITS),
          row.text(SheetColumn.LEADER),
          row.text(SheetColumn.DEADLINE).replace('/', '-'),
          row.text(SheetColumn.NOTE),
          state.name());
    }

    private Optional<TaskState> state(String word) {
      for (TaskState state : TaskState.values()) {
        for (Locale locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
          if (word.equals(messages.getMessage("goal.state." + state.name(), null, locale))) {
            return Optional.of(state);
          }
        }
      }
      return Optional.empty();
    }

    private void problem(SheetRow row, SheetColumn column, String key, Object... arguments) {
      problems.add(new SheetProblem(row.row(), letters(column), key, List.of(arguments)));
    }

    private String letters(SheetColumn column) {
      return sheet.letters().getOrDefault(column, "?");
    }

    private String lettersOf(String field) {
      for (SheetColumn column : SheetColumn.values()) {
        if (column.field().equals(field)) {
          return letters(column);
        }
      }
      return "?";
    }
  }

  private static Optional<Integer> number(SheetRow row, SheetColumn column) {
    String text = row.text(column);
    return text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }
}
