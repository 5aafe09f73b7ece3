package org.duixian.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.duixian.declaration.Field;
import org.duixian.declaration.FieldType;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.References;
import org.duixian.declaration.Stage;
import org.duixian.kernel.Label;
import org.duixian.sheet.Meaning;
import org.duixian.sheet.SheetColumn;
import org.jspecify.annotations.Nullable;

/** The columns of a register's sheet, out and in: what is declared, between number and version. */
record ItemSheetColumns(Register register, References names, Locale locale) {

  /** One row: an item with the facts that traits have published of it. */
  record Line(Item item, Map<String, FieldValue> facts) {}

  private static final int NARROW = 14;
  private static final int WIDE = 40;

  // No field is called so: names of fields begin with a letter.
  static final SheetColumn<Line> NUMBER =
      new SheetColumn<>(
          "#number", "register.sheet.number", 16, line -> line.item().number(), Meaning.KEY);
  static final SheetColumn<Line> VERSION =
      new SheetColumn<>(
          "#version", "register.sheet.version", 8, line -> line.item().version(), Meaning.KEY);

  /** The columns that a sheet may come in with. */
  List<SheetColumn<Line>> in() {
    List<SheetColumn<Line>> columns = new ArrayList<>(List.of(NUMBER, stage(), VERSION));
    register.declaration().filled().forEach(field -> columns.add(column(field)));
    register.facts().forEach(fact -> columns.add(fact(fact)));
    return columns;
  }

  /** The columns of the list, as they are shown. */
  List<SheetColumn<Line>> out(Predicate<String> shown) {
    List<SheetColumn<Line>> columns = new ArrayList<>(List.of(NUMBER));
    for (Field field : register.declaration().filled()) {
      if (field.id().equals("title") || shown.test(field.id())) {
        columns.add(column(field));
      }
    }
    register.facts().stream()
        .filter(fact -> shown.test(fact.id()))
        .forEach(fact -> columns.add(fact(fact)));
    columns.add(stage());
    columns.add(VERSION);
    return columns;
  }

  /** The columns of an empty sheet for new items. */
  List<SheetColumn<Line>> empty() {
    return register.declaration().filled().stream().map(this::column).toList();
  }

  private SheetColumn<Line> stage() {
    return new SheetColumn<>(
        "#stage", "register.sheet.stage", NARROW, line -> stage(line.item()), Meaning.SHOWN);
  }

  private String stage(Item item) {
    return register
        .declaration()
        .stage(item.stage())
        .map(Stage::label)
        .map(label -> label.in(locale))
        .orElse(item.stage());
  }

  SheetColumn<Line> column(Field field) {
    return new SheetColumn<>(
        field.id(),
        head(field),
        field.type() instanceof FieldType.Text || field.type() instanceof FieldType.LongText
            ? WIDE
            : NARROW,
        line -> cell(field, line.item().values()),
        meaning(field.type()));
  }

  private SheetColumn<Line> fact(Field fact) {
    return new SheetColumn<>(
        fact.id(), head(fact), NARROW, line -> cell(fact, line.facts()), Meaning.SHOWN);
  }

  private @Nullable Object cell(Field field, Map<String, FieldValue> values) {
    FieldValue value = values.get(field.id());
    return value == null ? null : field.type().cell(value, names, locale);
  }

  /** The key of a head that names the unit of its numbers. */
  static String head(Field field) {
    String unit = field.type().headUnit();
    Label label = field.label();
    return unit == null
        ? label.key()
        : new Label(
                label.zh() + "（" + unit + "）",
                label.en() == null ? null : label.en() + " (" + unit + ")")
            .key();
  }

  private static Meaning meaning(FieldType type) {
    return switch (type) {
      case FieldType.Count count -> Meaning.NUMBER;
      case FieldType.Money money -> Meaning.NUMBER;
      case FieldType.Area area -> Meaning.NUMBER;
      case FieldType.Day day -> Meaning.DAY;
      case FieldType.Month month -> Meaning.PERIOD;
      case FieldType.Text text -> Meaning.TEXT;
      case FieldType.LongText text -> Meaning.TEXT;
      case FieldType.Code code -> Meaning.TEXT;
      case FieldType.Choice choice -> Meaning.TEXT;
      case FieldType.Flag flag -> Meaning.TEXT;
      case FieldType.OfUnit unit -> Meaning.TEXT;
      case FieldType.OfPerson person -> Meaning.TEXT;
      case FieldType.OfItem item -> Meaning.TEXT;
    };
  }
}
