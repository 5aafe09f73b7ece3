package org.duixian.list;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where in a list a page begins. */
public sealed interface Place {

  /** The beginning. */
  Place FIRST = new Numbered(1);

  /** How far into a long list a page may be asked for by its number. */
  int FURTHEST = 1_000;

  /** A page by its number, 1 first. */
  record Numbered(int page) implements Place {}

  /**
   * The page that follows a row, or the one before it.
   *
   * @param rows how many rows stand before the page, or before its end
   * @param key the row's key
   * @param value what the list is sorted by there, null without a value
   */
  record Beside(boolean after, long rows, long key, @Nullable String value) implements Place {

    String written() {
      return rows + "~" + key + (value == null ? "" : "~" + value);
    }

    /** Reads a place of an address; anything else is an {@link IllegalArgumentException}. */
    static Beside read(boolean after, String text, Order order, boolean byKey) {
      String[] parts = text.split("~", 3);
      if (parts.length < 2
          || !parts[0].matches("[0-9]{1,12}")
          || !parts[1].matches("-?[0-9]{1,18}")
          || (byKey && parts.length == 3)) {
        throw new IllegalArgumentException(text);
      }
      String value = parts.length == 3 ? value(order, parts[2]) : null;
      return new Beside(after, Long.parseLong(parts[0]), Long.parseLong(parts[1]), value);
    }

    private static String value(Order order, String text) {
      try {
        return switch (order.type()) {
          case "numeric" -> number(text);
          case "date" -> LocalDate.parse(text).toString();
          default -> text;
        };
      } catch (DateTimeException e) {
        throw new IllegalArgumentException(text, e);
      }
    }

    private static String number(String text) {
      if (!text.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?")) {
        throw new IllegalArgumentException(text);
      }
      return text;
    }
  }
}
