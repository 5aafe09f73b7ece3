package org.duixian.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Examples of requests, made of what the handlers declare; public for the template only. */
public final class Example {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final int MOST_CONSTANTS = 5;

  /** What JSON calls them; all else is a text. */
  private static final Map<Class<?>, String> WORDS =
      Map.of(
          BigDecimal.class, "number",
          Integer.class, "integer",
          int.class, "integer",
          Long.class, "integer",
          long.class, "integer",
          boolean.class, "boolean",
          LocalDate.class, "date",
          OffsetDateTime.class, "date-time",
          byte[].class, "base64");

  private Example() {}

  /** Returns a call of an operation for a terminal, with the token in {@code $TOKEN}. */
  public static String call(Operation operation, String address) {
    StringBuilder call = new StringBuilder("curl -H \"Authorization: Bearer $TOKEN\"");
    if (operation.writes()) {
      call.append(" -X ").append(operation.method());
    }
    for (Operation.Parameter each : operation.parameters()) {
      if (each.in() == Operation.In.HEADER) {
        String value = each.name().equals("If-Match") ? "\\\"3-1a2b3c4d5e6f\\\"" : "2025-05-01";
        call.append(" \\\n  -H \"").append(each.name()).append(": ").append(value).append('"');
      }
    }
    if (operation.body() != null) {
      call.append(" \\\n  -H \"Content-Type: application/json\" \\\n  -d '")
          .append(JSON.writeValueAsString(value(operation.body())))
          .append('\'');
    }
    return call + " \\\n  \"" + address + path(operation) + "\"";
  }

  private static String path(Operation operation) {
    String path = operation.path().replace("{year}", "2025").replaceAll("\\{[a-z]+}", "1");
    String query =
        operation.parameters().stream()
            .filter(each -> each.in() == Operation.In.QUERY && each.required())
            .map(each -> each.name() + "=" + (each.name().equals("year") ? "2025" : "1"))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  private static Object value(Type type) {
    Class<?> raw = Shape.raw(type);
    if (raw.isRecord()) {
      Map<String, Object> fields = new LinkedHashMap<>();
      Shape.of(raw).fields().forEach(field -> fields.put(field.name(), value(field.type())));
      return fields;
    }
    if (type instanceof ParameterizedType list) {
      return List.of(value(list.getActualTypeArguments()[0]));
    }
    if (raw.isEnum()) {
      return String.valueOf(raw.getEnumConstants()[0]);
    }
    boolean number = raw == BigDecimal.class || raw == Integer.class || raw == Long.class;
    return number ? BigDecimal.ONE : "…";
  }

  /** Returns the fields of a type with their types, one a line; records within in their place. */
  public static String fields(Type type) {
    return String.join("\n", lines(type, ""));
  }

  private static List<String> lines(Type type, String indent) {
    return Shape.of(Shape.raw(type)).fields().stream()
        .flatMap(field -> line(field, owned(field.type(), type), indent).stream())
        .toList();
  }

  private static List<String> line(Shape.Field field, Type type, String indent) {
    Type inner = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
    boolean list = type instanceof ParameterizedType;
    String word = (list ? "[" + word(inner) + "]" : word(inner)) + (field.nullable() ? "?" : "");
    String first = indent + field.name() + ": " + word;
    Class<?> raw = Shape.raw(inner);
    if (!raw.isRecord() || raw == FigureJson.class || indent.length() > 4) {
      return List.of(first);
    }
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(lines(inner, indent + "  "));
    return all;
  }

  /** What stands for the variable of a generic record. */
  private static Type owned(Type field, Type owner) {
    return owner instanceof ParameterizedType parts
            && field instanceof ParameterizedType list
            && !(list.getActualTypeArguments()[0] instanceof Class<?>)
        ? parts
        : field;
  }

  private static String word(Type type) {
    Class<?> raw = Shape.raw(type);
    if (raw.isRecord()) {
      return Schemas.name(raw);
    }
    if (raw.isEnum() && raw.getEnumConstants().length <= MOST_CONSTANTS) {
      return Arrays.stream(raw.getEnumConstants())
          .map(String::valueOf)
          .collect(Collectors.joining("|"));
    }
    return WORDS.getOrDefault(raw, "string");
  }
}
