package org.duixian.list;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list.
 *
 * @param key its word in addresses
 * @param label key of its words
 * @param none key of the words for the rows without a value, empty where nobody asks for them
 * @param sql its value, or for {@code WORDS} the text that is searched; empty where rows are in
 *     memory
 * @param value the same of a row in memory
 * @param cases its choices, for {@code CHOICE} and {@code LIGHT}
 * @param filterable whether it can be asked for
 * @param order the order by it, null where the list cannot be sorted by it
 * @param optional whether it can be left out of the table
 */
public record Column<T>(
    String key,
    String label,
    String none,
    Kind kind,
    String sql,
    Function<T, @Nullable Object> value,
    List<Case<T>> cases,
    boolean filterable,
    @Nullable Order order,
    boolean optional) {

  /** Returns a column that can be asked for. */
  public static <T> Column<T> of(
      String key, String label, Kind kind, String sql, Function<T, @Nullable Object> value) {
    return new Column<>(key, label, label, kind, sql, value, List.of(), true, null, false);
  }

  /** Returns a column that is asked for by choices. */
  public static <T> Column<T> choice(String key, String label, Kind kind, List<Case<T>> cases) {
    return new Column<>(key, label, label, kind, "", row -> null, cases, true, null, false);
  }

  /** Returns a column that is shown and cannot be asked for. */
  public static <T> Column<T> shown(String key, String label, Kind kind) {
    return new Column<>(key, label, label, kind, "", row -> null, List.of(), false, null, false);
  }

  private Column<T> as(String empty, @Nullable Order by, boolean leaves) {
    return new Column<>(key, label, empty, kind, sql, value, cases, filterable, by, leaves);
  }

  /** Returns the same by which the list can be sorted. */
  public Column<T> sortedBy(String word, Kind by, String expression) {
    return as(none, new Order(word, by, expression), optional);
  }

  /** Returns the same that can be left out of the table. */
  public Column<T> optionally() {
    return as(none, order, true);
  }

  /** Returns the same with words for the rows without a value. */
  public Column<T> orNone(String words) {
    return as(words, order, optional);
  }

  /** Says whether the table has a head for it. */
  boolean head() {
    return optional || order != null || !filterable;
  }

  @Nullable Object of(T row) {
    return value.apply(row);
  }

  /** A row's value as it is written in addresses. */
  String written(T row) {
    Object found = of(row);
    return found instanceof Comparable<?> value ? kind.written(value) : Condition.Empty.NONE;
  }
}
