package org.duixian.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The errors of a form by field, in the form's order; an empty one means the form is right. */
public final class FormErrors {

  /** One error: the message key and its arguments. */
  public record FieldError(String messageKey, List<Object> arguments) {}

  private final Map<String, FieldError> byField = new LinkedHashMap<>();

  /** Adds an error at a field; the first one of a field stays. */
  public FormErrors add(String field, String messageKey, Object... arguments) {
    byField.putIfAbsent(field, new FieldError(messageKey, List.of(arguments)));
    return this;
  }

  /** Says whether there is none. */
  public boolean isEmpty() {
    return byField.isEmpty();
  }

  /** Returns the error at a field, null if it has none. */
  public @Nullable FieldError at(String field) {
    return byField.get(field);
  }

  /** Says whether one of some fields has an error. */
  public boolean any(String... some) {
    return Arrays.stream(some).anyMatch(byField::containsKey);
  }

  /** Returns the fields with errors, in order. */
  public List<String> fields() {
    return new ArrayList<>(byField.keySet());
  }
}
