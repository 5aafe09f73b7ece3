package org.duixian.api;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponents;

/**
 * One part of a list, by number.
 *
 * @param items its things
 * @param next path of the part that follows, null on the last one
 */
record Listing<T>(List<T> items, @Nullable String next) {

  /**
   * Makes the answer of rows that were read in the order of their numbers, one more than asked.
   *
   * @param number what a cursor remembers of a row
   */
  static <R, T> Listing<T> of(
      List<R> rows, Paging paging, ToLongFunction<R> number, Function<R, T> json) {
    boolean more = rows.size() > paging.size();
    List<R> part = more ? rows.subList(0, paging.size()) : rows;
    String next = more ? next(number.applyAsLong(part.getLast())) : null;
    return new Listing<>(part.stream().map(json).toList(), next);
  }

  /** Makes the answer of all rows there are, of which there are never many. */
  static <R, T> Listing<T> cut(
      List<R> all, Paging paging, ToLongFunction<R> number, Function<R, T> json) {
    List<R> rows =
        all.stream()
            .filter(row -> number.applyAsLong(row) > paging.from())
            .sorted(Comparator.comparingLong(number))
            .limit(paging.sizeAndOne())
            .toList();
    return of(rows, paging, number, json);
  }

  private static String next(long after) {
    UriComponents here =
        ServletUriComponentsBuilder.fromCurrentRequest()
            .replaceQueryParam("after", after)
            .build(true);
    return here.getPath() + "?" + here.getQuery();
  }
}
