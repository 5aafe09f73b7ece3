package org.duixian.investment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The year as a drawing: bars are built, the step is the plan, the dashed step the original plan;
 * public for the templates only.
 *
 * @param bars what is built since January, month by month
 * @param plan path of the plan, empty without one
 * @param original path of the original plan, empty where it was never adjusted
 * @param now place of the end of the month that is told
 */
public record YearChart(List<Bar> bars, String plan, String original, int now) {

  /** Size of the field of the chart. */
  public static final int WIDTH = 432;

  /** Size of the field of the chart. */
  public static final int HEIGHT = 160;

  private static final int MONTH = WIDTH / YearPlan.MONTHS;

  /** One bar from the bottom. */
  public record Bar(int month, int x, int height) {}

  static YearChart of(
      Investment money, int year, int month, @Nullable YearPlan plan, @Nullable YearPlan first) {
    long highest =
        LongStream.of(
                plan == null ? 0 : plan.fen(),
                first == null ? 0 : first.fen(),
                Objects.requireNonNullElse(money.inYear(InvestmentSum.BUILT, year, month), 0L),
                1)
            .max()
            .getAsLong();
    List<Bar> bars = new ArrayList<>();
    for (int each = 1; each <= month; each++) {
      long built = Objects.requireNonNullElse(money.inYear(InvestmentSum.BUILT, year, each), 0L);
      bars.add(new Bar(each, (each - 1) * MONTH + 6, height(built, highest)));
    }
    boolean adjusted = plan != null && first != null && plan.seq() != first.seq();
    return new YearChart(
        bars, steps(plan, highest), adjusted ? steps(first, highest) : "", month * MONTH);
  }

  private static String steps(@Nullable YearPlan plan, long highest) {
    if (plan == null) {
      return "";
    }
    StringBuilder path = new StringBuilder("M0," + HEIGHT);
    for (int month = 1; month <= YearPlan.MONTHS; month++) {
      path.append("V").append(HEIGHT - height(plan.planned(month), highest));
      path.append("H").append(month * MONTH);
    }
    return path.toString();
  }

  /** Exact whole numbers first, so that no double stands for a figure. */
  private static int height(long fen, long highest) {
    return Math.toIntExact(
        java.math.BigInteger.valueOf(fen)
            .multiply(java.math.BigInteger.valueOf(HEIGHT - 4))
            .divide(java.math.BigInteger.valueOf(highest))
            .longValueExact());
  }
}
