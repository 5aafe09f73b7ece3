package org.duixian.register;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.duixian.declaration.Field;
import org.duixian.declaration.FieldType;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.References;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.jspecify.annotations.Nullable;

/** How fields of items are shown in one language; public for the templates only. */
public record ItemCells(Register register, References names, Locale locale) {

  /**
   * A field of an item as a page shows it; public for the templates only.
   *
   * @param text what is read, empty where nothing is filled in
   * @param number the same as a number with its source, null for words
   * @param beside what was typed beside the number, such as 30亩; empty for nothing
   * @param href the page of what is named, null for none
   * @param wide whether it takes a line of its own
   */
  public record Cell(
      String id,
      String label,
      String text,
      @Nullable Sourced number,
      String beside,
      @Nullable String href,
      boolean wide) {

    /** Returns the signs that it holds, none where it holds something else. */
    public List<Sign> signs() {
      return Sign.read(id, text);
    }

    /** Says whether something is filled in. */
    public boolean filled() {
      return !text.isEmpty();
    }
  }

  /** Returns a field of an item. */
  Cell of(Item item, Field field, @Nullable FieldValue value) {
    String label = field.label().in(locale);
    boolean wide = field.type() instanceof FieldType.LongText;
    if (value == null) {
      return new Cell(field.id(), label, "", null, "", null, wide);
    }
    String text = field.type().shown(value, names, locale);
    if (value instanceof Whole whole && field.type().counted()) {
      String beside = whole.typed() == null ? "" : whole.typed();
      return new Cell(field.id(), label, text, number(item, field, whole), beside, null, wide);
    }
    return new Cell(field.id(), label, text, null, "", href(field, value), wide);
  }

  private static @Nullable String href(Field field, FieldValue value) {
    if (value instanceof Whole whole) {
      return switch (field.type()) {
        case FieldType.OfUnit unit -> "/organisation/units/" + whole.number();
        case FieldType.OfItem other -> "/registers/" + other.register() + "/" + whole.number();
        default -> null;
      };
    }
    return null;
  }

  /** Returns the number in a field of an item with who typed it, or which rule made it. */
  static Sourced number(Item item, Field field, Whole whole) {
    boolean fact = field.id().contains(".");
    Source source =
        fact
            ? new Source.Computed(ItemLineage.FACT + item.register(), item.id() + "." + field.id())
            : new Source.Typed(ItemLineage.TYPED + item.register(), item.id(), field.id());
    return Sourced.of(field.type().number(whole.number()), field.type().unit(), source);
  }

  /** Returns the amount of an item, null where it has none. */
  static @Nullable Sourced amount(Register register, Item item) {
    Field field = register.declaration().field("amount").orElse(null);
    return field != null && item.values().get(field.id()) instanceof Whole whole
        ? number(item, field, whole)
        : null;
  }

  /** Returns all fields and facts of an item, also those that are not filled in. */
  List<Cell> all(Item item, Map<String, FieldValue> facts) {
    return Stream.concat(
            register.declaration().fields().stream()
                .filter(field -> !field.retired() || item.value(field.id()).isPresent())
                .map(field -> of(item, field, item.values().get(field.id()))),
            register.facts().stream().map(fact -> of(item, fact, facts.get(fact.id()))))
        .toList();
  }
}
