package org.duixian.change;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One field of two versions of a thing, as it is written; empty where nothing stands. */
public record FieldChange(String field, String before, String after) {

  static FieldChange of(String field, Map<String, String> before, Map<String, String> after) {
    return new FieldChange(field, text(before, field), text(after, field));
  }

  /** A browser ends the lines of what was typed in its own way. */
  private static String text(Map<String, String> version, String field) {
    return version.getOrDefault(field, "").replace("\r\n", "\n").strip();
  }

  /** Returns changes as the audit trail keeps them: field to what it was and what it became. */
  public static Map<String, List<String>> detail(List<FieldChange> changes) {
    Map<String, List<String>> detail = new TreeMap<>();
    changes.forEach(each -> detail.put(each.field(), List.of(each.before(), each.after())));
    return detail;
  }
}
