package org.duixian.change;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of a kind of things, in the order in which pages show them. */
public record Fields(List<ChangedField> all) {

  /**
   * Declares fields.
   *
   * @param prefix before the keys of all words
   * @param names the names, separated by spaces: {@code name} has its label under the
   *     name-in-hyphens, {@code name=label} under another one, {@code name#} codes as values with
   *     their words below the label, {@code name#codes} below another key; {@code !} at the end
   *     tells how a thing stands even where a form did not send it
   */
  public static Fields of(String prefix, String names) {
    return new Fields(List.of()).and(prefix, names);
  }

  /** Adds fields in the same way. */
  public Fields and(String prefix, String names) {
    Fields fields = this;
    for (String declared : names.split("\\s+")) {
      boolean told = declared.endsWith("!");
      String[] coded =
          (told ? declared.substring(0, declared.length() - 1) : declared).split("#", -1);
      String[] named = coded[0].split("=");
      String name = named[0];
      String label =
          prefix
              + (named.length > 1
                  ? named[1]
                  : name.replaceAll("(?<=[a-z])([A-Z])", "-$1").toLowerCase(Locale.ROOT));
      String codes = coded.length < 2 ? null : coded[1].isEmpty() ? label : prefix + coded[1];
      fields =
          fields.plus(
              new ChangedField(
                  name, label, codes == null ? null : codes + ".", told, "", value -> value));
    }
    return fields;
  }

  /** Adds a field that a form has for each of several things. */
  public Fields about(String thing, String name, String label, boolean told) {
    return plus(new ChangedField(name, label, null, told, thing, value -> value));
  }

  private Fields plus(ChangedField field) {
    List<ChangedField> more = new ArrayList<>(all);
    more.add(field);
    return new Fields(more);
  }

  /** Returns the same with other words for the values of a field, such as names for numbers. */
  public Fields naming(String name, UnaryOperator<String> names) {
    return new Fields(
        all.stream()
            .map(
                each ->
                    each.name().equals(name)
                        ? new ChangedField(
                            name, each.label(), each.codes(), each.told(), each.of(), names)
                        : each)
            .toList());
  }

  /** Returns a field by its name. */
  public ChangedField get(String name) {
    return all.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  /** Returns the fields in which two versions differ; what is missing is empty. */
  public List<FieldChange> between(Map<String, String> before, Map<String, String> after) {
    return all.stream()
        .map(each -> FieldChange.of(each.name(), before, after))
        .filter(each -> !each.before().equals(each.after()))
        .toList();
  }

  /** Returns what a version becomes by changes. */
  public static Map<String, String> applied(Map<String, String> before, List<FieldChange> changes) {
    Map<String, String> after = new LinkedHashMap<>(before);
    changes.forEach(each -> after.put(each.field(), each.after()));
    return after;
  }

  /**
   * Returns the components of a record as they are written: constants by their names, numbers plain
   * and without zeros at the end, lists joined with 、, nothing as the empty text.
   */
  public static SequencedMap<String, String> written(Record version) {
    SequencedMap<String, String> written = new LinkedHashMap<>();
    for (RecordComponent component : version.getClass().getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true);
        written.put(component.getName(), text(component.getAccessor().invoke(version)));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot read " + component, e);
      }
    }
    return written;
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Enum<?> constant -> constant.name();
      case BigDecimal number -> number.stripTrailingZeros().toPlainString();
      case Collection<?> all -> all.stream().map(Fields::text).collect(Collectors.joining("、"));
      default -> value.toString();
    };
  }
}
