package org.duixian.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What the sheets of an item come to; pure. A score is the share of all points in percent, weighted
 * by criterion; kept in hundredths of a percent.
 *
 * @param given how many scored it
 * @param recused how many keep out of it
 * @param mean of all scores, null while there is none
 * @param low the lowest score
 * @param high the highest score
 */
record ReviewScoring(
    int given, int recused, @Nullable Integer mean, @Nullable Integer low, @Nullable Integer high) {

  private static final int HUNDREDTHS = 2;

  /** Returns the score of one sheet in hundredths of a percent. */
  static int score(List<ReviewCriterion> criteria, int scale, ReviewSheet sheet) {
    long weighted = 0;
    for (int i = 0; i < criteria.size(); i++) {
      weighted += (long) criteria.get(i).weight() * sheet.points().get(i);
    }
    return divided(weighted, scale);
  }

  private static int divided(long sum, int by) {
    return BigDecimal.valueOf(sum)
        .movePointRight(HUNDREDTHS)
        .divide(BigDecimal.valueOf(by), 0, RoundingMode.HALF_UP)
        .intValueExact();
  }

  static ReviewScoring of(List<ReviewCriterion> criteria, int scale, List<ReviewSheet> sheets) {
    List<ReviewSheet> scored = sheets.stream().filter(each -> !each.recused()).toList();
    int out = sheets.size() - scored.size();
    if (scored.isEmpty()) {
      return new ReviewScoring(0, out, null, null, null);
    }
    int[] scores = scored.stream().mapToInt(each -> score(criteria, scale, each)).toArray();
    long sum =
        scored.stream()
            .flatMapToLong(
                each ->
                    LongStream.range(0, criteria.size())
                        .map(
                            i ->
                                (long) criteria.get((int) i).weight() * each.points().get((int) i)))
            .sum();
    return new ReviewScoring(
        scored.size(),
        out,
        divided(sum, scale * scored.size()),
        java.util.Arrays.stream(scores).min().orElseThrow(),
        java.util.Arrays.stream(scores).max().orElseThrow());
  }
}
