package org.duixian.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duixian.indicator.Direction;
import org.duixian.indicator.Nature;
import org.duixian.indicator.Observation;
import org.duixian.indicator.ObservationKind;
import org.duixian.kernel.Period;
import org.duixian.progress.Family;
import org.duixian.progress.Rules;
import org.duixian.reader.Bound;
import org.duixian.round.Aim;
import org.duixian.round.CountedLine;
import org.duixian.round.Line;
import org.duixian.round.LineStanding;
import org.duixian.round.LineState;
import org.duixian.round.Reported;
import org.duixian.round.SubjectKind;
import org.duixian.round.ValueOrigin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a figure is beside: the year's end, the year before, the other units. */
class OutlookTests {

  private static final Period MARCH = Period.month(2031, 3);

  private static Line line(long id, long unit, Family family, String target, String value) {
    return line(id, unit, unit, family, target, value);
  }

  private static Line line(
      long id, long unit, long measured, Family family, String target, @Nullable String value) {
    return new Line(
        id,
        1,
        unit,
        SubjectKind.INDICATOR,
        5,
        measured,
        5L,
        1,
        "示例指标",
        null,
        family,
        family == Family.GROWTH ? "%" : "个",
        0,
        Nature.CUMULATIVE,
        null,
        new Aim(new BigDecimal(target), Bound.EQ, Direction.HIGH, null, null, null),
        null,
        null,
        true,
        new Line.Last(null, null, null),
        new Line.Known(value == null ? null : new BigDecimal(value), ValueOrigin.TYPED, null),
        new Line.Words(null, null, null, null, null, null),
        LineState.ACCEPTED,
        null,
        null,
        0);
  }

  private static Observation actual(String period, String value) {
    return new Observation(
        1,
        5,
        1,
        ObservationKind.ACTUAL,
        Period.of(period),
        new BigDecimal(value),
        Bound.EQ,
        org.duixian.indicator.ObservationOrigin.TYPED,
        null,
        null,
        OffsetDateTime.parse("2031-04-01T00:00:00Z"),
        "示例",
        0);
  }

  private static Outlook outlook(Line line, List<Observation> past) {
    return new Outlooks(MARCH)
        .of(line, LineStanding.of(line, MARCH, Rules.STANDARD), past, List.of(), null);
  }

  private static String rounded(@Nullable BigDecimal figure) {
    assertThat(figure).isNotNull();
    return figure.setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  @Test
  void expectsTheYearsEndByWhatEarlierYearsHadByThen() {
    List<Observation> past =
        List.of(
            actual("2029-03", "300"),
            actual("2029-12", "1000"),
            actual("2030-03", "250"),
            actual("2030-12", "1000"));
    Outlook outlook = outlook(line(1, 1, Family.CUMULATIVE, "1200", "330"), past);
    assertThat(outlook.formula()).isEqualTo("forecast-season");
    assertThat(rounded(outlook.expected())).as("330 ÷ 27.5 %").isEqualTo("1200.0");
    assertThat(rounded(outlook.low())).as("330 ÷ 30 %").isEqualTo("1100.0");
    assertThat(rounded(outlook.high())).as("330 ÷ 25 %").isEqualTo("1320.0");
    assertThat(rounded(outlook.growth())).as("330 after 250").isEqualTo("32.0");
  }

  @Test
  void expectsItByTheYearsOwnPaceWithoutEarlierYears() {
    Outlook outlook =
        outlook(
            line(1, 1, Family.CUMULATIVE, "1200", "300"),
            List.of(actual("2031-01", "60"), actual("2031-02", "150"), actual("2031-03", "300")));
    assertThat(outlook.formula()).isEqualTo("forecast-pace");
    assertThat(rounded(outlook.expected())).as("300 + 9 × 100").isEqualTo("1200.0");
    assertThat(outlook.months()).hasSize(3);
    assertThat(outlook.growth()).as("no year before").isNull();
  }

  @Test
  void drawsMonthsThatAreToldAsOneOnAStraightLine() {
    Outlook outlook =
        outlook(line(1, 1, Family.CUMULATIVE, "1200", "300"), List.of(actual("2031-02", "180")));
    assertThat(outlook.months())
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(new BigDecimal("90"), new BigDecimal("180"), new BigDecimal("300"));
  }

  @Test
  void comparesRatesInPointsAndExpectsNothingOfThem() {
    Outlook outlook =
        outlook(line(1, 1, Family.GROWTH, "6", "6.1"), List.of(actual("2030-03", "5.5")));
    assertThat(rounded(outlook.growth())).isEqualTo("0.6");
    assertThat(outlook.expected()).isNull();
  }

  @Test
  void placesUnitsWithTiesAndTheirGapToTheMean() {
    Map<Long, UnitPlaces.Place> places =
        UnitPlaces.places(
            stood(
                line(1, 1, Family.CUMULATIVE, "100", "50"),
                line(2, 2, Family.CUMULATIVE, "200", "100"),
                line(3, 3, Family.CUMULATIVE, "100", "20")));
    assertThat(places.get(1L).rank()).isEqualTo(1);
    assertThat(places.get(2L).rank()).isEqualTo(1);
    assertThat(places.get(3L).rank()).as("after two in the first place").isEqualTo(3);
    assertThat(places.get(1L).tied()).isTrue();
    assertThat(places.get(3L).tied()).isFalse();
    assertThat(places.get(3L).mean()).isEqualByComparingTo("40");
    assertThat(places.get(3L).gap()).isEqualByComparingTo("-20");
  }

  @Test
  void holdsRatesAgainstTheDistrictsOwn() {
    Map<Long, UnitPlaces.Place> places =
        UnitPlaces.places(
            stood(
                line(1, 1, Family.GROWTH, "6", "6.4"),
                line(2, 2, Family.GROWTH, "6", "5.0"),
                line(3, 3, 99, Family.GROWTH, "6", "5.5")));
    assertThat(places).containsOnlyKeys(1L, 2L);
    assertThat(places.get(1L).gap()).isEqualByComparingTo("0.9");
  }

  private static List<UnitPlaces.Stood> stood(Line... lines) {
    List<UnitPlaces.Stood> stood = new ArrayList<>();
    for (Line line : lines) {
      stood.add(
          new UnitPlaces.Stood(
              new CountedLine(line, "示例单位", Reported.IN_TIME, line.id()),
              LineStanding.of(line, MARCH, Rules.STANDARD)));
    }
    return stood;
  }
}
