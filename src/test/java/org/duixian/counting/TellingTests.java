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
import org.duixian.organisation.Units;
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
            Units.class);
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
    register
        .get(Ties.class)
        .tie(new Tie(indicator, "project", "reserved", "", "", "lead", MARCH.withDayOfYear(1)));
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

  @Test
  void whatIsEnteredInJanuaryForDecemberIsToldToDecember() throws Exception {
    try (TestRegister january =
        new TestRegister("2026-01-10T02:00:00Z", TestTies.with(ChangeLog.class, Units.class))) {
      TestRegister.Place there = january.open();
      long district = there.district.unit("DISTRICT", "示例区");
      long lead = there.district.department("示例发改局");
      TestTies ties = new TestTies(january.services);
      ties.tie("储备", "reserved", "city");
      LocalDate december = LocalDate.of(2025, 12, 20);
      there.pass(there.open("示例一", lead, 10, december), "reserve", december);
      ties.tell();
      assertThat(ties.told("储备", district, Period.month(2025, 12)))
          .isEqualByComparingTo(BigDecimal.ONE);
      assertThat(ties.told("储备", district, Period.month(2025, 11)))
          .isEqualByComparingTo(BigDecimal.ZERO);
    }
  }

  @Test
  void anIndicatorThatIsTiedIsTypedByNobodyAndByPeopleAgainAfterwards() {
    Indicators indicators = register.get(Indicators.class);
    assertThat(indicators.find(indicator).orElseThrow().isCounted()).isTrue();
    register.get(Ties.class).untie(indicator, MARCH);
    assertThat(indicators.find(indicator).orElseThrow().isCounted()).isFalse();
  }

  @Test
  void monthsBeforeTheFirstOneAreLeftAsTheyStand() {
    register
        .get(Ties.class)
        .tie(new Tie(indicator, "project", "reserved", "", "", "", LocalDate.of(2025, 9, 30)));
    telling.tell();
    assertThat(told(whole, 8)).isEmpty();
    assertThat(told(whole, 9)).isPresent();
  }
}
