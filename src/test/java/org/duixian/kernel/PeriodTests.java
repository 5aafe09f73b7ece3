package org.duixian.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.duixian.kernel.Period.Grain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTests {

  @ParameterizedTest
  @CsvSource({
    "2025, 2025-01-01, 2025-12-31, 2024, 2024",
    "2025H2, 2025-07-01, 2025-12-31, 2025H1, 2024H2",
    "2025Q1, 2025-01-01, 2025-03-31, 2024Q4, 2024Q1",
    "2024-02, 2024-02-01, 2024-02-29, 2024-01, 2023-02",
    "2025-03-1, 2025-03-01, 2025-03-10, 2025-02-3, 2024-03-1",
    "2025-03-2, 2025-03-11, 2025-03-20, 2025-03-1, 2024-03-2",
    "2024-02-3, 2024-02-21, 2024-02-29, 2024-02-2, 2023-02-3"
  })
  void aCodeNamesFirstAndLastDayThePeriodBeforeAndTheSameOneOfLastYear(
      String code, LocalDate start, LocalDate end, String previous, String lastYear) {
    Period period = Period.of(code);
    assertThat(period.start()).isEqualTo(start);
    assertThat(period.end()).isEqualTo(end);
    assertThat(period.code()).isEqualTo(code);
    assertThat(period.previous().code()).isEqualTo(previous);
    assertThat(period.previous().next()).isEqualTo(period);
    assertThat(period.lastYear().code()).isEqualTo(lastYear);
  }

  @ParameterizedTest
  @CsvSource({
    "YEAR, 2025",
    "HALF, 2025H2",
    "QUARTER, 2025Q3",
    "MONTH, 2025-07",
    "TEN_DAYS, 2025-07-3"
  })
  void aDayLiesInOnePeriodOfEachGrain(Grain grain, String code) {
    Period period = Period.of(grain, LocalDate.of(2025, 7, 31));
    assertThat(period).isEqualTo(Period.of(code));
    assertThat(period.contains(LocalDate.of(2025, 7, 31))).isTrue();
    assertThat(period.contains(period.start().minusDays(1))).isFalse();
  }

  @Test
  void periodsAreOrderedByTheirLastDayAndTheLongerComesLater() {
    assertThat(
            Stream.of("2025", "2025-12", "2025Q4", "2025-01", "2025-12-3")
                .map(Period::of)
                .sorted()
                .map(Period::code))
        .containsExactly("2025-01", "2025-12-3", "2025-12", "2025Q4", "2025");
  }

  @ParameterizedTest
  @CsvSource({"2025-13", "2025Q5", "2025H0", "25", "2025-1", "2025-01-4", "''"})
  void refusesWhatIsNoCode(String code) {
    assertThatThrownBy(() -> Period.of(code)).isInstanceOf(DateTimeException.class);
  }

  @Test
  void refusesADayOnWhichNoPeriodOfTheGrainBegins() {
    assertThatThrownBy(() -> new Period(Grain.QUARTER, LocalDate.of(2025, 2, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
