package org.duixian.goal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duixian.kernel.Amount;
import org.duixian.kernel.UnitOfMeasure;
import org.duixian.organisation.Unit;
import org.duixian.organisation.UnitNames;
import org.duixian.sheet.BlankCells;
import org.duixian.sheet.HeadWords;
import org.duixian.sheet.SheetQuestion;
import org.duixian.sheet.SheetRemark;
import org.duixian.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/** Makes what is written in a row of a sheet the same as what is typed into the form of a task. */
final class RowInput {

  private final UnitNames names;
  private final HeadWords words;
  private final GoalTree tree;
  private final Predicate<String> usual;
  private final BlankCells blanks;
  private final List<SheetRemark> wrong = new ArrayList<>();
  private final List<SheetRemark> told = new ArrayList<>();
  private final Map<String, List<Integer>> strange = new LinkedHashMap<>();
  private final Map<List<String>, List<Integer>> changed = new LinkedHashMap<>();

  /**
   * @param usual says whether a word is known as a unit of measure
   * @param ticked keys of the questions whose answer is yes
   */
  RowInput(
      UnitNames names,
      HeadWords words,
      GoalTree tree,
      Predicate<String> usual,
      Set<String> ticked) {
    this.names = names;
    this.words = words;
    this.tree = tree;
    this.usual = usual;
    this.blanks = new BlankCells(ticked);
  }

  List<SheetRemark> wrong() {
    return wrong;
  }

  List<SheetRemark> told() {
    return told;
  }

  void tell(SheetRemark remark) {
    told.add(remark);
  }

  /**
   * Returns what must be ticked: deleting, units of measure that are new or another than before.
   */
  List<SheetQuestion> asked() {
    List<SheetQuestion> asked = new ArrayList<>(blanks.asked());
    strange.forEach(
        (unit, rows) ->
            asked.add(
                new SheetQuestion(
                    "unit-" + unit,
                    true,
                    "goal.sheet.unit-unknown",
                    List.of(unit, BlankCells.named(rows)))));
    changed.forEach(
        (units, rows) ->
            asked.add(
                new SheetQuestion(
                    "unit-" + String.join("-", units),
                    true,
                    "goal.sheet.unit-changed",
                    List.of(units.getFirst(), units.getLast(), BlankCells.named(rows)))));
    return asked;
  }

  /**
   * Returns what a row says; what is left blank stands.
   *
   * @param standing the task as it is written now, without a title for a new one
   */
  TaskInput of(SheetRow row, TaskInput standing) {
    Led led = led(row, standing);
    Measured target = target(row, standing);
    boolean emptied = target.value.isEmpty() && !standing.value().isEmpty();
    return new TaskInput(
        row.text(LedgerColumns.TITLE),
        standing.title().isEmpty() ? node(row) : standing.node(),
        blanks.orStanding(row, LedgerColumns.INDICATOR, standing.indicator()),
        emptied
            ? row.text(LedgerColumns.BOUND)
            : blanks.orStanding(row, LedgerColumns.BOUND, standing.bound()),
        target.value,
        target.unit,
        led.lead,
        led.coUnits,
        blanks.orStanding(row, LedgerColumns.LEADER, standing.leader()),
        blanks.orStanding(row, LedgerColumns.DEADLINE, standing.deadline()),
        blanks.orStanding(row, LedgerColumns.NOTE, standing.note()),
        state(row, standing));
  }

  /** The goal of a new task, known by its path or by its own words. */
  private String node(SheetRow row) {
    String path = row.text(LedgerColumns.GOAL);
    if (path.isEmpty()) {
      return "";
    }
    for (GoalTree.Branch branch : tree.branches()) {
      if (tree.path(branch.node().id()).equals(path) || branch.node().label().equals(path)) {
        return String.valueOf(branch.node().id());
      }
    }
    tell(row.remark(LedgerColumns.GOAL, "goal.sheet.no-goal", path));
    return "";
  }

  private String state(SheetRow row, TaskInput standing) {
    String word = row.text(LedgerColumns.STATE);
    return word.isEmpty()
        ? standing.state()
        : words
            .choice(TaskState.values(), state -> "goal.state." + state, word)
            .map(TaskState::name)
            .orElseGet(
                () -> {
                  wrong.add(row.remark(LedgerColumns.STATE, "goal.sheet.state", word));
                  return standing.state();
                });
  }

  private record Measured(String value, String unit) {}

  /**
   * A number that brings its unit keeps it where the cell of the unit still holds the one before; a
   * blank number keeps its unit too, or it would be another amount.
   */
  private Measured target(SheetRow row, TaskInput standing) {
    String value = blanks.orStanding(row, LedgerColumns.VALUE, standing.value());
    String typed = row.text(LedgerColumns.UNIT);
    if (row.text(LedgerColumns.VALUE).isEmpty()) {
      return new Measured(value, value.isEmpty() && !typed.isEmpty() ? typed : standing.unit());
    }
    @Nullable String own = Amount.read(value).found().map(Amount::unit).orElse(null);
    if (typed.isEmpty() && own != null) {
      return new Measured(value, "");
    }
    if (typed.isEmpty()) {
      String head = row.headRemark(LedgerColumns.VALUE);
      return head.isEmpty() || !usual.test(UnitOfMeasure.of(head).name())
          ? new Measured(value, blanks.orStanding(row, LedgerColumns.UNIT, standing.unit()))
          : new Measured(value, head);
    }
    boolean other = own != null && !UnitOfMeasure.of(own).measures(UnitOfMeasure.of(typed));
    return new Measured(value, other && UnitOfMeasure.same(typed, standing.unit()) ? "" : typed);
  }

  /** Asks about the unit of a target that is new or changes. */
  void measured(SheetRow row, TaskInput standing, TaskContent content) {
    String unit = content.unit() == null ? "" : content.unit();
    UnitOfMeasure before = UnitOfMeasure.of(standing.unit());
    if (unit.isEmpty() || before.measures(UnitOfMeasure.of(unit))) {
      return;
    }
    if (!usual.test(unit)) {
      strange.computeIfAbsent(unit, key -> new ArrayList<>()).add(row.number());
    } else if (!before.name().isEmpty() && !standing.value().isEmpty()) {
      changed
          .computeIfAbsent(List.of(before.name(), unit), key -> new ArrayList<>())
          .add(row.number());
    }
  }

  private record Led(String lead, String coUnits) {}

  /** Of several units in the lead's cell the first leads, and the others take part. */
  private Led led(SheetRow row, TaskInput standing) {
    String lead = blanks.orStanding(row, LedgerColumns.LEAD, standing.lead());
    if (lead.isEmpty() || lead.equals(standing.lead())) {
      return new Led(lead, coUnits(row, standing, lead, List.of()));
    }
    UnitNames.Named named = names.read(lead);
    if (named.group() && named.unknown().isEmpty()) {
      wrong.add(row.remark(LedgerColumns.LEAD, "goal.sheet.group-leads", lead));
      return new Led(standing.lead(), standing.coUnits());
    }
    if (!named.unknown().isEmpty()) {
      return new Led(named.unknown().getFirst(), standing.coUnits());
    }
    List<String> all = namesOf(named.units());
    List<String> others = all.subList(1, all.size());
    if (!others.isEmpty()) {
      String rest = String.join("、", others);
      tell(row.remark(LedgerColumns.LEAD, "goal.sheet.several-lead", all.getFirst(), rest));
    }
    return new Led(all.getFirst(), coUnits(row, standing, all.getFirst(), others));
  }

  /** A unit that leads is not meant by a word for all streets. */
  private String coUnits(SheetRow row, TaskInput standing, String lead, List<String> others) {
    String typed = blanks.orStanding(row, LedgerColumns.CO_UNITS, standing.coUnits());
    if (typed.equals(standing.coUnits())) {
      return joined(others, UnitNames.split(typed));
    }
    UnitNames.Named named = names.read(typed);
    List<String> taking = new ArrayList<>(namesOf(named.units()));
    if (named.group()) {
      taking.remove(lead);
      tell(row.remark(LedgerColumns.CO_UNITS, "goal.sheet.group", typed, taking.size()));
    }
    taking.addAll(named.unknown());
    return joined(others, taking);
  }

  private static List<String> namesOf(List<Unit> units) {
    return units.stream().map(Unit::name).toList();
  }

  private static String joined(List<String> names, List<String> more) {
    return Stream.concat(names.stream(), more.stream()).distinct().collect(Collectors.joining("、"));
  }
}
