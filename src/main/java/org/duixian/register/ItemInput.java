package org.duixian.register;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.duixian.declaration.Field;
import org.duixian.declaration.FieldType;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.References;
import org.duixian.kernel.Typed;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/** Reads what people typed into the fields of an item. */
public final class ItemInput {

  private static final String PREFIX = "f-";

  /** Names nothing: forms send the numbers of what they refer to. */
  static final References PLAIN =
      new References() {
        @Override
        public Optional<Long> find(FieldType type, String typed) {
          return typed.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(typed)) : Optional.empty();
        }

        @Override
        public String name(FieldType type, long id) {
          return String.valueOf(id);
        }
      };

  private ItemInput() {}

  /** Returns the name of a field in forms. */
  public static String name(Field field) {
    return PREFIX + field.id();
  }

  /**
   * Reads the fields that a form holds; a blank one is null.
   *
   * @param errors where faults go, under the names of the form's fields
   */
  static Map<String, @Nullable FieldValue> read(
      Register register, Map<String, String> form, References references, FormErrors errors) {
    Map<String, @Nullable FieldValue> values = new LinkedHashMap<>();
    for (Field field : register.declaration().filled()) {
      String typed = form.get(name(field));
      if (typed != null) {
        values.put(field.id(), read(field, typed, references, name(field), errors));
      }
    }
    return values;
  }

  /**
   * Reads one field by the names of what it refers to; a blank one is empty.
   *
   * @param errors where faults go, under the field's id
   */
  public static Optional<FieldValue> read(
      Field field, String typed, References names, FormErrors errors) {
    return Optional.ofNullable(read(field, typed, names, field.id(), errors));
  }

  /** Reads one field; nothing typed is null, and a fault where something must be. */
  static @Nullable FieldValue read(
      Field field, String typed, References references, String at, FormErrors errors) {
    if (typed.isBlank()) {
      if (field.required()) {
        errors.add(at, "site.typed.nothing");
      }
      return null;
    }
    return switch (field.type().read(typed, references)) {
      case Typed.Read<FieldValue>(FieldValue value) -> plausible(field, value, at, errors);
      case Typed.Refused<FieldValue> refused -> {
        errors.add(at, refused.messageKey(), refused.arguments().toArray());
        yield null;
      }
    };
  }

  /** Amounts and areas of things are not below nothing. */
  private static @Nullable FieldValue plausible(
      Field field, FieldValue value, String at, FormErrors errors) {
    boolean below =
        value instanceof Whole whole
            && whole.number() < 0
            && !(field.type() instanceof FieldType.Count);
    if (below) {
      errors.add(at, "register.below-nothing");
      return null;
    }
    return value;
  }
}
