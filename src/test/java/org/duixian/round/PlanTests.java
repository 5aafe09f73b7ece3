package org.duixian.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.duixian.indicator.Direction;
import org.duixian.indicator.Nature;
import org.duixian.kernel.Light;
import org.duixian.kernel.Period;
import org.duixian.kernel.TimeRule;
import org.duixian.progress.Family;
import org.duixian.progress.PlanCurve;
import org.duixian.progress.Rules;
import org.duixian.reader.Bound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A figure with a plan of its own is held against that, and not against the calendar. */
class PlanTests {

  private static final LocalDate FIRST = LocalDate.of(2031, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2031, 12, 31);

  /** Steps such as {@code 2031-03=60}. */
  private static Plan plan(String... steps) {
    return new Plan(
        Stream.of(steps)
            .map(step -> step.split("="))
            .map(
                parts ->
                    new Plan.Step(
                        Period.of(parts[0]),
                        new BigDecimal(parts[1]),
                        7,
                        org.duixian.indicator.ObservationOrigin.TYPED))
            .toList());
  }

  private static Line line(
      Nature nature, String target, @Nullable String value, @Nullable Plan plan) {
    return new Line(
        1,
        1,
        1,
        SubjectKind.INDICATOR,
        1,
        1,
        1L,
        1,
        "示例指标",
        null,
        Family.CUMULATIVE,
        "个",
        0,
        nature,
        null,
        new Aim(new BigDecimal(target), Bound.EQ, Direction.HIGH, null, null, null),
        null,
        plan,
        true,
        new Line.Last(null, new BigDecimal(target), null),
        new Line.Known(value == null ? null : new BigDecimal(value), ValueOrigin.TYPED, null),
        new Line.Words(null, null, null, null, null, null),
        LineState.OPEN,
        null,
        null,
        0);
  }

  private static String planned(PlanCurve curve, int month) {
    return curve
        .planned(Period.month(2031, month).end(), TimeRule.STANDARD)
        .stripTrailingZeros()
        .toPlainString();
  }

  @Test
  void holdsASeasonalFigureAgainstItsPlanAndNotAgainstTime() {
    Plan seasonal = plan("2031-03=60", "2031-06=300");
    LineStanding byPlan =
        LineStanding.of(
            line(Nature.CUMULATIVE, "1200", "250", seasonal),
            Period.month(2031, 4),
            Rules.STANDARD);
    assertThat(byPlan.reading().shownPlanned()).isEqualByComparingTo("11.6");
    assertThat(byPlan.reading().shownLag()).isEqualByComparingTo("9.2");
    assertThat(byPlan.light()).isEqualTo(Light.GREEN);
    assertThat(byPlan.plan()).isEqualTo(seasonal);

    LineStanding byTime =
        LineStanding.of(
            line(Nature.CUMULATIVE, "1200", "250", null), Period.month(2031, 4), Rules.STANDARD);
    assertThat(byTime.reading().shownLag()).isEqualByComparingTo("-12.4");
    assertThat(byTime.light()).isEqualTo(Light.RED);
    assertThat(byTime.planned()).isNull();
  }

  @Test
  void goesStraightBetweenPlannedDaysAndEndsAtTheTarget() {
    PlanCurve curve =
        plan("2031-03=60", "2031-06=300")
            .curve(Nature.CUMULATIVE, new BigDecimal("1200"), FIRST, LAST);
    assertThat(curve).isNotNull();
    assertThat(planned(curve, 1)).isEqualTo("1.6");
    assertThat(planned(curve, 3)).isEqualTo("5");
    assertThat(planned(curve, 6)).isEqualTo("25");
    assertThat(planned(curve, 8)).as("25 + 75 × 2 ÷ 6").isEqualTo("50");
    assertThat(planned(curve, 12)).isEqualTo("100");
  }

  @Test
  void wantsNothingBeforeAStepAndAllAfterIt() {
    PlanCurve curve =
        plan("2031-08=0", "2031-09=10").curve(Nature.CUMULATIVE, BigDecimal.TEN, FIRST, LAST);
    assertThat(curve).isNotNull();
    assertThat(planned(curve, 8)).isEqualTo("0");
    assertThat(planned(curve, 9)).isEqualTo("100");
    Line nothing = line(Nature.CUMULATIVE, "10", "0", plan("2031-08=0", "2031-09=10"));
    assertThat(LineStanding.of(nothing, Period.month(2031, 8), Rules.STANDARD).light())
        .isEqualTo(Light.NOT_DUE);
    assertThat(LineStanding.of(nothing, Period.month(2031, 9), Rules.STANDARD).light())
        .isEqualTo(Light.RED);
  }

  @Test
  void addsUpPlansOfTheirOwnPeriodOnceEach() {
    PlanCurve curve =
        plan("2031-01=20", "2031-02=20", "2031-03=20", "2031Q1=60")
            .curve(Nature.OWN, new BigDecimal("1200"), FIRST, LAST);
    assertThat(curve).isNotNull();
    assertThat(planned(curve, 2)).as("40 of 1 200").isEqualTo("3.3");
    assertThat(planned(curve, 3)).isEqualTo("5");
  }

  @Test
  void leavesAPlanOutThatSaysNothingBeforeTheLastDay() {
    Plan late = plan("2031-12=1200");
    assertThat(late.curve(Nature.CUMULATIVE, new BigDecimal("1200"), FIRST, LAST)).isNull();
    assertThat(
            plan("2031-07=900")
                .curve(Nature.CUMULATIVE, new BigDecimal("1200"), FIRST, LocalDate.of(2031, 6, 30)))
        .isNull();
  }

  @Test
  void asksAboutAPlanThatWasChangedAfterARoundWasHeldAgainstIt() {
    LocalDate june = LocalDate.of(2031, 6, 30);
    FrozenResults.Planned frozen = new FrozenResults.Planned(new BigDecimal("25.0"), june, true);
    FrozenResults.Planned byTime = new FrozenResults.Planned(new BigDecimal("50.0"), june, false);
    Plan same = plan("2031-06=300");
    assertThat(asked(line(Nature.CUMULATIVE, "1200", null, same), frozen)).isEmpty();
    assertThat(asked(line(Nature.CUMULATIVE, "1200", null, plan("2031-06=306")), frozen))
        .as("half a point")
        .isEmpty();
    assertThat(asked(line(Nature.CUMULATIVE, "1200", null, plan("2031-06=120")), frozen))
        .containsExactly(Question.Kind.PLAN_CHANGED);
    assertThat(asked(line(Nature.CUMULATIVE, "1200", null, null), frozen))
        .as("taken away")
        .containsExactly(Question.Kind.PLAN_CHANGED);
    assertThat(asked(line(Nature.CUMULATIVE, "1200", null, same), byTime))
        .as("made up afterwards")
        .containsExactly(Question.Kind.PLAN_CHANGED);
    assertThat(asked(line(Nature.CUMULATIVE, "1200", null, null), byTime)).isEmpty();
  }

  private static List<Question.Kind> asked(Line line, FrozenResults.Planned frozen) {
    return new Questions(QuestionRules.STANDARD)
        .about(line, Period.month(2031, 7), TimeRule.STANDARD, List.of(), 1, frozen).stream()
            .map(Question::kind)
            .toList();
  }
}
