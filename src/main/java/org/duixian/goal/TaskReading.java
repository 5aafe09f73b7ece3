package org.duixian.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duixian.kernel.Amount;
import org.duixian.kernel.Typed;
import org.duixian.kernel.TypedDay;
import org.duixian.kernel.UnitOfMeasure;
import org.duixian.kernel.Years;
import org.duixian.organisation.Unit;
import org.duixian.organisation.UnitNames;
import org.duixian.reader.Bound;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * Understands what was written for a task; what is wrong is named at its field, and the task's own
 * value stands in for it.
 */
final class TaskReading {

  private static final int LONGEST_TITLE = 500;
  private static final int LONGEST_LINE = 100;
  private static final int LONGEST_NOTE = 2000;

  private final TaskInput input;
  private final TaskContent before;
  private final List<Tasks.Participant> coUnitsBefore;
  private final UnitNames units;
  private final GoalTree tree;
  private final Years years;
  private final FormErrors errors = new FormErrors();

  private record Lead(AssignmentState assignment, @Nullable Long unit, @Nullable String reason) {}

  private record Target(@Nullable Bound bound, @Nullable BigDecimal value, @Nullable String unit) {}

  /**
   * @param before what the task holds so far; a unit it names already may have ended since
   * @param year of the ledger, which a deadline without a year means
   */
  TaskReading(
      TaskInput input,
      TaskContent before,
      List<Tasks.Participant> coUnitsBefore,
      UnitNames units,
      GoalTree tree,
      int year) {
    this.input = input;
    this.before = before;
    this.coUnitsBefore = coUnitsBefore;
    this.units = units;
    this.tree = tree;
    this.years = new Years(1949, 2199, year);
  }

  FormErrors errors() {
    return errors;
  }

  /** Returns the content; to be used only when there are no errors. */
  TaskContent read(@Nullable String leadNameBefore) {
    String title = input.title().replaceAll("\\s*[\\r\\n]+\\s*", " ").strip();
    if (title.isEmpty() || title.length() > LONGEST_TITLE) {
      errors.add("title", "goal.error.title", LONGEST_TITLE);
    }
    Long node = node();
    String indicator = line("indicator", input.indicator());
    Target target = target();
    Lead lead = lead(leadNameBefore);
    List<Long> coUnits = coUnits(lead.unit());
    String leader = line("leader", input.leader());
    LocalDate deadline = deadline();
    String note = blankToNull(input.note().replace("\r\n", "\n"));
    if (note != null && note.length() > LONGEST_NOTE) {
      errors.add("note", "goal.error.long", LONGEST_NOTE);
    }
    return new TaskContent(
        node,
        title,
        indicator,
        target.bound(),
        target.value(),
        target.unit(),
        lead.assignment(),
        lead.unit(),
        lead.reason(),
        coUnits,
        leader,
        deadline,
        note,
        input.state().equals(TaskState.DROPPED.name()) ? TaskState.DROPPED : TaskState.OPEN);
  }

  private @Nullable Long node() {
    String text = input.node();
    if (text.isEmpty()) {
      return null;
    }
    Long id = text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    if (tree.find(id).isEmpty()) {
      errors.add("node", "goal.error.node");
    }
    return id;
  }

  private Target target() {
    String mark = input.bound().strip();
    Optional<Bound> bound = BoundMark.read(mark);
    if (bound.isEmpty() && !mark.isEmpty()) {
      errors.add("bound", "goal.error.bound", mark);
    }
    if (input.value().isBlank()) {
      if (bound.isPresent() && bound.get() != Bound.QUAL) {
        errors.add("value", "goal.error.value-missing");
      }
      return new Target(bound.orElse(null), null, blankToNull(input.unit()));
    }
    Typed<Amount> typed = Amount.read(input.value(), input.unit());
    Amount amount =
        new FieldChecks(errors).typed("value", typed, new Amount(BigDecimal.ZERO, null));
    if (bound.isPresent() && bound.get() == Bound.QUAL) {
      errors.add("bound", "goal.error.qualitative");
    }
    line("unit", input.unit());
    boolean same = UnitOfMeasure.same(before.unit(), amount.unit());
    return new Target(bound.orElse(Bound.EQ), amount.value(), same ? before.unit() : amount.unit());
  }

  /** A lead that stays as it was proposed stays a proposal; any other is the office's word. */
  private Lead lead(@Nullable String leadNameBefore) {
    String name = input.lead().strip();
    if (name.isEmpty()) {
      return new Lead(AssignmentState.NONE, null, null);
    }
    if (name.equals(leadNameBefore)) {
      return new Lead(before.assignment(), before.leadUnit(), before.reason());
    }
    Optional<Unit> unit = units.find(name);
    if (unit.isEmpty()) {
      errors.add("lead", "goal.error.unit", name);
      return new Lead(AssignmentState.NONE, null, null);
    }
    return new Lead(AssignmentState.ASSIGNED, unit.get().id(), null);
  }

  private List<Long> coUnits(@Nullable Long lead) {
    List<Long> found = new ArrayList<>();
    for (String name : UnitNames.split(input.coUnits())) {
      Optional<Long> unit = coUnit(name);
      if (unit.isEmpty()) {
        errors.add("coUnits", "goal.error.unit", name);
      } else if (unit.get().equals(lead)) {
        errors.add("coUnits", "goal.error.lead-again", name);
      } else if (!found.contains(unit.get())) {
        found.add(unit.get());
      }
    }
    return found;
  }

  private Optional<Long> coUnit(String name) {
    return coUnitsBefore.stream()
        .filter(unit -> unit.name().equals(name))
        .map(Tasks.Participant::unit)
        .findFirst()
        .or(() -> units.find(name).map(Unit::id));
  }

  private @Nullable LocalDate deadline() {
    return input.deadline().isBlank()
        ? null
        : new FieldChecks(errors)
            .typed("deadline", TypedDay.read(input.deadline(), years), LocalDate.EPOCH);
  }

  private @Nullable String line(String field, String text) {
    if (text.strip().length() > LONGEST_LINE) {
      errors.add(field, "goal.error.long", LONGEST_LINE);
    }
    return blankToNull(text);
  }

  private static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
