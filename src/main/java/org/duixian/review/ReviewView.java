package org.duixian.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * A review as its page shows it; public for the templates only.
 *
 * @param seen whether scores are seen
 * @param reviewers names by account
 */
public record ReviewView(
    ItemReview review,
    List<ReviewCriterion> criteria,
    Map<Long, String> reviewers,
    List<Row> rows,
    boolean seen) {

  /**
   * An item with what its sheets come to; numbers are null while they are not seen.
   *
   * @param given how many scored it
   * @param recused how many keep out of it
   * @param sheets who gave what, none while they are not seen
   */
  public record Row(
      ReviewedItem item,
      Sourced given,
      Sourced recused,
      @Nullable Sourced mean,
      @Nullable Sourced low,
      @Nullable Sourced high,
      List<Scored> sheets) {}

  /** What one reviewer gave, or that he keeps out of it. */
  public record Scored(ReviewSheet sheet, @Nullable Sourced score) {}

  static ReviewView of(
      ItemReview review,
      List<ReviewCriterion> criteria,
      Map<Long, String> reviewers,
      List<ReviewedItem> items,
      List<ReviewSheet> sheets,
      boolean seen) {
    List<Row> rows =
        items.stream()
            .map(
                item -> {
                  List<ReviewSheet> own =
                      sheets.stream().filter(each -> each.item() == item.item()).toList();
                  return row(review, criteria, item, own, seen);
                })
            .toList();
    return new ReviewView(review, criteria, reviewers, rows, seen);
  }

  private static Row row(
      ItemReview review,
      List<ReviewCriterion> criteria,
      ReviewedItem item,
      List<ReviewSheet> own,
      boolean seen) {
    ReviewScoring scoring = ReviewScoring.of(criteria, review.scale(), own);
    List<Scored> scored =
        own.stream()
            .map(
                each ->
                    new Scored(
                        each,
                        each.recused()
                            ? null
                            : score(
                                item,
                                each.account(),
                                "sheet",
                                ReviewScoring.score(criteria, review.scale(), each))))
            .toList();
    return new Row(
        item,
        Sourced.count(scoring.given(), source(item, 0, "given")),
        Sourced.count(scoring.recused(), source(item, 0, "recused")),
        seen ? score(item, 0, "score", scoring.mean()) : null,
        seen ? score(item, 0, "low", scoring.low()) : null,
        seen ? score(item, 0, "high", scoring.high()) : null,
        seen ? scored : List.of());
  }

  private static Source source(ReviewedItem item, long account, String what) {
    return new Source.Computed(
        ItemReview.RULE, "%d.%d.%d.review-%s".formatted(item.review(), item.item(), account, what));
  }

  private static @Nullable Sourced score(
      ReviewedItem item, long account, String what, @Nullable Integer hundredths) {
    return hundredths == null
        ? null
        : Sourced.of(BigDecimal.valueOf(hundredths, 2), "分", source(item, account, what));
  }
}
