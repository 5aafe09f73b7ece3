package org.duixian.register;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.duixian.declaration.Field;
import org.duixian.declaration.FieldType;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.References;
import org.duixian.kernel.UnitOfMeasure;
import org.duixian.sheet.SheetColumn;
import org.duixian.sheet.SheetRow;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one column of a sheet; a number without a unit is of that in the head. */
final class ItemCellReading {

  private static final Pattern BARE = Pattern.compile("[-+]?[0-9][0-9,，.]*");
  private static final Set<String> OF_AREA = Set.of("亩", "公顷", "平方公里");

  private final Field field;
  private final String behind;
  private final References names;
  private final Map<String, Result> few = new HashMap<>();

  /** What a cell says, with what is wrong in it. */
  record Result(@Nullable FieldValue value, FormErrors errors) {}

  ItemCellReading(Field field, SheetRow any, SheetColumn<?> column, References names) {
    UnitOfMeasure head = UnitOfMeasure.of(any.headRemark(column));
    this.field = field.type() instanceof FieldType.Money ? in(field, head) : field;
    this.behind = field.type() instanceof FieldType.Money ? "" : behind(field, head, any, column);
    this.names = names;
  }

  /** Money is of the powers of ten in the head. */
  private static Field in(Field field, UnitOfMeasure head) {
    return head.name().equals("元")
        ? new Field(
            field.id(),
            new FieldType.Money(head.power()),
            field.label(),
            field.required(),
            field.filter(),
            field.search(),
            field.unique(),
            field.disclosure(),
            field.retired())
        : field;
  }

  private static String behind(
      Field field, UnitOfMeasure head, SheetRow any, SheetColumn<?> column) {
    boolean other =
        switch (field.type()) {
          case FieldType.Area area -> OF_AREA.contains(head.name()) || head.power() > 0;
          case FieldType.Count count -> head.power() > 0 && head.name().equals(count.unit());
          default -> false;
        };
    return other ? any.headRemark(column) : "";
  }

  Result read(String text) {
    boolean repeats = field.type().chosen();
    @Nullable Result known = repeats ? few.get(text) : null;
    if (known != null) {
      return known;
    }
    FormErrors errors = new FormErrors();
    String whole = !behind.isEmpty() && BARE.matcher(text).matches() ? text + behind : text;
    Result read = new Result(ItemInput.read(field, whole, names, field.id(), errors), errors);
    if (repeats) {
      few.put(text, read);
    }
    return read;
  }
}
