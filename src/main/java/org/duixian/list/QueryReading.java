package org.duixian.list;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duixian.kernel.BadRequest;

/**
 * Reads the parameters of an address, each taken out of what is left.
 *
 * @param left what was not understood yet
 */
record QueryReading<T>(Map<String, String> left, Columns<T> columns) {

  QueryReading(Map<String, String> left, Columns<T> columns) {
    this.left = new TreeMap<>(left);
    this.columns = columns;
    this.left.values().removeIf(String::isBlank);
  }

  Query<T> query() {
    Map<String, String> scope = new LinkedHashMap<>();
    columns.scopes().forEach(each -> scope.put(each.key(), scope(each)));
    scope.values().removeIf(String::isEmpty);
    Map<String, Condition<T>> conditions = new LinkedHashMap<>();
    for (Column<T> column : columns.filters()) {
      String asked = left.remove(column.key());
      if (asked != null) {
        conditions.put(column.key(), Condition.read(column, asked.strip()));
      }
    }
    Order order = order();
    boolean descending = Query.DOWN.equals(one("order", "up", Query.DOWN, "up"));
    Query<T> read =
        new Query<>(columns, scope, conditions, order, descending, place(order), shown());
    left.keySet().stream()
        .findFirst()
        .ifPresent(
            unknown -> {
              throw new BadRequest(unknown);
            });
    return read;
  }

  private String scope(Columns.Scope asked) {
    String value = left.remove(asked.key());
    if (value == null) {
      value = asked.usual();
    }
    if (value == null || !(value.isEmpty() || value.matches(asked.shape()))) {
      throw new BadRequest(asked.key());
    }
    return value;
  }

  private String one(String name, String usual, String... possible) {
    String value = left.remove(name);
    if (value == null) {
      return usual;
    }
    return Arrays.stream(possible)
        .filter(value::equalsIgnoreCase)
        .findFirst()
        .orElseThrow(() -> new BadRequest(name));
  }

  private Order order() {
    List<Order> orders = columns.orders();
    if (orders.isEmpty()) {
      return new Order("", Kind.NUMBER, "");
    }
    String[] possible = orders.stream().map(Order::key).toArray(String[]::new);
    String word = one("sort", possible[0], possible);
    return orders.stream().filter(each -> each.key().equals(word)).findFirst().orElseThrow();
  }

  private Place place(Order order) {
    for (String name : columns.key() == null ? new String[0] : new String[] {"after", "before"}) {
      String written = left.remove(name);
      if (written != null) {
        try {
          boolean byKey = order.sql().equals(columns.key());
          return Place.Beside.read(name.equals("after"), written, order, byKey);
        } catch (IllegalArgumentException e) {
          throw new BadRequest(name);
        }
      }
    }
    String page = left.remove("page");
    if (page == null) {
      return Place.FIRST;
    }
    boolean fits = page.matches("[1-9][0-9]{0,3}") && Integer.parseInt(page) <= Place.FURTHEST;
    if (!fits) {
      throw new BadRequest("page");
    }
    return new Place.Numbered(Integer.parseInt(page));
  }

  private List<String> shown() {
    String chosen = left.remove("columns");
    if (chosen == null) {
      return List.of();
    }
    List<String> wanted = List.of(chosen.split(",", -1));
    List<String> known = columns.optional().stream().map(Column::key).toList();
    if (!known.containsAll(wanted)) {
      throw new BadRequest("columns");
    }
    return known.stream().filter(wanted::contains).toList();
  }
}
