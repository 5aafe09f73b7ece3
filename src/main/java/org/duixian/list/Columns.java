package org.duixian.list;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list as it is declared: where it stands, what it is a list of, its columns, its orders and how
 * its pages are turned. Each call adds to it.
 *
 * @param name what is counted, as in {@link org.duixian.kernel.Source.Count}
 * @param path its address; a scope in braces stands in it
 * @param scopes what is always asked and never a condition, such as the year
 * @param orders the orders, of which the first is the usual one
 * @param key the column of whole numbers that tells rows apart, by which pages of a long list
 *     follow each other; null for a short one, whose pages have numbers
 * @param found how the rows with searched words are found; null for reading through all rows
 * @param usual keys of the optional columns that are shown where an address is silent; empty for
 *     all
 */
public record Columns<T>(
    String name,
    String path,
    List<Scope> scopes,
    List<Column<T>> all,
    List<Order> orders,
    @Nullable String key,
    @Nullable Found found,
    List<String> usual) {

  /**
   * What is always asked.
   *
   * @param shape a regular expression of its values
   * @param usual its value where an address is silent, null where it must speak
   */
  public record Scope(String key, String shape, @Nullable String usual) {}

  /** Returns a list without columns. */
  public static <T> Columns<T> at(String name, String path) {
    return new Columns<>(name, path, List.of(), List.of(), List.of(), null, null, List.of());
  }

  private Columns<T> as(List<Column<T>> columns, List<Order> ordered) {
    return new Columns<>(name, path, scopes, columns, ordered, key, found, usual);
  }

  /** Adds what is always asked. */
  public Columns<T> scope(String scope, String shape, @Nullable String usual) {
    List<Scope> more = plus(scopes, new Scope(scope, shape, usual));
    return new Columns<>(name, path, more, all, orders, key, found, this.usual);
  }

  /** Adds a column, and the order by it. */
  public Columns<T> with(Column<T> column) {
    Order order = column.order();
    return as(plus(all, column), order == null ? orders : plus(orders, order));
  }

  /** Adds an order that no column gives; the first order of all is the usual one. */
  public Columns<T> orderedBy(Order order) {
    return as(all, plus(orders, order));
  }

  /** Returns the same as a long list, whose pages follow each other by a column. */
  public Columns<T> following(String column) {
    return new Columns<>(name, path, scopes, all, orders, column, found, usual);
  }

  /** Returns the same with rows that are found by their grams. */
  public Columns<T> found(Found by) {
    return new Columns<>(name, path, scopes, all, orders, key, by, usual);
  }

  /** Returns the same that shows these optional columns where an address is silent. */
  public Columns<T> showing(List<String> keys) {
    return new Columns<>(name, path, scopes, all, orders, key, found, keys);
  }

  /** Returns the same without a column, for who must not see it. */
  public Columns<T> without(String column) {
    return as(
        all.stream().filter(each -> !each.key().equals(column)).toList(),
        orders.stream()
            .filter(order -> find(column).filter(gone -> order.equals(gone.order())).isEmpty())
            .toList());
  }

  /** Returns the same at another address, where it is looked at in another way. */
  public Columns<T> standing(String other) {
    return new Columns<>(name, other, scopes, all, orders, key, found, usual);
  }

  private static <E> List<E> plus(List<E> some, E more) {
    return Stream.concat(some.stream(), Stream.of(more)).toList();
  }

  Optional<Column<T>> find(String column) {
    return all.stream().filter(each -> each.key().equals(column)).findFirst();
  }

  /**
   * Returns a column.
   *
   * @throws IllegalArgumentException if it was not declared
   */
  public Column<T> get(String column) {
    return find(column).orElseThrow(() -> new IllegalArgumentException("no column " + column));
  }

  /** The columns that can be left out, in order. */
  public List<Column<T>> optional() {
    return all.stream().filter(Column::optional).toList();
  }

  /** Says whether the address of the list holds a scope. */
  boolean stands(String scope) {
    return path.contains("{" + scope + "}");
  }

  List<Column<T>> filters() {
    return all.stream().filter(Column::filterable).toList();
  }
}
