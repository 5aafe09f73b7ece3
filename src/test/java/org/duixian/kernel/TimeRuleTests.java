package org.duixian.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.duixian.kernel.TimeRule.Basis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TimeRuleTests {

  @ParameterizedTest
  @CsvSource({
    "2023-05-31, 41.6",
    "2023-05-30, 33.3",
    "2023-10-31, 83.3",
    "2023-01-30, 0.0",
    "2024-02-28, 8.3",
    "2024-02-29, 16.6",
    "2022-12-31, 0.0",
    "2024-01-01, 100.0"
  })
  void theStandardRuleCountsWholeMonthsAndTruncates(LocalDate day, BigDecimal percent) {
    int year = day.getYear() == 2022 || day.equals(LocalDate.of(2024, 1, 1)) ? 2023 : day.getYear();
    assertThat(TimeRule.STANDARD.percent(year, day)).isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({
    "MONTHS, TRUNCATED, 1, 66.6",
    "MONTHS, ROUNDED, 1, 66.7",
    "MONTHS, ROUNDED, 2, 66.67",
    "DAYS, ROUNDED, 2, 66.58",
    "DAYS, TRUNCATED, 0, 66"
  })
  void theEndOfAugustDependsOnTheRule(
      Basis basis, Rounding.Cut cut, int decimals, BigDecimal percent) {
    TimeRule rule = new TimeRule(basis, new Rounding(cut, decimals));
    assertThat(rule.percent(2023, LocalDate.of(2023, 8, 31))).isEqualTo(percent);
  }

  @Test
  void anExactShareKeepsItsDigitsAndShowsTwo() {
    TimeRule exact = new TimeRule(Basis.MONTHS, Rounding.exact());
    BigDecimal share = exact.percent(2023, LocalDate.of(2023, 8, 31));
    assertThat(share.toPlainString()).startsWith("66.66666666");
    assertThat(Rounding.exact().show(share)).isEqualByComparingTo("66.67");
  }

  @ParameterizedTest
  @EnumSource(Basis.class)
  void timeNeverRunsBackAndEndsFull(Basis basis) {
    for (Rounding rounding :
        new Rounding[] {Rounding.truncated(1), Rounding.rounded(0), Rounding.exact()}) {
      TimeRule rule = new TimeRule(basis, rounding);
      BigDecimal before = BigDecimal.ZERO;
      LocalDate first = LocalDate.of(2024, 3, 11);
      for (int day = -5; day < 400; day++) {
        BigDecimal now = rule.percent(first, LocalDate.of(2025, 2, 7), first.plusDays(day));
        assertThat(now).isGreaterThanOrEqualTo(before).isBetween(BigDecimal.ZERO, hundred());
        before = now;
      }
      assertThat(before).isEqualByComparingTo(hundred());
    }
  }

  @Test
  void aStretchDoesNotEndBeforeItBegins() {
    LocalDate day = LocalDate.of(2024, 3, 11);
    assertThatThrownBy(() -> TimeRule.STANDARD.percent(day, day.minusDays(1), day))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTotalNamesWhatOneIs() {
    var packages = java.util.List.of(0, 3, 0, 5, 1);
    assertThat(CountingBasis.ITEMS.count(packages, parts -> parts)).isEqualTo(5);
    assertThat(CountingBasis.PARTS.count(packages, parts -> parts)).isEqualTo(11);
  }

  @Test
  void packagesSplitMake569Of444Items() {
    var items =
        java.util.stream.IntStream.range(0, 444).mapToObj(item -> item < 25 ? 6 : 0).toList();
    assertThat(CountingBasis.ITEMS.count(items, parts -> parts)).isEqualTo(444);
    assertThat(CountingBasis.PARTS.count(items, parts -> parts)).isEqualTo(569);
  }

  private static BigDecimal hundred() {
    return BigDecimal.valueOf(100);
  }
}
