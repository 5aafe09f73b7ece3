package org.duixian.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.duixian.TestDistrict;
import org.duixian.change.ChangeLog;
import org.duixian.indicator.Definition;
import org.duixian.indicator.Definitions;
import org.duixian.indicator.Indicators;
import org.duixian.indicator.Observation;
import org.duixian.indicator.ObservationKind;
import org.duixian.indicator.ObservationOrigin;
import org.duixian.indicator.Observations;
import org.duixian.kernel.Period;
import org.duixian.reader.Measure;
import org.duixian.register.Item;
import org.duixian.register.TestRegister;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a register counts becomes the values of the indicators that are tied to it. */
class TellingTests {

  private static final LocalDate MARCH = LocalDate.of(2025, 3, 10);

  private static TestRegister register;

  private TestRegister.Place place;
  private long whole;
  private long bureau;
  private long indicator;
  private Telling telling;

  @BeforeAll
  static void start() throws Exception {
    register =
        new TestRegister(
            "2025-11-30T02:00:00Z",
            Counting.class,
            CountingStore.class,
            Telling.class,
            Ties.class,
            Indicators.class,
            Definitions.class,
            Observations.class,
            org.duixian.indicator.Recording.class,
            Class.forName("org.duixian.indicator.Closings"),
            ChangeLog.class,
            org.duixian.organisation.Units.class);
  }

  @AfterAll
  static void stop() throws Exception {
    register.close();
  }

  @BeforeEach
  void enter() {
    place = register.open();
    whole = place.district.unit("DISTRICT", "示例区");
    bureau = place.district.department("示例发改局");
    telling = register.get(Telling.class);
    indicator =
        register
            .get(Definitions.class)
            .add(
                "储备项目", MARCH.withDayOfYear(1), Definition.usual("储备项目", "个", Measure.LEVEL), true);
    register.get(Ties.class).tie(new Tie(indicator, "project", "reserved", "", "", "lead"));
  }

  @AfterEach
  void leave() {
    TestDistrict.leave();
  }

  private Optional<Observation> told(long unit, int month) {
    return register
        .get(Observations.class)
        .find(indicator, unit, ObservationKind.ACTUAL, Period.month(2025, month));
  }

  @Test
  void anIndicatorHasTheNumberOfTheRegisterForTheDistrictAndEachUnit() {
    place.pass(place.open("示例一", bureau, 10, MARCH), "reserve", MARCH);
    assertThat(telling.tell()).isPositive();
    assertThat(told(whole, 3).orElseThrow().value()).isEqualByComparingTo(BigDecimal.ONE);
    assertThat(told(bureau, 11).orElseThrow().value()).isEqualByComparingTo(BigDecimal.ONE);
    assertThat(told(whole, 2).orElseThrow().value()).isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(told(whole, 12)).isEmpty();
    assertThat(told(whole, 3).orElseThrow().origin()).isEqualTo(ObservationOrigin.COMPUTED);
    assertThat(telling.tell()).isZero();
  }

  @Test
  void aLateCorrectionOfAClosedMonthIsKeptWithItsReason() {
    Item item = place.pass(place.open("示例一", bureau, 10, MARCH), "reserve", MARCH);
    telling.tell();
    place.district.update(
        "insert into closed_period (district, grain, period_start, period_end, closed_at,"
            + " closed_by) values (:district, 'MONTH', date '2025-03-01', date '2025-03-31', now(),"
            + " '示例')");
    place.back(item);
    telling.tell();
    assertThat(told(whole, 3).orElseThrow().value()).isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(told(whole, 3).orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void aValueThatAPersonTypedIsNotWrittenOver() {
    register
        .get(org.duixian.indicator.Recording.class)
        .record(
            org.duixian.indicator.NewObservation.of(
                indicator,
                whole,
                ObservationKind.ACTUAL,
                Period.month(2025, 2),
                BigDecimal.TEN,
                ObservationOrigin.TYPED));
    telling.tell();
    assertThat(told(whole, 2).orElseThrow().value()).isEqualByComparingTo(BigDecimal.TEN);
    assertThat(told(whole, 3).orElseThrow().value()).isEqualByComparingTo(BigDecimal.ZERO);
  }
}
