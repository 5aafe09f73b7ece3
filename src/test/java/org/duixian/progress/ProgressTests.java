package org.duixian.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.duixian.kernel.Light;
import org.duixian.kernel.Period;
import org.duixian.progress.PlanCurve.Shares.Share;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTests {

  private static final LocalDate JUNE = LocalDate.of(2025, 6, 30);
  private static final LocalDate YEAR_END = LocalDate.of(2025, 12, 31);
  private static final Target HUNDRED = Target.atLeast(number("100"));

  @ParameterizedTest
  @CsvSource({
    "50, GREEN",
    "47.0, GREEN",
    "46.999, AMBER",
    "40.0, AMBER",
    "39.999, RED",
    "0, RED",
    "100, DONE",
    "130, DONE"
  })
  void aCumulativeFigureIsHeldAgainstTheTime(String actual, Light light) {
    assertThat(cumulative(HUNDRED, actual, JUNE).light()).isEqualTo(light);
  }

  @ParameterizedTest
  @CsvSource({"6.5, GREEN", "6.0, GREEN", "5.99, AMBER", "4.5, AMBER", "4.49, RED", "9, GREEN"})
  void aGrowthRateIsHeldAgainstItsTarget(String actual, Light light) {
    ProgressReading reading = growth(Target.atLeast(number("6.5")), actual, JUNE);
    assertThat(reading.light()).isEqualTo(light);
    assertThat(reading.completion()).isNull();
    assertThat(reading.planned()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"35, GREEN", "35.4, GREEN", "36, AMBER", "38, RED", "20, GREEN"})
  void lessIsBetterWhereTheTargetIsAnUpperBound(String actual, Light light) {
    assertThat(growth(Target.atMost(number("35")), actual, JUNE).light()).isEqualTo(light);
  }

  @ParameterizedTest
  @CsvSource({
    "0.99, -2.01, RED",
    "1, -2, AMBER",
    "2.49, -0.51, AMBER",
    "2.9, -0.1, GREEN",
    "3, 0, GREEN",
    "3.4, 0.4, GREEN",
    "4, 1, GREEN",
    "5, 0, GREEN",
    "5.2, -0.2, GREEN",
    "6, -1, AMBER",
    "7.01, -2.01, RED"
  })
  void aBandIsLeftOnEitherSide(String actual, String lag, Light light) {
    ProgressReading reading = growth(Target.within(number("3"), number("5")), actual, JUNE);
    assertThat(reading.lag()).isEqualByComparingTo(lag);
    assertThat(reading.light()).isEqualTo(light);
  }

  @Test
  void oneSeriousAccidentBreaksAZeroTargetForGood() {
    assertThat(cumulative(Target.atMost(number("0")), "0", JUNE).light()).isEqualTo(Light.GREEN);
    assertThat(cumulative(Target.atMost(number("0")), "0", YEAR_END).light()).isEqualTo(Light.DONE);
    assertThat(cumulative(Target.atMost(number("0")), "1", JUNE).light()).isEqualTo(Light.RED);
  }

  @ParameterizedTest
  @CsvSource({"40, 10, GREEN", "55, -5, AMBER", "75, -25, RED", "101, -51, RED"})
  void anAllowanceIsHeldAgainstTheTimeTheOtherWayRound(String used, String lead, Light light) {
    ProgressReading reading = cumulative(Target.atMost(number("100")), used, JUNE);
    assertThat(reading.lag()).isEqualByComparingTo(lead);
    assertThat(reading.light()).isEqualTo(light);
    assertThat(reading.formula()).isEqualTo("lag-allowance");
  }

  @Test
  void aReductionCountsTheWayFromItsBaseline() {
    Measured measured =
        Measured.cumulative(Target.atMost(number("30")), number("36"), JUNE).from(number("40"));
    ProgressReading reading = Progress.of(measured, Rules.STANDARD);
    assertThat(reading.completion()).isEqualByComparingTo("40");
    assertThat(reading.light()).isEqualTo(Light.AMBER);
  }

  @Test
  void aSeasonalPlanExpectsLittleInWinter() {
    PlanCurve season =
        new PlanCurve.Shares(
            List.of(
                new Share(Period.of("2025Q1"), number("5")),
                new Share(Period.of("2025Q2"), number("25")),
                new Share(Period.of("2025Q3"), number("40")),
                new Share(Period.of("2025Q4"), number("30"))));
    Measured march = Measured.cumulative(HUNDRED, number("6"), LocalDate.of(2025, 3, 31));
    assertThat(Progress.of(march, Rules.STANDARD).light()).isEqualTo(Light.RED);
    ProgressReading reading = Progress.of(march.along(season), Rules.STANDARD);
    assertThat(reading.planned()).isEqualByComparingTo("5");
    assertThat(reading.light()).isEqualTo(Light.GREEN);
    assertThat(reading.formula()).isEqualTo("lag-plan");
  }

  @Test
  void milestonesAreHeldAgainstTheStepsThatAreDue() {
    PlanCurve.Steps steps =
        new PlanCurve.Steps(
            List.of(
                step("设计", "2025-03-31", 1, "2025-03-20"),
                step("开工", "2025-06-15", 1, null),
                step("竣工", "2025-11-30", 2, null)));
    ProgressReading reading = Progress.of(Measured.milestones(steps, JUNE), Rules.STANDARD);
    assertThat(reading.completion()).isEqualByComparingTo("25");
    assertThat(reading.planned()).isEqualByComparingTo("50");
    assertThat(reading.light()).isEqualTo(Light.RED);
    assertThat(
            Progress.of(Measured.milestones(steps, LocalDate.of(2025, 12, 1)), Rules.STANDARD)
                .light())
        .isEqualTo(Light.OVERDUE);
    assertThat(
            Progress.of(Measured.milestones(steps, LocalDate.of(2025, 2, 1)), Rules.STANDARD)
                .light())
        .isEqualTo(Light.NOT_DUE);
  }

  @Test
  void oneSmallLateStepIsNeverGreen() {
    PlanCurve.Steps steps =
        new PlanCurve.Steps(
            List.of(step("公示", "2025-06-01", 1, null), step("主体", "2025-05-01", 99, "2025-04-30")));
    assertThat(Progress.of(Measured.milestones(steps, JUNE), Rules.STANDARD).light())
        .isEqualTo(Light.OVERDUE);
    PlanCurve.Steps longer =
        new PlanCurve.Steps(
            List.of(
                step("公示", "2025-06-01", 1, null),
                step("主体", "2025-05-01", 98, "2025-04-30"),
                step("收尾", "2025-12-01", 1, null)));
    assertThat(Progress.of(Measured.milestones(longer, JUNE), Rules.STANDARD).light())
        .isEqualTo(Light.AMBER);
  }

  @Test
  void whatIsNotKeptOnTheLastDayIsAmberAtBestAndOverdueTheDayAfter() {
    assertThat(cumulative(HUNDRED, "99.9", YEAR_END).light()).isEqualTo(Light.AMBER);
    Measured late = Measured.cumulative(HUNDRED, number("99.9"), JUNE);
    assertThat(Progress.of(late.until(LocalDate.of(2025, 6, 29)), Rules.STANDARD).light())
        .isEqualTo(Light.OVERDUE);
  }

  @Test
  void keepsRedVisibleAfterItIsMadeUp() {
    Measured late =
        Measured.cumulative(HUNDRED, number("100"), JUNE).until(LocalDate.of(2025, 3, 31));
    Light now = Progress.of(late, Rules.STANDARD).light();
    assertThat(now).isEqualTo(Light.GREEN);
    assertThat(LightHistory.madeUpLate(List.of(Light.GREEN, Light.RED, Light.AMBER), now)).isTrue();
    assertThat(LightHistory.madeUpLate(List.of(Light.OVERDUE, Light.GREEN), Light.DONE)).isTrue();
    assertThat(LightHistory.madeUpLate(List.of(Light.RED), Light.AMBER)).isFalse();
    assertThat(LightHistory.madeUpLate(List.of(Light.AMBER, Light.MISSING), now)).isFalse();
    assertThat(Progress.of(late.finished(LocalDate.of(2025, 3, 30)), Rules.STANDARD).light())
        .isEqualTo(Light.DONE);
  }

  @Test
  void wordsAloneHaveNoLightAndASilentUnitIsMissing() {
    assertThat(cumulative(Target.none(), "5", JUNE).light()).isEqualTo(Light.NONE);
    assertThat(cumulative(HUNDRED, null, JUNE).light()).isEqualTo(Light.MISSING);
    assertThat(cumulative(HUNDRED, null, LocalDate.of(2025, 1, 10)).light())
        .isEqualTo(Light.NOT_DUE);
  }

  @Test
  void moreIsNeverWorse() {
    Light before = Light.RED;
    for (int actual = 0; actual <= 1200; actual++) {
      Light now = cumulative(HUNDRED, BigDecimal.valueOf(actual, 1).toString(), JUNE).light();
      assertThat(now.worstFirst()).isGreaterThanOrEqualTo(before.worstFirst());
      before = now;
    }
    assertThat(before).isEqualTo(Light.DONE);
  }

  @Test
  void everyLightHasAShapeOfItsOwn() {
    assertThat(EnumSet.allOf(Light.class)).extracting(Light::glyph).doesNotHaveDuplicates();
    assertThat(EnumSet.allOf(Light.class)).extracting(Light::worstFirst).doesNotHaveDuplicates();
  }

  private static ProgressReading cumulative(Target target, @Nullable String actual, LocalDate day) {
    BigDecimal value = actual == null ? null : number(actual);
    return Progress.of(Measured.cumulative(target, value, day), Rules.STANDARD);
  }

  private static ProgressReading growth(Target target, String actual, LocalDate day) {
    return Progress.of(Measured.growth(target, number(actual), day), Rules.STANDARD);
  }

  private static PlanStep step(String name, String due, int weight, @Nullable String done) {
    return new PlanStep(
        name,
        LocalDate.parse(due),
        BigDecimal.valueOf(weight),
        done == null ? null : LocalDate.parse(done));
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits);
  }
}
