package org.duixian.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a bound in words says of the number that it stands with. */
class BoundTests {

  @ParameterizedTest
  @CsvSource({
    "GE, 5, GE",
    "GE, -3, LE",
    "GT, -3, LT",
    "LE, -3, GE",
    "LT, -3, GT",
    "EQ, -8, EQ",
    "LE, 5, LE"
  })
  void boundsTheSizeOfACut(Bound words, BigDecimal number, Bound expected) {
    assertThat(words.onNumber(number)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "EQ, 5, false",
    "EQ, -8, true",
    "APPROX, -8, true",
    "LE, 5, true",
    "LT, -3, true",
    "GE, -3, false",
    "QUAL, 0, false"
  })
  void isMetByLessWhereItLimitsFromAboveOrCuts(Bound bound, BigDecimal number, boolean less) {
    assertThat(bound.wantsLess(number)).isEqualTo(less);
  }
}
