package org.duixian.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Parts make their total exactly, and the declared rule places what rounding leaves. */
class ApportionmentTests {

  @Test
  void givesTheRemainderToThePartsThatRoundingCutMost() {
    assertThat(parts("100", 0, Remainder.LARGEST, "1", "1", "1")).containsExactly("34", "33", "33");
    assertThat(parts("10", 1, Remainder.LARGEST, "1", "2", "3", "1"))
        .containsExactly("1.4", "2.9", "4.3", "1.4");
  }

  @Test
  void givesTheWholeRemainderToTheHeaviestOrTheLast() {
    assertThat(parts("101", 0, Remainder.HEAVIEST, "1", "2", "1"))
        .containsExactly("25", "51", "25");
    assertThat(parts("11", 0, Remainder.LAST, "1", "1", "1", "1"))
        .containsExactly("2", "2", "2", "5");
  }

  @Test
  void splitsEquallyWhereAllWeightsAreZero() {
    assertThat(parts("9", 0, Remainder.LARGEST, "0", "0", "0")).containsExactly("3", "3", "3");
  }

  @Test
  void givesNothingToAWeightOfZero() {
    assertThat(parts("10", 0, Remainder.LARGEST, "0", "3")).containsExactly("0", "10");
  }

  @Test
  void splitsANegativeTotalTheSameWay() {
    assertThat(parts("-10", 0, Remainder.LARGEST, "1", "1", "1")).containsExactly("-4", "-3", "-3");
  }

  @Test
  void losesNoDecimalOfTheTotal() {
    List<String> parts = parts("12.345", 2, Remainder.LARGEST, "1", "1");
    assertThat(parts).containsExactly("6.173", "6.172");
  }

  @Test
  void refusesNegativeWeights() {
    assertThatThrownBy(() -> parts("1", 0, Remainder.LAST, "-1", "2"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tellsTooMuchFromTooLittleAndFromWhatIsWithinTheTolerance() {
    assertThat(verdict("100", "0", "60", "40")).isEqualTo(Balance.Verdict.EXACT);
    assertThat(verdict("100", "1", "60", "41")).isEqualTo(Balance.Verdict.WITHIN);
    assertThat(verdict("100", "0.5", "60", "41")).isEqualTo(Balance.Verdict.OVER);
    assertThat(verdict("100", "0", "60", "39")).isEqualTo(Balance.Verdict.UNDER);
  }

  @Test
  void holdsAMeanAgainstTheTotalByItsWeights() {
    Balance balance =
        Balance.ofMean(
            new BigDecimal("6"),
            List.of(new BigDecimal("5"), new BigDecimal("9")),
            List.of(new BigDecimal("3"), BigDecimal.ONE),
            BigDecimal.ZERO);
    assertThat(balance.allocated()).isEqualByComparingTo("6");
    assertThat(balance.fits()).isTrue();
  }

  private static Balance.Verdict verdict(String total, String tolerance, String... shares) {
    return Balance.ofSum(new BigDecimal(total), numbers(shares), new BigDecimal(tolerance))
        .verdict();
  }

  private static List<String> parts(String total, int places, Remainder rule, String... weights) {
    return Apportionment.of(new BigDecimal(total), numbers(weights), places, rule).stream()
        .map(BigDecimal::toPlainString)
        .toList();
  }

  private static List<BigDecimal> numbers(String... texts) {
    return Arrays.stream(texts).map(BigDecimal::new).toList();
  }
}
