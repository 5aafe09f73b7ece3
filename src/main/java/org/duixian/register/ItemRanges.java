package org.duixian.register;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.declaration.Core;
import org.duixian.declaration.Field;
import org.duixian.declaration.FieldType;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.FieldValue.OnDay;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.kernel.Amount;
import org.duixian.kernel.Typed;
import org.duixian.list.Query;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * The filter form of a table: ranges of numbers and days with two fields for each, and texts that
 * are asked for as they stand. What it sends is put together to what an address asks; public for
 * the templates only.
 */
public final class ItemRanges {

  private static final String FROM = "from.";
  private static final String UNTIL = "until.";

  private ItemRanges() {}

  /**
   * A column that is asked for with a range; public for the templates only.
   *
   * @param unit in which numbers are typed, null for none
   * @param type type of the form's fields
   * @param from what stands in the first field, for a text all of it
   */
  public record Range(
      String key, String label, @Nullable String unit, String type, String from, String until) {

    /** Says whether it has one field only. */
    public boolean single() {
      return type.equals("text");
    }
  }

  /** Returns the columns that can be asked for so, with what is asked. */
  static List<Range> of(Register register, Query<Item> query, Map<String, String> sent) {
    List<Range> ranges = new ArrayList<>();
    List<Field> fields = new ArrayList<>(register.declaration().filled());
    fields.addAll(register.facts());
    for (Field field : fields) {
      String type = type(field.type());
      if (field.filter() && !type.isEmpty() && !field.id().equals(Core.TITLE.id())) {
        String[] ends = query.asked(field.id()).split("\\.\\.", -1);
        String from = sent.getOrDefault(FROM + field.id(), ends[0]);
        String until = sent.getOrDefault(UNTIL + field.id(), ends[ends.length - 1]);
        ranges.add(
            new Range(field.id(), field.label().key(), field.type().headUnit(), type, from, until));
      }
    }
    return ranges;
  }

  private static String type(FieldType type) {
    return switch (type) {
      case FieldType.Count count -> "number";
      case FieldType.Money money -> "number";
      case FieldType.Area area -> "number";
      case FieldType.Day day -> "date";
      case FieldType.Month month -> "month";
      case FieldType.Code code -> "text";
      case FieldType.Text text -> "text";
      case FieldType.LongText text -> "";
      case FieldType.Choice choice -> "";
      case FieldType.Flag flag -> "";
      case FieldType.OfUnit unit -> "";
      case FieldType.OfPerson person -> "";
      case FieldType.OfItem item -> "";
    };
  }

  /** Says whether the form was sent. */
  static boolean sent(Map<String, String> parameters) {
    return parameters.keySet().stream()
        .anyMatch(each -> each.startsWith(FROM) || each.startsWith(UNTIL));
  }

  /** Returns the parameters with the ends put together; faults go to the fields of the form. */
  static Map<String, String> joined(
      Register register, Map<String, String> parameters, FormErrors errors) {
    Map<String, String> joined = new HashMap<>(parameters);
    joined.keySet().removeIf(each -> each.startsWith(FROM) || each.startsWith(UNTIL));
    for (String name : parameters.keySet()) {
      String key = name.startsWith(FROM) ? name.substring(FROM.length()) : "";
      register
          .column(key)
          .ifPresent(
              field -> {
                Optional<Comparable<?>> from = end(field, FROM, parameters, errors);
                Optional<Comparable<?>> until = end(field, UNTIL, parameters, errors);
                boolean refused = errors.any(FROM + key, UNTIL + key);
                joined.put(key, refused ? "" : written(from, until));
              });
    }
    return joined;
  }

  private static Optional<Comparable<?>> end(
      Field field, String end, Map<String, String> parameters, FormErrors errors) {
    String typed = parameters.getOrDefault(end + field.id(), "");
    if (typed.isBlank()) {
      return Optional.empty();
    }
    return switch (field.type().read(typed, ItemInput.PLAIN)) {
      case Typed.Read<FieldValue>(FieldValue value) -> Optional.of(asked(field.type(), value));
      case Typed.Refused<FieldValue> refused -> {
        errors.add(end + field.id(), refused.messageKey(), refused.arguments().toArray());
        yield Optional.empty();
      }
    };
  }

  private static Comparable<?> asked(FieldType type, FieldValue value) {
    int places = type instanceof FieldType.Money money ? money.places() : 0;
    return switch (value) {
      case Whole whole -> new BigDecimal(Amount.digits(type.number(whole.number()), places));
      case OnDay on when type instanceof FieldType.Month -> YearMonth.from(on.day());
      case OnDay on -> on.day();
      case FieldValue.Words words -> words.text();
    };
  }

  /** Two ends the wrong way round mean the same range. */
  private static String written(Optional<Comparable<?>> from, Optional<Comparable<?>> until) {
    if (from.isEmpty() && until.isEmpty()) {
      return "";
    }
    boolean turned = from.isPresent() && until.isPresent() && compared(from.get(), until.get()) > 0;
    String first = from.map(ItemRanges::plain).orElse("");
    String last = until.map(ItemRanges::plain).orElse("");
    return turned ? last + ".." + first : first + ".." + last;
  }

  private static String plain(Comparable<?> end) {
    return end instanceof BigDecimal number ? number.toPlainString() : end.toString();
  }

  /** Both ends are of the class that the field's type reads. */
  @SuppressWarnings("unchecked")
  private static int compared(Comparable<?> one, Comparable<?> other) {
    return ((Comparable<Object>) one).compareTo(other);
  }
}
