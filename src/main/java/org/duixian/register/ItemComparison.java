package org.duixian.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.duixian.access.Scope;
import org.duixian.access.Thing;
import org.duixian.change.FieldChange;
import org.duixian.declaration.Core;
import org.duixian.declaration.Field;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.declaration.References;
import org.duixian.register.ItemSheetColumns.Line;
import org.duixian.register.ItemSheetReading.Outcome;
import org.duixian.sheet.BlankCells;
import org.duixian.sheet.SheetColumn;
import org.duixian.sheet.SheetQuestion;
import org.duixian.sheet.SheetRemark;
import org.duixian.sheet.SheetReview;
import org.duixian.sheet.SheetRow;
import org.duixian.sheet.SheetTable;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/** The comparison of one sheet with the items that stand, part by part. */
final class ItemComparison {

  /** So many items are shown field by field. */
  static final int SHOWN = 60;

  private static final int AT_ONCE = 1_000;

  private final ItemSheetReading reading;
  private final Register register;
  private final References names;
  private final SheetTable table;
  private final Set<String> ticked;
  private final Map<Field, SheetColumn<Line>> columns = new LinkedHashMap<>();
  private final Map<Field, ItemCellReading> cells = new HashMap<>();
  private final List<Field> lacking = new ArrayList<>();
  private final Scope opens;
  private final Scope edits;
  private final BlankCells blanks;
  private final Map<String, Integer> rowOf = new HashMap<>();
  private final Map<Field, Map<String, SheetRow>> unique = new LinkedHashMap<>();
  private final Map<Integer, Long> unlike = new HashMap<>();
  private final List<SheetRemark> problems;
  private final List<ItemSheetChange> changes = new ArrayList<>();
  private final List<ItemWork.NewItem> added = new ArrayList<>();
  private final List<ItemWork.Change> changed = new ArrayList<>();
  private int unchanged;

  ItemComparison(
      ItemSheetReading reading,
      Register register,
      References names,
      ItemSheetColumns all,
      SheetTable table,
      Set<String> ticked) {
    this.reading = reading;
    this.register = register;
    this.names = names;
    this.table = table;
    this.ticked = ticked;
    this.blanks = new BlankCells(ticked);
    this.problems = new ArrayList<>(table.wrong());
    this.opens = reading.access.scope(register, register.declaration().open());
    this.edits = reading.access.scope(register, register.declaration().edit());
    for (Field field : register.declaration().filled()) {
      SheetColumn<Line> column = all.column(field);
      if (table.has(column)) {
        columns.put(field, column);
        table.rows().stream()
            .findFirst()
            .ifPresent(row -> cells.put(field, new ItemCellReading(field, row, column, names)));
      } else if (field.required() || field.id().equals(Core.TITLE.id())) {
        lacking.add(field);
      }
      if (field.unique()) {
        unique.put(field, new LinkedHashMap<>());
      }
    }
  }

  Outcome outcome() {
    List<SheetRow> rows = table.rows();
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      List<SheetRow> part = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
      Map<String, Item> standing =
          reading.items.numbered(
              register,
              part.stream()
                  .map(row -> row.text(ItemSheetColumns.NUMBER))
                  .filter(number -> !number.isEmpty())
                  .toList());
      part.forEach(row -> compare(row, standing));
    }
    unique.forEach(this::holdUnique);
    List<SheetQuestion> asked = new ArrayList<>(table.asked());
    asked.addAll(blanks.asked());
    return new Outcome(
        new SheetReview<>(unchanged, changes, problems, table.told(), asked, ticked),
        added,
        changed);
  }

  private void compare(SheetRow row, Map<String, Item> standing) {
    String number = row.text(ItemSheetColumns.NUMBER);
    if (number.isEmpty()) {
      open(row);
      return;
    }
    Item item = standing.get(number);
    Integer earlier = rowOf.putIfAbsent(number, row.number());
    String version = row.text(ItemSheetColumns.VERSION);
    if (item == null) {
      problem(row, ItemSheetColumns.NUMBER, "register.sheet.unknown-number", number);
    } else if (earlier != null) {
      problem(row, ItemSheetColumns.NUMBER, "register.sheet.twice", String.valueOf(earlier));
    } else if (item.mergedInto() != null || item.withdrawn()) {
      problem(row, ItemSheetColumns.NUMBER, "register.sheet.gone", number);
    } else if (!version.matches("[0-9]{1,9}")) {
      problem(row, ItemSheetColumns.VERSION, "register.sheet.no-version", version);
    } else {
      change(row, item, Integer.parseInt(version));
    }
  }

  private void change(SheetRow row, Item item, int version) {
    int before = problems.size();
    Map<String, @Nullable FieldValue> other = new HashMap<>();
    for (Map.Entry<Field, SheetColumn<Line>> each : columns.entrySet()) {
      Field field = each.getKey();
      FieldValue stands = item.values().get(field.id());
      FieldValue value = read(row, field, each.getValue(), stands);
      if (!same(stands, value)) {
        other.put(field.id(), value);
      }
      note(row, field, value, item.id());
    }
    if (problems.size() > before) {
      return;
    }
    if (other.isEmpty()) {
      unchanged++;
    } else if (version != item.version()) {
      problem(
          row,
          ItemSheetColumns.VERSION,
          "register.sheet.stale",
          item.number(),
          String.valueOf(version),
          String.valueOf(item.version()));
    } else if (!holds(edits, item.lead())) {
      problem(row, ItemSheetColumns.NUMBER, "register.sheet.not-yours", item.number());
    } else {
      changed.add(new ItemWork.Change(item.id(), version, other));
      shown(row, item, item.title(), other);
    }
  }

  private void open(SheetRow row) {
    int before = problems.size();
    Map<String, FieldValue> values = new HashMap<>();
    for (Map.Entry<Field, SheetColumn<Line>> each : columns.entrySet()) {
      Field field = each.getKey();
      FieldValue value = read(row, field, each.getValue(), null);
      if (value != null) {
        values.put(field.id(), value);
        note(row, field, value, 0);
      }
    }
    if (!lacking.isEmpty()) {
      lacking.forEach(field -> problem(row, "register.sheet.lacks", field.label().key()));
      lacking.clear();
    }
    if (problems.size() > before) {
      return;
    }
    Long lead = values.get(Core.LEAD.id()) instanceof Whole whole ? whole.number() : null;
    if (!holds(opens, lead)) {
      problem(row, "register.sheet.not-to-open");
      return;
    }
    added.add(new ItemWork.NewItem(values, false));
    String title = values.get(Core.TITLE.id()) instanceof Words words ? words.text() : "";
    shown(row, null, title, values);
  }

  private static boolean holds(Scope scope, @Nullable Long lead) {
    return scope.holds(new Thing.One(Thing.ITEM, lead, false));
  }

  /** Returns what a cell says; a blank one leaves what stands, unless its column is ticked. */
  private @Nullable FieldValue read(
      SheetRow row, Field field, SheetColumn<Line> column, @Nullable FieldValue stands) {
    String text = row.text(column);
    if (text.isEmpty() && stands != null) {
      String kept = blanks.orStanding(row, column, shown(field, stands));
      if (!kept.isEmpty()) {
        return stands;
      }
    }
    boolean needed = field.required() || field.id().equals(Core.TITLE.id());
    if (text.isEmpty()) {
      if (needed) {
        problem(row, column, "site.typed.nothing");
      }
      return null;
    }
    ItemCellReading.Result read = Objects.requireNonNull(cells.get(field)).read(text);
    FormErrors.FieldError error = read.errors().at(field.id());
    if (error != null) {
      problem(row, column, error.messageKey(), error.arguments().toArray());
    }
    return read.value();
  }

  /** An area that was typed in 亩 comes back in square metres and is the same. */
  private static boolean same(@Nullable FieldValue stands, @Nullable FieldValue value) {
    return Objects.equals(stands, value)
        || stands instanceof Whole was && value instanceof Whole is && was.number() == is.number();
  }

  private String shown(Field field, FieldValue value) {
    return field.type().shown(value, names, Locale.SIMPLIFIED_CHINESE);
  }

  private void shown(
      SheetRow row,
      @Nullable Item item,
      String title,
      Map<String, ? extends @Nullable FieldValue> values) {
    List<FieldChange> differences = new ArrayList<>();
    if (changes.size() < SHOWN) {
      for (Field field : columns.keySet()) {
        FieldValue value = values.get(field.id());
        FieldValue was = item == null ? null : item.values().get(field.id());
        if (values.containsKey(field.id())) {
          differences.add(
              new FieldChange(
                  field.id(),
                  was == null ? "" : shown(field, was),
                  value == null ? "" : shown(field, value)));
        }
      }
    }
    changes.add(new ItemSheetChange(row.number(), item, title, values.size(), differences));
  }

  /** Remembers where a value stands that no two items may have. */
  private void note(SheetRow row, Field field, @Nullable FieldValue value, long item) {
    Map<String, SheetRow> rows = unique.get(field);
    if (rows != null && value != null) {
      SheetRow earlier = rows.putIfAbsent(value.written(), row);
      if (earlier == null) {
        unlike.put(row.number(), item);
      } else {
        SheetColumn<Line> column = Objects.requireNonNull(columns.get(field));
        problem(row, column, "register.sheet.twice", String.valueOf(earlier.number()));
      }
    }
  }

  private void holdUnique(Field field, Map<String, SheetRow> rows) {
    SheetColumn<Line> column = columns.get(field);
    if (column == null || rows.isEmpty()) {
      return;
    }
    Set<Long> written = new HashSet<>();
    changed.stream()
        .filter(each -> each.values().containsKey(field.id()))
        .forEach(each -> written.add(each.id()));
    reading
        .items
        .holding(register.declaration(), field, rows.keySet())
        .forEach(
            (value, holder) -> {
              SheetRow row = Objects.requireNonNull(rows.get(value));
              boolean own = Objects.equals(unlike.get(row.number()), holder.id());
              if (!own && !written.contains(holder.id())) {
                problem(
                    row, column, "register.sheet.taken-by", value, holder.number(), holder.title());
              }
            });
  }

  private void problem(SheetRow row, String key, Object... arguments) {
    problems.add(SheetRemark.of(row.number(), key, arguments));
  }

  private void problem(SheetRow row, SheetColumn<Line> column, String key, Object... arguments) {
    problems.add(row.remark(column, key, arguments));
  }
}
