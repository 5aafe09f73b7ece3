package org.duixian.command;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One JSON object on one line, fields in the order they are given. */
final class JsonLine {

  private final StringBuilder line = new StringBuilder("{");

  JsonLine text(String name, @Nullable String value) {
    return field(name, value == null ? "null" : quoted(value));
  }

  JsonLine number(String name, int value) {
    return field(name, Integer.toString(value));
  }

  JsonLine number(String name, @Nullable BigDecimal value) {
    return field(name, value == null ? "null" : value.toPlainString());
  }

  JsonLine truth(String name) {
    return field(name, "true");
  }

  JsonLine texts(String name, List<String> values) {
    return field(
        name, values.stream().map(JsonLine::quoted).collect(Collectors.joining(", ", "[", "]")));
  }

  JsonLine numbers(String name, List<Integer> values) {
    return field(
        name, values.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]")));
  }

  String end() {
    return line.append('}').toString();
  }

  private JsonLine field(String name, String value) {
    if (line.length() > 1) {
      line.append(", ");
    }
    line.append(quoted(name)).append(": ").append(value);
    return this;
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < ' ' || Character.isSurrogate(c)) {
            quoted.append("\\u%04x".formatted((int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
