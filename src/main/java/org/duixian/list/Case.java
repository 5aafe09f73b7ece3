package org.duixian.list;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One of the choices of a column.
 *
 * @param word its word in addresses
 * @param label key of its words
 * @param sql the condition for it
 * @param holds the same of a row in memory
 */
public record Case<T>(String word, String label, String sql, Predicate<T> holds) {

  /** Returns a choice that is asked of the database alone. */
  public static <T> Case<T> ofDatabase(String word, String label, String sql) {
    return new Case<>(
        word,
        label,
        sql,
        row -> {
          throw new UnsupportedOperationException(word + " is asked of the database");
        });
  }

  /**
   * Returns a choice for each constant, under its name in lower case.
   *
   * @param labels what the keys of their words begin with, before the constant's name
   * @param sql the column that holds the name
   */
  public static <T, E extends Enum<E>> List<Case<T>> each(
      E[] constants, String labels, String sql, Function<T, @Nullable E> value) {
    return Arrays.stream(constants)
        .map(
            each ->
                new Case<T>(
                    each.name().toLowerCase(Locale.ROOT),
                    labels + each.name(),
                    "%s = '%s'".formatted(sql, each.name()),
                    row -> value.apply(row) == each))
        .toList();
  }
}
