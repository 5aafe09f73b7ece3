package org.duixian.calendar;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a count of days rests on.
 *
 * @param editions the arrangements it was counted with
 * @param unknown years it touches of which no arrangement is entered; there only Saturdays, Sundays
 *     and the days off by law are left out
 */
public record Basis(SortedSet<Edition> editions, SortedSet<Integer> unknown) {

  /** Rests on no arrangement at all, as natural days do. */
  public static final Basis NONE = new Basis(new TreeSet<>(), new TreeSet<>());

  /** Says whether it will be counted again, and nothing may be called overdue by it. */
  public boolean provisional() {
    return !unknown.isEmpty();
  }

  /** Returns what two counts rest on together. */
  public Basis and(Basis other) {
    SortedSet<Edition> both = new TreeSet<>(editions);
    both.addAll(other.editions);
    SortedSet<Integer> neither = new TreeSet<>(unknown);
    neither.addAll(other.unknown);
    return new Basis(both, neither);
  }

  /** Returns it in a few characters, to be kept with what was counted: {@code 2026P1 2027?}. */
  public String code() {
    return Stream.concat(
            editions.stream().map(Edition::code), unknown.stream().map(year -> year + "?"))
        .collect(Collectors.joining(" "));
  }
}
