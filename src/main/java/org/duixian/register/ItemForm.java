package org.duixian.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.duixian.declaration.Field;
import org.duixian.declaration.FieldType;
import org.duixian.declaration.Passage;
import org.duixian.declaration.References;
import org.duixian.site.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The form of an item, made from the declaration; public for the templates only.
 *
 * @param item the item that is edited, null for a new one
 * @param from the item from which a new one is split, null for none
 */
public record ItemForm(
    Register register, @Nullable Item item, @Nullable Item from, List<Input> inputs) {

  /** How a field is filled in. */
  public enum Control {
    LINE,
    TEXT,
    DAY,
    MONTH,
    CHOICE
  }

  /**
   * One field of the form.
   *
   * @param name its name, which is its anchor too
   * @param options what can be chosen, by what is sent
   */
  public record Input(
      String name,
      String label,
      String value,
      Control control,
      Map<String, String> options,
      boolean required,
      String hint) {}

  /** Returns where the form is sent to. */
  public String action() {
    return item == null ? register.path() + "/new" : item.path() + "/edit";
  }

  /** Makes forms of a register's items in one language. */
  record Maker(Register register, ItemNames names, Wording wording, Locale locale) {

    /** Makes the fields with what stands in them, by their names. */
    List<Input> inputs(Map<String, String> values) {
      References shown = names.now();
      List<Input> inputs = new ArrayList<>();
      for (Field field : register.declaration().filled()) {
        String name = ItemInput.name(field);
        String value = values.getOrDefault(name, "");
        Map<String, String> options = options(field);
        if (!value.isEmpty() && !options.isEmpty() && !options.containsKey(value)) {
          boolean known = field.type().refers() && value.matches("[0-9]{1,18}");
          options.put(value, known ? shown.name(field.type(), Long.parseLong(value)) : value);
        }
        inputs.add(
            new Input(
                name,
                label(field),
                value,
                control(field.type()),
                options,
                field.required(),
                hint(field)));
      }
      return inputs;
    }

    private String label(Field field) {
      String unit = field.type().headUnit();
      String label = field.label().in(locale);
      return unit == null ? label : wording.of(locale, "register.label.unit", label, unit);
    }

    private String hint(Field field) {
      if (field.required()) {
        return wording.of(locale, "register.required");
      }
      String before =
          register.declaration().passages().stream()
              .filter(passage -> passage.needs().contains(field.id()))
              .map(Passage::label)
              .map(each -> each.in(locale))
              .collect(Collectors.joining("、"));
      return before.isEmpty() ? "" : wording.of(locale, "register.needed", before);
    }

    private static Control control(FieldType type) {
      return switch (type) {
        case FieldType.Text text -> Control.LINE;
        case FieldType.LongText text -> Control.TEXT;
        case FieldType.Count count -> Control.LINE;
        case FieldType.Money money -> Control.LINE;
        case FieldType.Area area -> Control.LINE;
        case FieldType.Day day -> Control.DAY;
        case FieldType.Month month -> Control.MONTH;
        case FieldType.Choice choice -> Control.CHOICE;
        case FieldType.Flag flag -> Control.CHOICE;
        case FieldType.OfUnit unit -> Control.CHOICE;
        case FieldType.OfPerson person -> Control.CHOICE;
        case FieldType.OfItem item -> Control.LINE;
        case FieldType.Code code -> Control.LINE;
      };
    }

    private Map<String, String> options(Field field) {
      Map<String, String> options = new LinkedHashMap<>();
      if (field.type() instanceof FieldType.Choice choice) {
        options.put("", "—");
        choice.options().stream()
            .filter(each -> !each.retired())
            .forEach(each -> options.put(each.id(), each.label().in(locale)));
      } else if (field.type() instanceof FieldType.Flag) {
        options.put("", "—");
        options.put("是", wording.of(locale, "register.yes"));
        options.put("否", wording.of(locale, "register.no"));
      } else if (control(field.type()) == Control.CHOICE) {
        options.putAll(names.choices(field));
      }
      return options;
    }

    /** What stands in the fields of an item, as a form sends it. */
    Map<String, String> values(Item item) {
      References inForms = names.inForms();
      Map<String, String> values = new LinkedHashMap<>();
      for (Field field : register.declaration().filled()) {
        item.value(field.id())
            .ifPresent(
                value -> values.put(ItemInput.name(field), field.type().typed(value, inForms)));
      }
      return values;
    }
  }
}
