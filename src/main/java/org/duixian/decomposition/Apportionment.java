package org.duixian.decomposition;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits a total in proportion to weights: each part is rounded down (towards zero) to the
 * decimals, and the declared rule places what is left, so that the parts make the total exactly.
 * Weights that are all zero count as equal.
 */
final class Apportionment {

  private Apportionment() {}

  /**
   * Returns the parts in the order of the weights.
   *
   * @throws IllegalArgumentException for a negative weight, no part, or a total with more decimals
   */
  static List<BigDecimal> of(
      BigDecimal total, List<BigDecimal> weights, int places, Remainder rule) {
    if (weights.isEmpty() || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
      throw new IllegalArgumentException("parts need weights, none below zero");
    }
    List<BigDecimal> used = weights;
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.signum() == 0) {
      used = weights.stream().map(weight -> BigDecimal.ONE).toList();
      sum = BigDecimal.valueOf(used.size());
    }
    int scale = Math.max(places, total.stripTrailingZeros().scale());
    List<BigDecimal> parts = new ArrayList<>();
    List<BigDecimal> cut = new ArrayList<>();
    for (BigDecimal weight : used) {
      BigDecimal exact = total.multiply(weight).divide(sum, MathContext.DECIMAL128);
      BigDecimal part = exact.setScale(scale, RoundingMode.DOWN);
      parts.add(part);
      cut.add(exact.subtract(part).abs());
    }
    place(total, parts, order(used, cut, rule), BigDecimal.ONE.movePointLeft(scale), rule);
    return parts;
  }

  private static void place(
      BigDecimal total,
      List<BigDecimal> parts,
      List<Integer> order,
      BigDecimal step,
      Remainder rule) {
    BigDecimal left = total.subtract(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    if (rule != Remainder.LARGEST) {
      parts.set(order.getFirst(), parts.get(order.getFirst()).add(left));
      return;
    }
    BigDecimal signed = left.signum() < 0 ? step.negate() : step;
    for (int i = 0; left.signum() != 0 && left.signum() == signed.signum(); i++) {
      int part = order.get(i % order.size());
      parts.set(part, parts.get(part).add(signed));
      left = left.subtract(signed);
    }
  }

  /** The indexes of the parts, the one that takes first in front. */
  private static List<Integer> order(
      List<BigDecimal> weights, List<BigDecimal> cut, Remainder rule) {
    Comparator<Integer> first =
        switch (rule) {
          case LARGEST -> Comparator.comparing(cut::get, Comparator.reverseOrder());
          case HEAVIEST -> Comparator.comparing(weights::get, Comparator.reverseOrder());
          case LAST -> Comparator.reverseOrder();
        };
    return IntStream.range(0, weights.size()).boxed().sorted(first).toList();
  }
}
