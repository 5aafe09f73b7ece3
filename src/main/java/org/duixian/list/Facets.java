package org.duixian.list;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;

/**
 * What each choice of a list would show: counted over rows in memory that the scope and the
 * searched words brought, each choice under the query's other conditions, so that the count is what
 * a click brings.
 *
 * @param rows the rows, or groups of them
 * @param weight how many rows a group stands for
 * @param most up to so many rows are counted, of more the first alone
 * @param meant what a query means of rows in memory, such as things below the one that it names
 */
public record Facets<T>(
    Query<T> query,
    List<T> rows,
    ToLongFunction<T> weight,
    long most,
    UnaryOperator<Query<T>> meant) {

  /** Counts all rows, each for itself. */
  public static <T> Facets<T> over(Query<T> query, List<T> rows) {
    return new Facets<>(query, rows, row -> 1, Long.MAX_VALUE, UnaryOperator.identity());
  }

  /**
   * A choice as a link.
   *
   * @param label key of its words or, with {@code named}, a name
   * @param href the list with it, or without it where it is on
   */
  public record Facet(String label, boolean named, Sourced count, String href, boolean on) {

    /** Says whether it would show anything. */
    public boolean some() {
      return count.value() == null || count.value().signum() > 0;
    }
  }

  /** Says whether every row was counted; else each count is of the first rows alone. */
  public boolean whole() {
    return most == Long.MAX_VALUE || everything() <= most;
  }

  /** Returns how many rows the query asks for. */
  public long total() {
    return of(query);
  }

  /** Returns how many rows the scope and the words brought. */
  public long everything() {
    return sum(row -> true);
  }

  /** Returns how many rows another query over the same words asks for. */
  public long of(Query<T> wanted) {
    return sum(meant.apply(wanted)::holdsFound);
  }

  private long sum(Predicate<T> condition) {
    return rows.stream().filter(condition).mapToLong(weight).sum();
  }

  /** Returns a count of rows with the query that lists them as its source. */
  public static Sourced count(long number, Query<?> wanted) {
    String query = wanted.at(Place.FIRST).query();
    return Sourced.count(number, new Source.Count(wanted.columns().name(), query));
  }

  /**
   * Returns a count with its source; when not every row was counted, the least that it can be, and
   * none where the first rows hold nothing of the kind.
   */
  public Sourced shown(long number, Query<T> wanted) {
    Sourced count = count(number, wanted);
    if (whole()) {
      return count;
    }
    BigDecimal least = number == 0 ? null : BigDecimal.valueOf(Math.min(number, most));
    return new Sourced(least, null, least == null ? "" : "≥", count.source());
  }

  /** Returns how many rows there are of each value of a column as it is written in addresses. */
  public Map<String, Long> byValue(String key) {
    Query<T> others = meant.apply(query.without(key));
    Column<T> column = query.columns().get(key);
    Map<String, Long> counts = new TreeMap<>();
    for (T row : rows) {
      if (others.holdsFound(row)) {
        counts.merge(column.written(row), weight.applyAsLong(row), Long::sum);
      }
    }
    return counts;
  }

  /** Returns the choices of a column, each of which can be set or taken back. */
  public List<Facet> choices(String key) {
    return query.columns().get(key).cases().stream()
        .map(each -> facet(key, each.word(), each.label(), false, of(query.with(key, each.word()))))
        .toList();
  }

  /** Returns a choice with a count of its own. */
  public Facet facet(String key, String word, String label, boolean named, long number) {
    boolean on = query.asked(key).equals(word);
    Query<T> wanted = query.with(key, word);
    String href = (on ? query.without(key) : wanted).path();
    return new Facet(label, named, shown(number, wanted), href, on);
  }
}
