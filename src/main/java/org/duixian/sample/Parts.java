package org.duixian.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Whole parts of a whole: they follow weights and add up exactly. */
final class Parts {

  private Parts() {}

  /** Returns a part for each weight; what rounding leaves goes to the greatest weight. */
  static List<Long> of(long whole, List<BigDecimal> weights) {
    BigDecimal all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    List<Long> parts = new ArrayList<>();
    weights.forEach(
        weight ->
            parts.add(
                BigDecimal.valueOf(whole)
                    .multiply(weight)
                    .divide(all, 0, RoundingMode.DOWN)
                    .longValueExact()));
    long left = whole - parts.stream().mapToLong(Long::longValue).sum();
    int greatest =
        IntStream.range(0, parts.size())
            .boxed()
            .max(Comparator.comparing(parts::get))
            .orElseThrow();
    parts.set(greatest, parts.get(greatest) + left);
    return parts;
  }

  /** Returns weights as uneven as the sums of projects: few great ones, many small ones. */
  static List<BigDecimal> uneven(int number, Random random) {
    return IntStream.range(0, number)
        .map(i -> random.nextInt(10, 100))
        .mapToObj(size -> BigDecimal.valueOf(30 + size * size / 4))
        .toList();
  }

  /** Returns words as often as they are counted, mixed. */
  static List<String> mixed(Entry counts, Random random) {
    List<String> words = new ArrayList<>();
    counts.names().forEach(name -> words.addAll(Collections.nCopies(counts.number(name), name)));
    Collections.shuffle(words, random);
    return words;
  }
}
