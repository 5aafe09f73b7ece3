package org.duixian.counting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An item among those that a measure counts, under one value of one dimension.
 *
 * @param dimension id of a field, empty for all together
 * @param value as it is kept, empty where the item has none
 * @param from the first day on which it counts
 * @param to the first day on which it counts no more; the same as {@code from} for what happens on
 *     a day, null while it counts
 * @param number what it adds up to: fen, days, or 1
 */
record CountedMember(
    String measure,
    String dimension,
    String value,
    long item,
    LocalDate from,
    @Nullable LocalDate to,
    long number) {

  /** Tells rows apart. */
  record Key(String measure, String dimension, String value, long item, LocalDate from) {}

  Key key() {
    return new Key(measure, dimension, value, item, from);
  }

  /** Says whether it happens on a day instead of lasting. */
  boolean happens() {
    return from.equals(to);
  }
}
