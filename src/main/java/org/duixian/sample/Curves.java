package org.duixian.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * How much of a target is reached month by month: a declared curve, moved a little for each thing,
 * by a fixed seed. What adds up never falls.
 *
 * @param file the curves by name, twelve shares in per cent each
 */
record Curves(Entry file, long seed) {

  private static final int MONTHS = 12;
  private static final int SWAY = 300;

  /** Returns the share that a thing has reached at the end of a month, in per cent. */
  BigDecimal share(String curve, String thing, int month) {
    List<BigDecimal> shares = file.numbers(curve);
    if (shares.size() != MONTHS) {
      throw new IllegalStateException("the curve " + curve + " has not twelve months");
    }
    Random random = new Random(Objects.hash(thing, curve) ^ seed);
    BigDecimal reached = BigDecimal.ZERO;
    BigDecimal before = BigDecimal.ZERO;
    for (int i = 0; i < month; i++) {
      BigDecimal share = shares.get(i);
      BigDecimal moved = share.add(share.subtract(before).multiply(sway(random)));
      boolean whole = share.remainder(BigDecimal.valueOf(100)).signum() == 0;
      reached = reached.max(whole ? share : moved);
      before = share;
    }
    return reached.setScale(2, RoundingMode.HALF_UP);
  }

  /** A part of a month's step, three tenths of it at most. */
  private static BigDecimal sway(Random random) {
    return BigDecimal.valueOf(random.nextInt(2 * SWAY + 1) - SWAY, 3);
  }

  /** Returns a number below a bound that is always the same for a thing. */
  int pick(String thing, int bound) {
    return Math.floorMod(Objects.hash(thing, seed), bound);
  }
}
