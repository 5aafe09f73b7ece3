package org.duixian.goal;

import static org.duixian.sheet.Meaning.DAY;
import static org.duixian.sheet.Meaning.KEY;
import static org.duixian.sheet.Meaning.NUMBER;
import static org.duixian.sheet.Meaning.SHOWN;
import static org.duixian.sheet.Meaning.TEXT;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.duixian.sheet.Meaning;
import org.duixian.sheet.SheetColumn;
import org.jspecify.annotations.Nullable;

/** The columns of the ledger's sheet, in order. */
final class LedgerColumns {

  /**
   * One task as the sheet shows it.
   *
   * @param goal path of its goal
   * @param state word of its state
   * @param sentence the sentence that it was made from, null for none
   */
  record Line(Task task, TaskInput input, String goal, String state, @Nullable String sentence) {}

  static final SheetColumn<Line> NO = column("NUMBER", 8, KEY, line -> line.task.number());
  static final SheetColumn<Line> VERSION = column("VERSION", 8, KEY, line -> line.task.version());
  static final SheetColumn<Line> GOAL = column("GOAL", 36, SHOWN, Line::goal);
  static final SheetColumn<Line> TITLE = input("TITLE", 56, TaskInput::title);
  static final SheetColumn<Line> INDICATOR = input("INDICATOR", 22, TaskInput::indicator);
  static final SheetColumn<Line> BOUND = input("BOUND", 8, TaskInput::bound);
  static final SheetColumn<Line> VALUE =
      column("VALUE", 12, NUMBER, line -> number(line.input.value()));
  static final SheetColumn<Line> UNIT = input("UNIT", 10, TaskInput::unit);
  static final SheetColumn<Line> LEAD = input("LEAD", 22, TaskInput::lead);
  static final SheetColumn<Line> CO_UNITS = input("CO_UNITS", 30, TaskInput::coUnits);
  static final SheetColumn<Line> LEADER = input("LEADER", 12, TaskInput::leader);
  static final SheetColumn<Line> DEADLINE =
      column("DEADLINE", 13, DAY, line -> line.task.deadline());
  static final SheetColumn<Line> NOTE = input("NOTE", 30, TaskInput::note);
  static final SheetColumn<Line> STATE = column("STATE", 10, TEXT, Line::state);
  static final SheetColumn<Line> SENTENCE = column("SENTENCE", 60, SHOWN, Line::sentence);

  static final List<SheetColumn<Line>> ALL =
      List.of(
          NO, VERSION, GOAL, TITLE, INDICATOR, BOUND, VALUE, UNIT, LEAD, CO_UNITS, LEADER, DEADLINE,
          NOTE, STATE, SENTENCE);

  private LedgerColumns() {}

  private static SheetColumn<Line> column(
      String key, int width, Meaning read, Function<Line, @Nullable Object> write) {
    return new SheetColumn<>(key, "goal.sheet." + key, width, write, read);
  }

  private static SheetColumn<Line> input(String key, int width, Function<TaskInput, String> write) {
    return column(key, width, TEXT, line -> write.apply(line.input));
  }

  private static @Nullable BigDecimal number(String digits) {
    return digits.isEmpty() ? null : new BigDecimal(digits);
  }

  /** Returns the column that a field of a form stands in, for errors named by field. */
  static SheetColumn<Line> ofField(String field) {
    return ALL.stream()
        .filter(column -> column.key().replace("_", "").equals(field.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElse(TITLE);
  }
}
