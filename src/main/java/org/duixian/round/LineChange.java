package org.duixian.round;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * What a unit typed into one line; travels to the database as JSON.
 *
 * @param version the version of the line that was seen
 * @param keepsValue whether the value stays as it is, because it is not the unit's to type
 * @param typed names of the fields that a person typed
 */
record LineChange(
    long id,
    int version,
    boolean keepsValue,
    @Nullable BigDecimal value,
    String origin,
    @Nullable String progress,
    @Nullable String obstacle,
    @Nullable String nextStep,
    @Nullable BigDecimal forecast,
    @Nullable String reason,
    @Nullable String objection,
    List<String> typed) {

  private static final int LONGEST_WORDS = 1000;
  private static final int MOST_DIGITS = 30;

  /** Returns what changes in the lines of a form; a line with errors is left out. */
  static List<LineChange> in(List<Line> form, Typing typing, FormErrors errors) {
    List<LineChange> changes = new ArrayList<>();
    for (Line line : form) {
      if (line.state() != LineState.ACCEPTED) {
        int before = errors.fields().size();
        TypedLine typed = typing.into(line, errors);
        if (typed != null) {
          LineChange change = of(line, typed, errors);
          if (errors.fields().size() == before) {
            changes.add(change);
          }
        }
      }
    }
    return changes;
  }

  private static LineChange of(Line line, TypedLine typed, FormErrors errors) {
    BigDecimal value = line.typable() ? figure("value", line, typed.value(), errors) : null;
    return new LineChange(
        line.id(),
        typed.version(),
        !line.typable(),
        value,
        origin(line, value).name(),
        words("progress", line, typed.progress(), errors),
        words("obstacle", line, typed.obstacle(), errors),
        words("nextStep", line, typed.nextStep(), errors),
        figure("forecast", line, typed.forecast(), errors),
        words("reason", line, typed.reason(), errors),
        words("objection", line, typed.objection(), errors),
        filled(typed));
  }

  private static ValueOrigin origin(Line line, @Nullable BigDecimal value) {
    if (value == null) {
      return ValueOrigin.NONE;
    }
    BigDecimal stands = line.known().value();
    boolean same = stands != null && stands.compareTo(value) == 0;
    return same && line.known().origin() == ValueOrigin.CARRIED
        ? ValueOrigin.CARRIED
        : ValueOrigin.TYPED;
  }

  private static @Nullable BigDecimal figure(
      String field, Line line, @Nullable BigDecimal figure, FormErrors errors) {
    if (figure != null && (figure.precision() > MOST_DIGITS || figure.scale() < -MOST_DIGITS)) {
      errors.add(line.field(field), "site.error.number");
    }
    return figure;
  }

  private static @Nullable String words(
      String field, Line line, @Nullable String words, FormErrors errors) {
    return new FieldChecks(errors).textOrNone(line.field(field), words, LONGEST_WORDS);
  }

  private static List<String> filled(TypedLine typed) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("value", typed.value());
    fields.put("progress", typed.progress());
    fields.put("obstacle", typed.obstacle());
    fields.put("nextStep", typed.nextStep());
    fields.put("forecast", typed.forecast());
    fields.put("reason", typed.reason());
    fields.put("objection", typed.objection());
    return fields.entrySet().stream()
        .filter(each -> each.getValue() != null && !each.getValue().toString().isBlank())
        .map(Map.Entry::getKey)
        .filter(Objects::nonNull)
        .toList();
  }
}
