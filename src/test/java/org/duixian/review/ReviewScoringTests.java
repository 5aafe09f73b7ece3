package org.duixian.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What sheets come to. */
class ReviewScoringTests {

  private static final List<ReviewCriterion> CRITERIA =
      List.of(new ReviewCriterion("必要性", 30), new ReviewCriterion("可行性", 70));

  private static ReviewSheet sheet(long account, Integer... points) {
    return new ReviewSheet(1, account, "示例", false, List.of(points), "");
  }

  @Test
  void aScoreIsTheWeightedShareOfAllPoints() {
    assertThat(ReviewScoring.score(CRITERIA, 10, sheet(1, 10, 10))).isEqualTo(100_00);
    assertThat(ReviewScoring.score(CRITERIA, 10, sheet(1, 8, 6))).isEqualTo(66_00);
    assertThat(ReviewScoring.score(CRITERIA, 3, sheet(1, 1, 2))).isEqualTo(56_67);
  }

  @Test
  void theMeanIsOverThoseWhoScoredAndTheSpreadIsShown() {
    ReviewSheet out = new ReviewSheet(1, 4, "示例", true, List.of(), "亲属任职");
    ReviewScoring scoring =
        ReviewScoring.of(CRITERIA, 3, List.of(sheet(1, 1, 2), sheet(2, 3, 3), sheet(3, 1, 1), out));
    assertThat(scoring).isEqualTo(new ReviewScoring(3, 1, 63_33, 33_33, 100_00));
    assertThat(ReviewScoring.of(CRITERIA, 3, List.of(out)).mean()).isNull();
  }

  @Test
  void criteriaAreLinesWhoseWeightsAreAHundredTogether() {
    assertThat(ReviewCriterion.read(List.of("必要性 30", "可行性：70%"))).contains(CRITERIA);
    assertThat(ReviewCriterion.read(List.of("必要性 30", "可行性 60"))).isEmpty();
    assertThat(ReviewCriterion.read(List.of("必要性"))).isEmpty();
    assertThat(ReviewCriterion.read(List.of("必要性 0", "可行性 100"))).isEmpty();
  }
}
