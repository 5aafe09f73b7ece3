package org.duixian.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.duixian.progress.Family;
import org.duixian.result.RoundResult;
import org.duixian.round.Round;
import org.jspecify.annotations.Nullable;

/**
 * How a year stands by its latest closed round.
 *
 * @param headlines the district's own indicators, or tasks with a figure where it has none; those
 *     held against a target first
 * @param all the lights of all tasks
 * @param branches the same by goal
 * @param worst red tasks and indicators, the furthest behind first
 */
public record YearStanding(
    Round round,
    List<Headline> headlines,
    LightCounts all,
    List<Branch> branches,
    List<RoundResult> worst) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal ROOM = new BigDecimal("1.25");

  /** The lights of one goal. */
  public record Branch(int depth, String label, String href, LightCounts lights) {}

  /**
   * One headline indicator with its bar.
   *
   * @param at where the mark of the target stands, per cent of the bar; null for the time itself
   * @param width how far the bar is filled, per cent
   * @param trend the year's rounds so far
   */
  public record Headline(RoundResult result, @Nullable String at, String width, Trend trend) {

    static Headline of(List<RoundResult> series) {
      RoundResult result = series.getLast();
      Trend trend = Trend.of(series);
      BigDecimal completion = result.reckoned().completion();
      if (result.family() == Family.CUMULATIVE) {
        BigDecimal done = completion == null ? BigDecimal.ZERO : completion;
        return new Headline(result, null, percent(done), trend);
      }
      BigDecimal target = result.aim().target() == null ? BigDecimal.ZERO : result.aim().target();
      BigDecimal actual =
          result.reckoned().actual() == null ? BigDecimal.ZERO : result.reckoned().actual();
      BigDecimal scale = target.max(actual).multiply(ROOM);
      if (scale.signum() <= 0) {
        return new Headline(result, null, "0%", trend);
      }
      return new Headline(result, share(target, scale), share(actual, scale), trend);
    }

    private static String share(BigDecimal value, BigDecimal scale) {
      return percent(value.multiply(HUNDRED).divide(scale, 1, RoundingMode.HALF_UP));
    }

    private static String percent(BigDecimal value) {
      return value.max(BigDecimal.ZERO).min(HUNDRED).setScale(1, RoundingMode.HALF_UP) + "%";
    }
  }

  /** Says whether any headline has a figure of the year before beside it. */
  public boolean grows() {
    return headlines.stream().anyMatch(each -> each.result().outlook().growth() != null);
  }

  /** Returns the most tasks that one goal of the lowest level has, for the length of the bars. */
  public int most() {
    int lowest = branches.stream().mapToInt(Branch::depth).max().orElse(1);
    return branches.stream()
        .filter(branch -> branch.depth() == lowest)
        .mapToInt(branch -> branch.lights().total())
        .max()
        .orElse(1);
  }
}
