package org.duixian.register;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duixian.declaration.Core;
import org.duixian.declaration.Field;
import org.duixian.declaration.FieldType;
import org.duixian.organisation.People;
import org.duixian.organisation.Units;
import org.springframework.stereotype.Component;

/** How what traits know of items is added up by level, unit, leader, street or another choice. */
@Component
public record ItemSplit(Units units, People people) {

  /** Returns the fields by which the items of a register can be told apart. */
  public static List<Field> fields(Register register) {
    return register.declaration().filled().stream()
        .filter(field -> field.type().chosen() && !(field.type() instanceof FieldType.OfItem))
        .filter(field -> field.core().isPresent() || field.filter())
        .toList();
  }

  /**
   * Returns the value of a field of the item {@code i} as SQL; {@code :by} is bound to its id. The
   * id stands in the declaration, never in what a visitor sends.
   */
  public static String value(Field by) {
    return by.core()
        .map(Core::column)
        .map(column -> "cast(i." + column + " as text)")
        .orElse(
            """
            (select coalesce(x.t, cast(x.n as text)) from item_value x
             where x.district = i.district and x.register = i.register and x.id = i.id
               and x.field = :by)\
            """);
  }

  /** Returns the name of a value in a language, empty for none. */
  public String name(Field by, String value, Locale locale) {
    return switch (by.type()) {
      case FieldType.OfUnit unit when !value.isEmpty() ->
          units.find(Long.parseLong(value)).map(each -> each.shortName()).orElse(value);
      case FieldType.OfPerson person -> names().getOrDefault(value, value);
      case FieldType.Choice choice ->
          choice.options().stream()
              .filter(each -> each.id().equals(value))
              .map(each -> each.label().in(locale))
              .findFirst()
              .orElse(value);
      default -> value;
    };
  }

  private Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    people.all().forEach(each -> names.put(String.valueOf(each.id()), each.name()));
    return names;
  }
}
