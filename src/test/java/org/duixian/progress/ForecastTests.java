package org.duixian.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.duixian.kernel.Rounding;
import org.junit.jupiter.api.Test;

class ForecastTests {

  private static final List<BigDecimal> EVEN =
      IntStream.rangeClosed(1, 12).mapToObj(month -> BigDecimal.valueOf(month * 10L)).toList();
  private static final List<BigDecimal> LATE =
      IntStream.rangeClosed(1, 12)
          .mapToObj(month -> BigDecimal.valueOf((long) month * month))
          .toList();

  @Test
  void earlierYearsTellWhatPartOfAYearHalfOfItIs() {
    Forecast forecast =
        Forecast.of(running(5, 9, 14, 20, 26, 30), List.of(EVEN, LATE)).orElseThrow();
    assertThat(forecast.formula()).isEqualTo("forecast-season");
    assertThat(shown(forecast.value())).isEqualByComparingTo("80");
    assertThat(shown(forecast.low())).isEqualByComparingTo("60");
    assertThat(shown(forecast.high())).isEqualByComparingTo("120");
  }

  @Test
  void withoutEarlierYearsThePaceGoesOn() {
    Forecast forecast = Forecast.of(running(10, 20, 30, 36, 42, 48), List.of()).orElseThrow();
    assertThat(forecast.formula()).isEqualTo("forecast-pace");
    assertThat(forecast.value()).isEqualByComparingTo("96");
    assertThat(forecast.low()).isEqualByComparingTo("84");
    assertThat(forecast.high()).isEqualByComparingTo("96");
  }

  @Test
  void nothingIsForecastFromNothing() {
    assertThat(Forecast.of(List.of(), List.of(EVEN))).isEmpty();
    assertThat(Forecast.of(running(0, 0), List.of(EVEN))).isEmpty();
  }

  @Test
  void theForecastLiesInItsBandAndDecemberIsCertain() {
    Random random = new Random(3);
    for (int run = 0; run < 200; run++) {
      List<BigDecimal> year = risingYear(random);
      List<List<BigDecimal>> earlier = List.of(risingYear(random), risingYear(random));
      int month = 1 + random.nextInt(12);
      for (List<List<BigDecimal>> known : List.of(earlier, List.<List<BigDecimal>>of())) {
        Forecast forecast = Forecast.of(year.subList(0, month), known).orElseThrow();
        assertThat(shown(forecast.value()))
            .isBetween(shown(forecast.low()), shown(forecast.high()));
        if (month == 12) {
          assertThat(shown(forecast.value())).isEqualByComparingTo(shown(year.getLast()));
        }
      }
    }
  }

  @Test
  void aSeasonalPlanIsTheMeanOfTheYearsAndEndsFull() {
    PlanCurve.Shares plan = SeasonalShape.of(2025, List.of(EVEN, LATE)).orElseThrow();
    BigDecimal june = plan.planned(java.time.LocalDate.of(2025, 6, 30), Rules.STANDARD.time());
    assertThat(june).isEqualByComparingTo("37.5");
    assertThat(plan.planned(java.time.LocalDate.of(2025, 12, 31), Rules.STANDARD.time()))
        .isEqualByComparingTo("100");
    assertThat(SeasonalShape.of(2025, List.of(running(1, 2)))).isEmpty();
  }

  private static List<BigDecimal> risingYear(Random random) {
    List<BigDecimal> year = new ArrayList<>();
    long total = 0;
    for (int month = 0; month < 12; month++) {
      total += 1 + random.nextInt(50);
      year.add(BigDecimal.valueOf(total));
    }
    return year;
  }

  private static List<BigDecimal> running(long... totals) {
    return IntStream.range(0, totals.length).mapToObj(i -> BigDecimal.valueOf(totals[i])).toList();
  }

  private static BigDecimal shown(BigDecimal figure) {
    return Rounding.rounded(6).apply(figure);
  }
}
