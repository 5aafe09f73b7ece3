package org.duixian.api;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a record looks like in JSON: one field a component. A component that is not marked as
 * nullable must be there.
 *
 * @param fields its fields in order
 */
record Shape(List<Field> fields) {

  /** One field; {@code type} with its arguments. */
  record Field(String name, Type type, boolean nullable) {}

  static Shape of(Class<?> type) {
    return new Shape(
        Arrays.stream(type.getRecordComponents())
            .map(each -> new Field(each.getName(), each.getGenericType(), nullable(each)))
            .toList());
  }

  private static boolean nullable(RecordComponent component) {
    AnnotatedType type = component.getAnnotatedType();
    return type.isAnnotationPresent(Nullable.class);
  }

  /** Returns the class of a type without its arguments. */
  static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> plain -> plain;
      case ParameterizedType parts -> raw(parts.getRawType());
      default -> throw new IllegalArgumentException("no JSON is known of " + type);
    };
  }

  /** Refuses a body in which a field is missing that must be there. */
  static void requireComplete(Record body) {
    List<RequestProblem.At> missing = new ArrayList<>();
    missing(body, "", missing);
    if (!missing.isEmpty()) {
      throw new RequestProblem(422, missing, "api.problem.incomplete", missing.size());
    }
  }

  private static void missing(Record body, String at, List<RequestProblem.At> missing) {
    for (RecordComponent component : body.getClass().getRecordComponents()) {
      String here = at + "/" + component.getName();
      Object value = value(body, component);
      if (value == null && !nullable(component)) {
        missing.add(RequestProblem.At.of(here, "api.problem.missing"));
      } else if (value instanceof Record part) {
        missing(part, here, missing);
      } else if (value instanceof List<?> parts) {
        for (int i = 0; i < parts.size(); i++) {
          if (parts.get(i) instanceof Record part) {
            missing(part, here + "/" + i, missing);
          } else if (parts.get(i) == null) {
            missing.add(RequestProblem.At.of(here + "/" + i, "api.problem.missing"));
          }
        }
      }
    }
  }

  private static @Nullable Object value(Record body, RecordComponent component) {
    try {
      return component.getAccessor().invoke(body);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a record shows its components", e);
    }
  }
}
