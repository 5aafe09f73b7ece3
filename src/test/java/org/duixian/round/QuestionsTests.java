package org.duixian.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.duixian.indicator.Direction;
import org.duixian.indicator.Nature;
import org.duixian.kernel.Period;
import org.duixian.kernel.TimeRule;
import org.duixian.progress.Family;
import org.duixian.reader.Bound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The questions to the checker; each is asked when it should be, and not otherwise. */
class QuestionsTests {

  private static final Period JUNE = Period.month(2031, 6);
  private static final Period JULY = Period.month(2031, 7);

  private final Questions questions = new Questions(QuestionRules.STANDARD);

  private static Line line(
      Family family, String value, @Nullable String target, @Nullable String last) {
    return new Line(
        1,
        1,
        1,
        SubjectKind.TASK,
        1,
        1,
        null,
        1,
        "示例任务",
        null,
        family,
        "个",
        0,
        Nature.CUMULATIVE,
        null,
        new Aim(number(target), Bound.EQ, Direction.HIGH, null, null, null),
        null,
        null,
        true,
        new Line.Last(number(last), number(target), null),
        new Line.Known(number(value), ValueOrigin.TYPED, null),
        new Line.Words(null, null, null, null, null, null),
        LineState.OPEN,
        null,
        null,
        0);
  }

  private static @Nullable BigDecimal number(@Nullable String digits) {
    return digits == null ? null : new BigDecimal(digits);
  }

  private List<Question.Kind> about(Line line, Period period, String... earlier) {
    List<BigDecimal> series = Stream.of(earlier).map(BigDecimal::new).toList();
    return questions.about(line, period, TimeRule.STANDARD, series, 1, null).stream()
        .map(Question::kind)
        .toList();
  }

  @Test
  void asksAboutAJumpAtTheEndOfAQuarterOnly() {
    Line jump = line(Family.CUMULATIVE, "180", "200", "50");
    assertThat(about(jump, JUNE, "10", "20", "30", "40", "50"))
        .containsExactly(Question.Kind.JUMP_AT_PERIOD_END);
    assertThat(about(jump, JULY, "10", "20", "30", "40", "50")).isEmpty();
    assertThat(about(line(Family.CUMULATIVE, "62", "200", "50"), JUNE, "10", "20", "50")).isEmpty();
    assertThat(about(jump, JUNE, "50")).as("one period tells no usual rise").isEmpty();
  }

  @Test
  void asksAboutAValueThatMeetsItsTargetToTheDigitButNotAboutSmallCounts() {
    assertThat(about(line(Family.CUMULATIVE, "418", "418", "400"), JULY))
        .containsExactly(Question.Kind.EQUAL_TO_TARGET);
    assertThat(about(line(Family.GROWTH, "6.5", "6.5", "6.1"), JULY))
        .containsExactly(Question.Kind.EQUAL_TO_TARGET);
    assertThat(about(line(Family.CUMULATIVE, "8", "8", "7"), JULY)).isEmpty();
    assertThat(about(line(Family.CUMULATIVE, "419", "418", "400"), JULY)).isEmpty();
  }

  @Test
  void asksAboutARunningTotalThatFellButNotAboutARate() {
    assertThat(about(line(Family.CUMULATIVE, "49", "200", "50"), JULY))
        .containsExactly(Question.Kind.FALLING);
    assertThat(about(line(Family.GROWTH, "5.9", "6.5", "6.1"), JULY)).isEmpty();
  }

  @Test
  void asksAboutATargetThatIsNotTheOneOfTheRoundBefore() {
    Line plain = line(Family.CUMULATIVE, "60", "200", "50");
    Line changed =
        new Line(
            1,
            1,
            1,
            SubjectKind.TASK,
            1,
            1,
            null,
            1,
            "示例任务",
            null,
            Family.CUMULATIVE,
            "个",
            0,
            Nature.CUMULATIVE,
            null,
            plain.aim(),
            null,
            null,
            true,
            new Line.Last(new BigDecimal("50"), new BigDecimal("300"), null),
            plain.known(),
            plain.words(),
            LineState.OPEN,
            null,
            null,
            0);
    assertThat(about(changed, JULY)).containsExactly(Question.Kind.TARGET_CHANGED);
    assertThat(about(plain, JULY)).isEmpty();
  }

  @Test
  void asksForEvidenceOfATypedValueThatChanged() {
    assertThat(
            questions.about(
                line(Family.CUMULATIVE, "60", "200", "50"),
                JULY,
                TimeRule.STANDARD,
                List.of(),
                0,
                null))
        .extracting(Question::kind)
        .containsExactly(Question.Kind.EVIDENCE_MISSING);
    assertThat(
            questions.about(
                line(Family.CUMULATIVE, "50", "200", "50"),
                JULY,
                TimeRule.STANDARD,
                List.of(),
                0,
                null))
        .isEmpty();
  }
}
