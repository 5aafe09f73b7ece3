package org.duixian.bench;

import java.util.Arrays;
import java.util.Locale;

/** Measured times in milliseconds, sorted. */
record Sample(double[] sorted) {

  static Sample of(double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return new Sample(sorted);
  }

  /** The time that the given share of the measurements, such as 0.95, does not exceed. */
  double quantile(double share) {
    return sorted[(int) Math.min(sorted.length - 1L, Math.ceil(share * sorted.length) - 1)];
  }

  double median() {
    return quantile(0.5);
  }

  static String round(double number) {
    return String.format(Locale.ROOT, number < 10 ? "%.2f" : "%.0f", number);
  }
}
