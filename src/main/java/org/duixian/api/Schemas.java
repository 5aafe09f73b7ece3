package org.duixian.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.util.ClassUtils;

/**
 * The JSON schemas (2020-12) of Java types; those of records are kept under their names and
 * referred to.
 */
final class Schemas {

  /** Whether a schema is that of an answer, in which every field stands, or of a body sent. */
  enum Way {
    ANSWER,
    BODY
  }

  private static final Map<Class<?>, Map<String, Object>> PLAIN =
      Map.of(
          String.class, Map.of("type", "string"),
          Boolean.class, Map.of("type", "boolean"),
          Integer.class, ordered("type", "integer", "format", "int32"),
          Long.class, ordered("type", "integer", "format", "int64"),
          BigDecimal.class, Map.of("type", "number"),
          LocalDate.class, ordered("type", "string", "format", "date"),
          OffsetDateTime.class, ordered("type", "string", "format", "date-time"),
          byte[].class, ordered("type", "string", "contentEncoding", "base64"));

  private final Map<String, Object> named = new TreeMap<>();
  private final Map<String, Class<?>> owners = new HashMap<>();

  /** Returns the schemas of all records that were asked for, by name. */
  Map<String, Object> named() {
    return named;
  }

  Map<String, Object> of(Type type, Way way) {
    Class<?> raw = Shape.raw(type);
    if (raw.isRecord()) {
      String name = name(type);
      if (owners.putIfAbsent(name, raw) instanceof Class<?> other && other != raw) {
        throw new IllegalStateException(raw + " and " + other + " are both called " + name);
      }
      if (!named.containsKey(name)) {
        // Before its fields, so that a thing may hold things like itself.
        named.put(name, Map.of());
        named.put(name, record(type, raw, way));
      }
      return Map.of("$ref", "#/components/schemas/" + name);
    }
    if (List.class.isAssignableFrom(raw) && type instanceof ParameterizedType list) {
      return ordered("type", "array", "items", of(list.getActualTypeArguments()[0], way));
    }
    return plain(raw);
  }

  /**
   * The name of a record in the description: TaskJson is Task, a Listing of it TaskListing,
   * PartJson within SplitJson SplitPart.
   */
  static String name(Type type) {
    Class<?> raw = Shape.raw(type);
    Class<?> within = raw.getEnclosingClass();
    String own = (within == null ? "" : plainName(within)) + plainName(raw);
    return type instanceof ParameterizedType parts
        ? name(parts.getActualTypeArguments()[0]) + own
        : own;
  }

  private static String plainName(Class<?> type) {
    return type.getSimpleName().replaceFirst("(Json|Resource)$", "");
  }

  private Map<String, Object> record(Type type, Class<?> raw, Way way) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (Shape.Field field : Shape.of(raw).fields()) {
      Map<String, Object> schema = of(argument(field.type(), type), way);
      properties.put(field.name(), field.nullable() ? orNull(schema) : schema);
      if (way == Way.ANSWER || !field.nullable()) {
        required.add(field.name());
      }
    }
    return ordered("type", "object", "properties", properties, "required", required);
  }

  /** What the one type variable of a generic record stands for. */
  private static Type argument(Type field, Type owner) {
    if (owner instanceof ParameterizedType parts && field instanceof ParameterizedType list) {
      boolean open = !(list.getActualTypeArguments()[0] instanceof Class<?>);
      return open ? new ListOf(parts.getActualTypeArguments()[0]) : field;
    }
    return field;
  }

  /** A list of things of one type. */
  private record ListOf(Type item) implements ParameterizedType {
    @Override
    public Type[] getActualTypeArguments() {
      return new Type[] {item};
    }

    @Override
    public Type getRawType() {
      return List.class;
    }

    @Override
    public Type getOwnerType() {
      return List.class;
    }
  }

  private static Map<String, Object> orNull(Map<String, Object> schema) {
    return ordered("anyOf", List.of(schema, Map.of("type", "null")));
  }

  private static Map<String, Object> plain(Class<?> raw) {
    if (raw.isEnum()) {
      List<String> names = Arrays.stream(raw.getEnumConstants()).map(String::valueOf).toList();
      return ordered("type", "string", "enum", names);
    }
    Map<String, Object> known = PLAIN.get(ClassUtils.resolvePrimitiveIfNecessary(raw));
    if (known == null) {
      throw new IllegalArgumentException("no JSON is known of " + raw);
    }
    return known;
  }

  /** A map that keeps the order in which its pairs are written. */
  static Map<String, Object> ordered(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(String.valueOf(pairs[i]), pairs[i + 1]);
    }
    return map;
  }
}
