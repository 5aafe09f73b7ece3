package org.duixian.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Places in an order, with ties. */
public final class Ranking {

  private Ranking() {}

  /** Which end is the first place. */
  public enum Order {
    HIGHEST_FIRST,
    LOWEST_FIRST
  }

  /**
   * One thing with its place.
   *
   * @param place standard competition: 1, 2, 2, 4; 0 for a thing without a value
   * @param densePlace 1, 2, 2, 3; 0 for a thing without a value
   * @param tied whether another thing has the same value
   */
  public record Placed<T>(
      T thing, @Nullable BigDecimal value, int place, int densePlace, boolean tied) {}

  private record Valued<T>(T thing, BigDecimal value) {}

  /**
   * Returns the things in their order, equal values in the order they came in, those without a
   * value last. Values are compared as they are: hand in rounded ones to tie what looks the same.
   */
  public static <T> List<Placed<T>> of(
      Collection<T> things, Function<T, @Nullable BigDecimal> value, Order order) {
    List<Valued<T>> valued = new ArrayList<>();
    List<Placed<T>> without = new ArrayList<>();
    for (T thing : things) {
      BigDecimal of = value.apply(thing);
      if (of == null) {
        without.add(new Placed<>(thing, null, 0, 0, false));
      } else {
        valued.add(new Valued<>(thing, of));
      }
    }
    Comparator<Valued<T>> ascending = Comparator.comparing(Valued::value);
    valued.sort(order == Order.LOWEST_FIRST ? ascending : ascending.reversed());
    List<Placed<T>> placed = places(valued);
    placed.addAll(without);
    return placed;
  }

  private static <T> List<Placed<T>> places(List<Valued<T>> sorted) {
    List<Placed<T>> placed = new ArrayList<>();
    int place = 0;
    int dense = 0;
    for (int i = 0; i < sorted.size(); i++) {
      boolean asBefore = i > 0 && same(sorted, i, i - 1);
      if (!asBefore) {
        place = i + 1;
        dense++;
      }
      boolean tied = asBefore || i + 1 < sorted.size() && same(sorted, i, i + 1);
      Valued<T> each = sorted.get(i);
      placed.add(new Placed<>(each.thing(), each.value(), place, dense, tied));
    }
    return placed;
  }

  private static <T> boolean same(List<Valued<T>> sorted, int one, int other) {
    return sorted.get(one).value().compareTo(sorted.get(other).value()) == 0;
  }
}
