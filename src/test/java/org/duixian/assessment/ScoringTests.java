package org.duixian.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.duixian.assessment.Contest.Entry;
import org.duixian.assessment.Contest.Judge;
import org.duixian.assessment.Contest.Side;
import org.duixian.progress.Ranking;
import org.junit.jupiter.api.Test;

class ScoringTests {

  private static final List<Criterion> CRITERIA =
      List.of(
          new Criterion(CriterionKind.GREEN_SHARE, number("40")),
          new Criterion(CriterionKind.ON_TIME, number("40")),
          new Criterion(CriterionKind.FOLLOW_UPS, number("20")));

  @Test
  void pointsAreTheWeightTimesTheMeanOfTheRows() {
    UnitScore score =
        score(
            Map.of(
                CriterionKind.GREEN_SHARE, rows(100, 100, 0, 0),
                CriterionKind.ON_TIME, rows(100),
                CriterionKind.FOLLOW_UPS, rows(50)));
    assertThat(score.scores())
        .extracting(each -> each.points() == null ? null : each.points().intValueExact())
        .containsExactly(20, 40, 10);
    assertThat(score.total()).isEqualByComparingTo("70");
  }

  @Test
  void theWeightOfWhatThereWasNotFallsToTheOthers() {
    UnitScore score =
        score(Map.of(CriterionKind.GREEN_SHARE, rows(100, 0), CriterionKind.ON_TIME, rows(100)));
    assertThat(score.scores().getLast().points()).isNull();
    assertThat(score.total()).isEqualByComparingTo("75");
  }

  @Test
  void aUnitWithoutAnyRowHasNoScoreAndNoPlace() {
    UnitScore nobody = score(Map.of());
    assertThat(nobody.total()).isNull();
    UnitScore one = score(Map.of(CriterionKind.ON_TIME, rows(100)));
    UnitScore same = score(Map.of(CriterionKind.ON_TIME, rows(100)));
    assertThat(Scoring.ranked(List.of(nobody, one, same)))
        .extracting(Ranking.Placed::place)
        .containsExactly(1, 1, 0);
  }

  @Test
  void handsAndCorrectionsStandApart() {
    UnitScore score =
        Scoring.score(
            7,
            "示例局",
            CRITERIA,
            Map.of(CriterionKind.ON_TIME, rows(100, 0)),
            List.of(number("2"), number("-0.5")),
            List.of(number("3")));
    assertThat(score.adjusted()).isEqualByComparingTo("1.5");
    assertThat(score.total()).isEqualByComparingTo("51.5");
    assertThat(score.corrected()).isEqualByComparingTo("54.5");
  }

  @Test
  void aTrimmedMeanLeavesOutOneHighestAndOneLowestSheetOfASide() {
    EntryScore score = contest("70", true, 90, 60, 80, 84);
    assertThat(score.sides().getFirst().mean()).isEqualByComparingTo("82");
    assertThat(score.sides().getFirst().sheets())
        .extracting(EntryScore.SheetTotal::left)
        .containsExactly(true, true, false, false);
    assertThat(contest("70", true, 90, 60).sides().getFirst().mean()).isEqualByComparingTo("75");
    assertThat(contest("70", false, 90, 60, 81).sides().getFirst().mean())
        .isEqualByComparingTo("77");
  }

  @Test
  void expertsAndPeersCountByTheirWeightAndOneSideAloneCountsWhole() {
    assertThat(contest("70", false, 80).total()).isEqualByComparingTo("80");
    List<Judge> judges =
        List.of(
            new Judge(1, "示例甲", Side.EXPERT, null),
            new Judge(2, "示例乙", Side.PEER, 5L),
            new Judge(3, "示例丙", Side.PEER, 9L));
    List<Contest.Score> scores =
        List.of(
            new Contest.Score(1, 4, 1, number("80")),
            new Contest.Score(2, 4, 1, number("60")),
            new Contest.Score(3, 4, 1, number("100")));
    Entry ownOfNine = new Entry(4, 9, "示例街道", "示例事项");
    EntryScore score = ContestScoring.score(contest("70", false), 1, ownOfNine, judges, scores);
    assertThat(score.total()).isEqualByComparingTo("74");
  }

  private static EntryScore contest(String expertWeight, boolean trimmed, int... points) {
    List<Judge> judges =
        java.util.stream.IntStream.range(0, points.length)
            .mapToObj(i -> new Judge(i, "示例" + i, Side.EXPERT, null))
            .toList();
    List<Contest.Score> scores =
        java.util.stream.IntStream.range(0, points.length)
            .mapToObj(i -> new Contest.Score(i, 4, 1, BigDecimal.valueOf(points[i])))
            .toList();
    Entry entry = new Entry(4, 9, "示例街道", "示例事项");
    return ContestScoring.score(contest(expertWeight, trimmed), 1, entry, judges, scores);
  }

  private static Contest contest(String expertWeight, boolean trimmed) {
    return new Contest(1, 2026, "示例擂台", number(expertWeight), trimmed, "OPEN", null, null, true, 0);
  }

  private static UnitScore score(Map<CriterionKind, List<ScoredRow>> rows) {
    return Scoring.score(7, "示例局", CRITERIA, rows, List.of(), List.of());
  }

  private static List<ScoredRow> rows(int... shares) {
    return Arrays.stream(shares)
        .mapToObj(share -> new ScoredRow(ScoredRow.Kind.RESULT, share, "示例", number(share)))
        .toList();
  }

  private static BigDecimal number(int value) {
    return BigDecimal.valueOf(value);
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits);
  }
}
