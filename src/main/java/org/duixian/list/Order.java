package org.duixian.list;

/**
 * An order of a list: by a value, what has none last both ways round, and by the list's key where
 * values are the same.
 *
 * @param key its word in addresses
 * @param kind {@code TEXT}, {@code NUMBER} or {@code DAY}
 * @param sql the value
 */
public record Order(String key, Kind kind, String sql) {

  /** Texts are in order by their beginning, so that an address can say where a page ended. */
  private static final int BEGINNING = 60;

  String value() {
    return kind == Kind.TEXT ? "left(%s, %d)".formatted(sql, BEGINNING) : sql;
  }

  /** Returns the type to which a value of an address is cast. */
  String type() {
    return switch (kind) {
      case NUMBER -> "numeric";
      case DAY, MONTH -> "date";
      case TEXT, CHOICE, UNIT, LIGHT, WORDS -> "text";
    };
  }
}
