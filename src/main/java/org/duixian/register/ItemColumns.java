package org.duixian.register;

import java.util.ArrayList;
import java.util.List;
import org.duixian.declaration.Core;
import org.duixian.declaration.Declaration;
import org.duixian.declaration.Field;
import org.duixian.declaration.FieldType;
import org.duixian.list.Case;
import org.duixian.list.Column;
import org.duixian.list.Columns;
import org.duixian.list.Kind;

/** A register as a list: how its declaration is asked for. */
final class ItemColumns {

  /** Key of the condition on words. */
  static final String WORDS = "q";

  /** Key of the condition on where items are. */
  static final String BOX = "box";

  /** Scope that shows what was withdrawn instead of what stands. */
  static final String STATE = "state";

  private ItemColumns() {}

  static Columns<Item> of(Register register) {
    Declaration declaration = register.declaration();
    Columns<Item> at = Columns.at("items-" + register.code(), register.path());
    Columns<Item> columns =
        (register.whole() ? at.scope(STATE, "withdrawn", "") : at)
            .with(
                Column.<Item>shown("number", "register.number", Kind.TEXT)
                    .sortedBy("number", Kind.NUMBER, "id"))
            .with(
                Column.choice(
                    Dimensions.STAGE,
                    "register.stage",
                    Kind.CHOICE,
                    declaration.stages().stream()
                        .map(each -> option(each.id(), each.label().key()))
                        .toList()));
    for (Field field : declaration.filled()) {
      columns = columns.with(column(field));
    }
    for (Field fact : register.facts()) {
      columns = columns.with(column(fact));
    }
    return columns
        .with(Column.of(BOX, "register.box", Kind.TEXT, BOX, item -> null))
        .with(Column.of(WORDS, "list.search", Kind.WORDS, "words", item -> null))
        .following("id")
        .showing(declaration.columns());
  }

  private static Column<Item> column(Field field) {
    String label = field.label().key();
    if (field.id().equals(Core.TITLE.id())) {
      return Column.shown(field.id(), label, Kind.TEXT);
    }
    if (!field.filter()) {
      return Column.<Item>shown(field.id(), label, kind(field.type())).optionally();
    }
    Column<Item> column =
        field.type() instanceof FieldType.Choice || field.type() instanceof FieldType.Flag
            ? Column.choice(field.id(), label, Kind.CHOICE, options(field.type()))
            : Column.of(field.id(), label, kind(field.type()), field.id(), item -> null);
    return (sortable(field) ? column.sortedBy(field.id(), order(field.type()), field.id()) : column)
        .optionally();
  }

  /** A list is sorted only by what an index gives in order. */
  private static boolean sortable(Field field) {
    boolean ordered =
        field.type().counted()
            || field.type() instanceof FieldType.Day
            || field.type() instanceof FieldType.Month;
    return ordered
        && field.core().map(core -> core == Core.AMOUNT || core == Core.DUE).orElse(true);
  }

  private static Kind order(FieldType type) {
    return type.counted() ? Kind.NUMBER : Kind.DAY;
  }

  private static Kind kind(FieldType type) {
    return switch (type) {
      case FieldType.Count count -> Kind.NUMBER;
      case FieldType.Money money -> Kind.NUMBER;
      case FieldType.Area area -> Kind.NUMBER;
      case FieldType.Day day -> Kind.DAY;
      case FieldType.Month month -> Kind.MONTH;
      case FieldType.OfUnit unit -> Kind.UNIT;
      case FieldType.OfPerson person -> Kind.UNIT;
      case FieldType.OfItem item -> Kind.UNIT;
      case FieldType.Choice choice -> Kind.CHOICE;
      case FieldType.Flag flag -> Kind.CHOICE;
      case FieldType.Text text -> Kind.TEXT;
      case FieldType.LongText text -> Kind.TEXT;
      case FieldType.Code code -> Kind.TEXT;
    };
  }

  private static List<Case<Item>> options(FieldType type) {
    List<Case<Item>> cases = new ArrayList<>();
    if (type instanceof FieldType.Choice choice) {
      choice.options().forEach(each -> cases.add(option(each.id(), each.label().key())));
    } else {
      cases.add(option("1", "register.yes"));
      cases.add(option("0", "register.no"));
    }
    return cases;
  }

  private static Case<Item> option(String word, String label) {
    return Case.ofDatabase(word, label, "");
  }
}
