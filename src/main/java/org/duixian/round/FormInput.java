package org.duixian.round;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * What came in with a form: for each line the typed fields, the version that was seen, and a mark
 * of what stood in the fields then, by which untouched lines are told from changed ones. A field of
 * line 12 is called {@code value-12}.
 */
final class FormInput {

  static final List<String> FIELDS =
      List.of("value", "progress", "obstacle", "nextStep", "forecast", "reason", "objection");

  private static final int LONGEST_WORDS = 1000;

  private final Map<String, String> parameters;
  private final FormErrors errors = new FormErrors();

  FormInput(Map<String, String> parameters) {
    this.parameters = parameters;
  }

  FormErrors errors() {
    return errors;
  }

  boolean holds(Line line) {
    return parameters.containsKey("version-" + line.id());
  }

  /** The lines that were changed in the form, read as far as they can be. */
  List<LineChange> changes(List<Line> lines) {
    List<LineChange> changes = new ArrayList<>();
    for (Line line : lines) {
      if (holds(line) && line.state() != LineState.ACCEPTED && touched(line)) {
        LineChange change = read(line);
        boolean wrong = FIELDS.stream().anyMatch(field -> errors.at(name(field, line)) != null);
        if (!wrong) {
          changes.add(change);
        }
      }
    }
    return changes;
  }

  private boolean touched(Line line) {
    return !mark(given(line)).equals(parameters.get("seen-" + line.id()));
  }

  /** The fields of a line as they were typed. */
  Map<String, String> given(Line line) {
    Map<String, String> shown = shown(line);
    Map<String, String> given = new LinkedHashMap<>();
    for (String field : FIELDS) {
      String typed = parameters.get(name(field, line));
      given.put(field, typed == null ? shown.getOrDefault(field, "") : FieldChecks.stripped(typed));
    }
    return given;
  }

  /** The fields of a line as a form shows them. */
  static Map<String, String> shown(Line line) {
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("value", line.typable() ? line.typed(line.known().value()) : "");
    shown.put("progress", text(line.words().progress()));
    shown.put("obstacle", text(line.words().obstacle()));
    shown.put("nextStep", text(line.words().nextStep()));
    shown.put("forecast", line.typed(line.words().forecast()));
    shown.put("reason", text(line.words().reason()));
    shown.put("objection", text(line.words().objection()));
    return shown;
  }

  /** A short mark of what stands in the fields of a line. */
  static String mark(Map<String, String> fields) {
    String all = String.join("\u0000", fields.values()).replace("\r\n", "\n");
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String text(@Nullable String words) {
    return words == null ? "" : words;
  }

  private static String name(String field, Line line) {
    return field + "-" + line.id();
  }

  private LineChange read(Line line) {
    Map<String, String> given = given(line);
    BigDecimal value = line.typable() ? number("value", line, given) : null;
    return new LineChange(
        line.id(),
        version(line),
        !line.typable(),
        value,
        origin(line, value).name(),
        words("progress", line, given),
        words("obstacle", line, given),
        words("nextStep", line, given),
        number("forecast", line, given),
        words("reason", line, given),
        words("objection", line, given),
        typed(given));
  }

  private int version(Line line) {
    String version = parameters.getOrDefault("version-" + line.id(), "");
    return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
  }

  private static Origin origin(Line line, @Nullable BigDecimal value) {
    if (value == null) {
      return Origin.NONE;
    }
    BigDecimal stands = line.known().value();
    boolean same = stands != null && stands.compareTo(value) == 0;
    return same && line.known().origin() == Origin.CARRIED ? Origin.CARRIED : Origin.TYPED;
  }

  private @Nullable BigDecimal number(String field, Line line, Map<String, String> given) {
    return new FieldChecks(errors)
        .numberOrNone(name(field, line), given.get(field), line.scale(), line.measureUnit());
  }

  private @Nullable String words(String field, Line line, Map<String, String> given) {
    return new FieldChecks(errors).textOrNone(name(field, line), given.get(field), LONGEST_WORDS);
  }

  private static List<String> typed(Map<String, String> given) {
    return given.entrySet().stream()
        .filter(each -> !each.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .filter(Objects::nonNull)
        .toList();
  }
}
