package org.duixian.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.duixian.kernel.Light;
import org.duixian.progress.PlanCurve;
import org.duixian.progress.ProgressReading;
import org.duixian.progress.Rules;
import org.junit.jupiter.api.Test;

/** How a year's plan stands, as pure functions. */
class YearReadingTests {

  private static final OffsetDateTime AT = OffsetDateTime.parse("2025-03-01T00:00:00Z");

  private static YearPlan plan(int seq, long fen, String day, List<Long> months) {
    return new YearPlan(2025, seq, fen, LocalDate.parse(day), null, months, AT, "示例");
  }

  private static MonthSum built(int month, long fen) {
    return new MonthSum(LocalDate.of(2025, month, 1), InvestmentSum.BUILT, fen, AT, "示例");
  }

  private static Investment item(long id, List<YearPlan> plans, MonthSum... months) {
    return new Investment(id, null, null, java.util.Map.of(), plans, List.of(months), 1);
  }

  @Test
  void theGapIsTakenAgainstTimeThatIsTruncated() {
    ProgressReading reading =
        YearReading.of(1000, PlanCurve.year(2025), 542L, 2025, 5, Rules.STANDARD);
    assertThat(reading.shownCompletion()).isEqualByComparingTo("54.2");
    assertThat(reading.shownPlanned()).isEqualByComparingTo("41.6");
    assertThat(reading.shownLag()).isEqualByComparingTo("12.6");
    assertThat(reading.light()).isEqualTo(Light.GREEN);
  }

  @Test
  void aPlanByMonthsIsNotStraight() {
    List<Long> late = List.of(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 40L, 60L);
    Investment item = item(1, List.of(plan(0, 100, "2025-01-05", late)), built(10, 0L));
    ProgressReading reading =
        YearReading.of(item, 2025, LocalDate.of(2025, 10, 31), Rules.STANDARD);
    assertThat(reading.shownPlanned()).isEqualByComparingTo("0");
    assertThat(reading.light()).isEqualTo(Light.NOT_DUE);
    ProgressReading later = YearReading.of(item, 2025, LocalDate.of(2025, 11, 30), Rules.STANDARD);
    assertThat(later.shownLag()).isEqualByComparingTo("-40");
    assertThat(later.light()).isEqualTo(Light.RED);
  }

  @Test
  void whatNobodyReportedIsMissingAndNotNothing() {
    Investment item = item(1, List.of(plan(0, 100, "2025-01-05", List.of())));
    assertThat(YearReading.of(item, 2025, LocalDate.of(2025, 6, 10), Rules.STANDARD).light())
        .isEqualTo(Light.MISSING);
  }

  @Test
  void anAdjustmentCountsFromItsDayAndTheOriginalPlanStays() {
    Investment item =
        item(
            1,
            List.of(
                plan(0, 2400, "2025-01-05", List.of()), plan(1, 2200, "2025-05-20", List.of())));
    assertThat(item.plan(2025, LocalDate.of(2025, 5, 19)).orElseThrow().fen()).isEqualTo(2400);
    assertThat(item.plan(2025, LocalDate.of(2025, 5, 20)).orElseThrow().fen()).isEqualTo(2200);
    assertThat(item.original(2025).orElseThrow().fen()).isEqualTo(2400);
  }

  @Test
  void monthsThatAreNotTheYearAreNoPlan() {
    List<Long> eleven = new ArrayList<>(java.util.Collections.nCopies(11, 1L));
    assertThatThrownBy(() -> plan(0, 11, "2025-01-05", eleven))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aBundleIsWhatItsPartsAreOnEachDay() {
    Investment first =
        item(
            1,
            List.of(plan(0, 100, "2025-01-05", List.of()), plan(1, 70, "2025-05-20", List.of())),
            built(1, 10));
    Investment second =
        item(2, List.of(plan(0, 200, "2025-01-08", List.of())), built(1, 5), built(2, 6));
    Investment bundle = Investment.none(3).together(List.of(first, second));
    assertThat(bundle.plan(2025, LocalDate.of(2025, 2, 1)).orElseThrow().fen()).isEqualTo(300);
    assertThat(bundle.plan(2025, LocalDate.of(2025, 6, 1)).orElseThrow().fen()).isEqualTo(270);
    assertThat(bundle.ever(InvestmentSum.BUILT)).isEqualTo(21);
  }

  @Property
  void whatIsPlannedGrowsToTheWholePlan(
      @ForAll @Size(12) List<@LongRange(min = 0, max = 1_000_000_000_000L) Long> months,
      @ForAll @IntRange(min = 1, max = 12) int month) {
    long fen = months.stream().mapToLong(Long::longValue).sum();
    YearPlan plan = plan(0, fen, "2025-01-05", months);
    assertThat(plan.planned(month)).isGreaterThanOrEqualTo(plan.planned(month - 1));
    assertThat(plan.planned(12)).isEqualTo(fen);
    BigDecimal share = plan.curve().planned(YearReading.end(2025, month), Rules.STANDARD.time());
    assertThat(share).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
  }

  @Property
  void aBundleHasNeitherMoreNorLessThanItsParts(
      @ForAll @Size(min = 1, max = 6)
          List<@LongRange(min = 0, max = 1_000_000_000_000L) Long> fen) {
    List<Investment> parts = new ArrayList<>();
    for (int i = 0; i < fen.size(); i++) {
      parts.add(
          item(
              i,
              List.of(plan(0, fen.get(i), "2025-01-05", List.of())),
              built(1 + i % 3, fen.get(i))));
    }
    Investment bundle = Investment.none(99).together(parts);
    long whole = fen.stream().mapToLong(Long::longValue).sum();
    assertThat(bundle.original(2025).orElseThrow().fen()).isEqualTo(whole);
    assertThat(bundle.inYear(InvestmentSum.BUILT, 2025, 12)).isEqualTo(whole);
  }
}
