package org.duixian.round;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * What came in with a form: for each line the typed fields, the version that was seen, and a mark
 * of what stood in the fields then, by which untouched lines are told from changed ones. A field of
 * line 12 is called {@code value-12}.
 */
final class FormInput implements Typing {

  static final List<String> FIELDS =
      List.of("value", "progress", "obstacle", "nextStep", "forecast", "reason", "objection");

  private final Map<String, String> parameters;

  FormInput(Map<String, String> parameters) {
    this.parameters = parameters;
  }

  boolean holds(Line line) {
    return parameters.containsKey("version-" + line.id());
  }

  /** What was typed into a line that was changed in the form. */
  @Override
  public @Nullable TypedLine into(Line line, FormErrors errors) {
    if (!holds(line) || !touched(line)) {
      return null;
    }
    Map<String, String> given = given(line);
    return new TypedLine(
        version(line),
        line.typable() ? number("value", line, given, errors) : null,
        number("forecast", line, given, errors),
        given.get("progress"),
        given.get("obstacle"),
        given.get("nextStep"),
        given.get("reason"),
        given.get("objection"));
  }

  private boolean touched(Line line) {
    return !mark(given(line)).equals(parameters.get("seen-" + line.id()));
  }

  /** The fields of a line as they were typed. */
  Map<String, String> given(Line line) {
    Map<String, String> shown = shown(line);
    Map<String, String> given = new LinkedHashMap<>();
    for (String field : FIELDS) {
      String typed = parameters.get(line.field(field));
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

  private int version(Line line) {
    String version = parameters.getOrDefault("version-" + line.id(), "");
    return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
  }

  private static @Nullable BigDecimal number(
      String field, Line line, Map<String, String> given, FormErrors errors) {
    return new FieldChecks(errors)
        .numberOrNone(line.field(field), given.get(field), line.scale(), line.measureUnit());
  }
}
