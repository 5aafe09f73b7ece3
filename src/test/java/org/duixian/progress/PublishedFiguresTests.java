package org.duixian.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.duixian.kernel.Rounding;
import org.duixian.kernel.Rounding.Cut;
import org.duixian.kernel.TimeRule;
import org.duixian.kernel.TimeRule.Basis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that districts have published, and the rule by which each comes out again. */
class PublishedFiguresTests {

  private static final LocalDate MAY = LocalDate.of(2023, 5, 31);
  private static final LocalDate AUGUST = LocalDate.of(2023, 8, 31);
  private static final LocalDate OCTOBER = LocalDate.of(2023, 10, 31);

  @ParameterizedTest
  @CsvSource({"54.2, 12.6", "73.4, 31.8", "69.1, 27.5"})
  void theEndOfMayIsAheadByTheTruncatedTime(BigDecimal completion, BigDecimal lead) {
    ProgressReading reading = read("100", completion.toPlainString(), MAY, Rules.STANDARD);
    assertThat(reading.shownPlanned()).isEqualByComparingTo("41.6");
    assertThat(reading.shownCompletion()).isEqualByComparingTo(completion);
    assertThat(reading.shownLag()).isEqualByComparingTo(lead);
  }

  @ParameterizedTest
  @CsvSource({"54.2, 12.5", "73.4, 31.7", "69.1, 27.4"})
  void theExactTimeDoesNotGiveThem(BigDecimal completion, BigDecimal lead) {
    ProgressReading reading =
        read("100", completion.toPlainString(), MAY, exactTime(Rounding.rounded(1)));
    assertThat(reading.shownLag()).isEqualByComparingTo(lead);
  }

  @Test
  void theEndOfOctoberRoundsTheCompletionAndTruncatesTheLead() {
    ProgressReading reading = read("647.4", "629.0", OCTOBER, Rules.STANDARD);
    assertThat(reading.shownCompletion()).isEqualByComparingTo("97.2");
    assertThat(reading.shownLag()).isEqualByComparingTo("13.8");
    assertThat(reading.lag().toPlainString()).startsWith("13.8578");
  }

  @Test
  void theEndOfOctoberIsNotADifferenceOfShownFigures() {
    ProgressReading reading = read("647.4", "629.0", OCTOBER, Rules.STANDARD);
    assertThat(reading.shownCompletion().subtract(reading.shownPlanned()))
        .isEqualByComparingTo("13.9");
    Rules rounding = rules(TimeRule.STANDARD, Rounding.truncated(1), Rounding.rounded(1));
    ProgressReading other = read("647.4", "629.0", OCTOBER, rounding);
    assertThat(other.shownCompletion()).isEqualByComparingTo("97.1");
    assertThat(other.shownLag()).isEqualByComparingTo("13.9");
  }

  @Test
  void theEndOfAugustIsAheadOfTheExactTime() {
    assertThat(read("100", "74", AUGUST, exactTime(Rounding.rounded(2))).shownLag())
        .isEqualByComparingTo("7.33");
    assertThat(read("100", "74", AUGUST, Rules.STANDARD).shownLag()).isEqualByComparingTo("7.4");
  }

  @ParameterizedTest
  @CsvSource({
    "4.625, 108.11, ROUNDED, 4.278",
    "4.625, 108.11, TRUNCATED, 4.278",
    "365.1, 190.15, TRUNCATED, 192"
  })
  void aRateTellsTheTaskBehindIt(BigDecimal actual, BigDecimal rate, Cut cut, BigDecimal task) {
    Completion.Implied implied = Completion.behind(actual, rate, cut);
    assertThat(implied.shortest()).isEqualByComparingTo(task);
    assertThat(new Rounding(cut, 2).apply(Completion.rate(actual, implied.shortest())))
        .isEqualByComparingTo(rate);
  }

  @Test
  void aRoundedRateWouldTellAnotherTask() {
    assertThat(
            Completion.behind(new BigDecimal("365.1"), new BigDecimal("190.15"), Cut.ROUNDED)
                .shortest())
        .isEqualByComparingTo("192.01");
  }

  private static ProgressReading read(String target, String actual, LocalDate day, Rules rules) {
    Target goal = Target.atLeast(new BigDecimal(target));
    return Progress.of(Measured.cumulative(goal, new BigDecimal(actual), day), rules);
  }

  private static Rules exactTime(Rounding lags) {
    return rules(new TimeRule(Basis.MONTHS, Rounding.exact()), Rounding.rounded(1), lags);
  }

  private static Rules rules(TimeRule time, Rounding rates, Rounding lags) {
    Rules standard = Rules.STANDARD;
    return new Rules(
        time, rates, lags, standard.cumulative(), standard.growth(), standard.milestone());
  }
}
