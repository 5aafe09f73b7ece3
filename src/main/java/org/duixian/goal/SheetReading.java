package org.duixian.goal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duixian.change.FieldChange;
import org.duixian.database.DistrictScope;
import org.duixian.organisation.UnitNames;
import org.duixian.organisation.Units;
import org.duixian.reader.UnitWords;
import org.duixian.sheet.HeadWords;
import org.duixian.sheet.SheetColumn;
import org.duixian.sheet.SheetLimits;
import org.duixian.sheet.SheetRemark;
import org.duixian.sheet.SheetReview;
import org.duixian.sheet.SheetRow;
import org.duixian.sheet.SheetTable;
import org.duixian.sheet.Sheets;
import org.duixian.site.FormErrors;
import org.duixian.site.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds a sheet that came back against what stands. */
@Component
class SheetReading {

  private static final SheetLimits LIMITS = new SheetLimits(50_000, 200L * 1024 * 1024);

  /**
   * What a sheet asks for: the review to be shown, and what is to be written.
   *
   * @param contents tasks that change, in the versions seen
   * @param added tasks that are new
   */
  record Outcome(
      SheetReview<SheetChange> review,
      Map<Ledger.Seen, TaskContent> contents,
      List<TaskContent> added) {}

  private final Tasks tasks;
  private final GoalFrames frames;
  private final Units units;
  private final HeadWords words;

  SheetReading(Tasks tasks, GoalFrames frames, Units units, Wording wording) {
    this.tasks = tasks;
    this.frames = frames;
    this.units = units;
    this.words = wording::of;
  }

  /**
   * Reads a sheet.
   *
   * @param ticked the questions that were answered with yes
   */
  Outcome read(int year, byte[] file, Set<String> ticked) {
    String district = DistrictScope.code();
    SheetTable table = Sheets.read(file, LedgerColumns.ALL, LIMITS, words);
    List<SheetRemark> missing = table.missing(required(table), words);
    return missing.isEmpty()
        ? new Comparison(district, year, table, ticked).outcome()
        : new Outcome(SheetReview.refused(missing), Map.of(), List.of());
  }

  /** An office's own table has neither number nor version; with one of them both are needed. */
  private static List<SheetColumn<?>> required(SheetTable table) {
    boolean own = !table.has(LedgerColumns.NO) && !table.has(LedgerColumns.VERSION);
    return own
        ? List.of(LedgerColumns.TITLE)
        : List.of(LedgerColumns.NO, LedgerColumns.VERSION, LedgerColumns.TITLE);
  }

  /** The comparison of one sheet. */
  private final class Comparison {

    private final int year;
    private final SheetTable table;
    private final Set<String> ticked;
    private final GoalTree tree;
    private final UnitNames names;
    private final RowInput inputs;
    private final Map<Integer, Task> byNumber;
    private final Map<Long, List<Tasks.Participant>> coUnits;
    private final Map<String, Integer> byTitle;
    private final Map<Integer, Integer> rowOf = new HashMap<>();
    private final List<SheetChange> changes = new ArrayList<>();
    private final List<SheetRemark> problems;
    private final Map<Ledger.Seen, TaskContent> contents = new LinkedHashMap<>();
    private final List<TaskContent> added = new ArrayList<>();
    private int unchanged;

    Comparison(String district, int year, SheetTable table, Set<String> ticked) {
      this.year = year;
      this.table = table;
      this.ticked = ticked;
      this.problems = new ArrayList<>(table.wrong());
      this.tree = frames.tree(year);
      this.names = new UnitNames(units.current());
      Set<String> used = tasks.unitsOfMeasure();
      this.inputs =
          new RowInput(
              names, words, tree, unit -> used.contains(unit) || UnitWords.known(unit), ticked);
      List<Integer> numbers = new ArrayList<>();
      List<String> titles = new ArrayList<>();
      for (SheetRow row : table.rows()) {
        number(row, LedgerColumns.NO)
            .ifPresentOrElse(numbers::add, () -> titles.add(row.text(LedgerColumns.TITLE)));
      }
      this.byNumber = tasks.byNumber(year, numbers);
      this.coUnits = tasks.coUnits(byNumber.values());
      this.byTitle = tasks.byTitle(year, titles);
    }

    Outcome outcome() {
      table.rows().forEach(this::compare);
      List<SheetRemark> told = new ArrayList<>(table.told());
      told.addAll(inputs.told());
      var asked = new ArrayList<>(table.asked());
      asked.addAll(inputs.asked());
      problems.addAll(inputs.wrong());
      return new Outcome(
          new SheetReview<>(unchanged, changes, problems, told, asked, ticked), contents, added);
    }

    private void compare(SheetRow row) {
      String typed = row.text(LedgerColumns.NO);
      if (typed.isEmpty()) {
        add(row);
        return;
      }
      @Nullable Task task = number(row, LedgerColumns.NO).map(byNumber::get).orElse(null);
      Optional<Integer> version = number(row, LedgerColumns.VERSION);
      if (task == null) {
        problem(row, LedgerColumns.NO, "goal.sheet.unknown-number", typed);
        return;
      }
      Integer earlier = rowOf.putIfAbsent(task.number(), row.number());
      if (earlier != null) {
        problem(row, LedgerColumns.NO, "goal.sheet.twice", String.valueOf(earlier));
      } else if (version.isEmpty()) {
        problem(row, LedgerColumns.VERSION, "goal.sheet.version", row.text(LedgerColumns.VERSION));
      } else {
        compare(row, task, version.get());
      }
    }

    private void compare(SheetRow row, Task task, int version) {
      List<Tasks.Participant> taking = coUnits.getOrDefault(task.id(), List.of());
      List<Long> ids = taking.stream().map(Tasks.Participant::unit).toList();
      TaskInput standing = TaskInput.of(task, taking);
      TaskInput wanted = inputs.of(row, standing);
      TaskReading reading =
          new TaskReading(wanted, TaskContent.of(task, ids), taking, names, tree, year);
      TaskContent content = reading.read(task.leadName());
      if (!isRight(row, reading.errors())) {
        return;
      }
      List<FieldChange> differences = TaskFields.between(standing, wanted.meaning(content), tree);
      if (differences.isEmpty()) {
        unchanged++;
      } else if (version != task.version()) {
        problem(
            row,
            LedgerColumns.VERSION,
            "goal.sheet.stale",
            String.valueOf(task.number()),
            String.valueOf(version),
            String.valueOf(task.version()));
      } else {
        inputs.measured(row, standing, content);
        changes.add(new SheetChange(row.number(), task, content.title(), differences));
        contents.put(new Ledger.Seen(task.id(), task.version()), content);
      }
    }

    /** A row without a number is a task that the ledger does not have yet. */
    private void add(SheetRow row) {
      TaskInput nothing = TaskInput.empty(null);
      TaskInput wanted = inputs.of(row, nothing);
      TaskContent none = TaskContent.titled("", null);
      TaskReading reading = new TaskReading(wanted, none, List.of(), names, tree, year);
      TaskContent content = reading.read(null);
      if (isRight(row, reading.errors())) {
        Integer same = byTitle.get(content.title());
        if (same != null) {
          inputs.tell(
              row.remark(LedgerColumns.TITLE, "goal.sheet.same-title", String.valueOf(same)));
        }
        inputs.measured(row, nothing, content);
        List<FieldChange> fields = TaskFields.between(nothing, wanted.meaning(content), tree);
        changes.add(new SheetChange(row.number(), null, content.title(), fields));
        added.add(content);
      }
    }

    private boolean isRight(SheetRow row, FormErrors errors) {
      for (String field : errors.fields()) {
        FormErrors.FieldError error = errors.at(field);
        if (error != null) {
          problem(
              row, LedgerColumns.ofField(field), error.messageKey(), error.arguments().toArray());
        }
      }
      return errors.isEmpty();
    }

    private void problem(SheetRow row, SheetColumn<?> column, String key, Object... arguments) {
      problems.add(row.remark(column, key, arguments));
    }
  }

  private static Optional<Integer> number(SheetRow row, SheetColumn<?> column) {
    String text = row.text(column);
    return text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }
}
