package org.duixian.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTests {

  @ParameterizedTest
  @CsvSource({
    "418, 亿元, 41800000000, 元",
    "418亿, 元, 41800000000, 元",
    "418亿元, '', 41800000000, 元",
    "'1,200', 万平方米, 12000000, 平方米",
    "６.５, %, 6.5, %",
    "−3, 百分点, -3, 百分点",
    "20, 个, 20, 个"
  })
  void readsTheScaleInNumberOrUnit(String number, String unit, String value, String base) {
    Amount.Base read = Amount.read(number, unit).orElseThrow();
    assertThat(read.value()).isEqualByComparingTo(value);
    assertThat(read.unit()).isEqualTo(base);
  }

  @ParameterizedTest
  @CsvSource({"许多, 个", "'', 个", "1.2.3, 个", "5户, 个"})
  void refusesWhatIsNoNumberOrFightsItsUnit(String number, String unit) {
    assertThat(Amount.read(number, unit)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"41800000000, 元", "12345, 户", "99999999, 元", "0.05, %", "0, 个", "-23000, 元"})
  void writtenAndReadBackIsTheSame(BigDecimal value, String unit) {
    Amount written = Amount.of(value, unit);
    assertThat(Amount.read(written.digits(), written.unit()).orElseThrow().value())
        .isEqualByComparingTo(value);
  }

  @Test
  void aBareNumberHasNoUnit() {
    assertThat(Amount.of(new BigDecimal("50000"), null)).isEqualTo(new Amount("50000", ""));
    assertThat(Amount.read("50000", "").orElseThrow().unit()).isNull();
  }
}
