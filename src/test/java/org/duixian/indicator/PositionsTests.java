package org.duixian.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duixian.TestServices;
import org.duixian.indicator.Position.Field;
import org.duixian.kernel.Sourced;
import org.duixian.site.Asked;
import org.duixian.site.Lineage;
import org.duixian.site.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** Where a unit's month stands: to the year before, to the other units, to the year's end. */
class PositionsTests {

  private static TestServices services;

  private IndicatorWorld world;
  private Indicator tax;

  @BeforeAll
  static void start() {
    services = IndicatorWorld.services(Positions.class);
  }

  @AfterAll
  static void stop() {
    services.close();
  }

  @BeforeEach
  void open() {
    world = IndicatorWorld.open(services.beans());
    tax = world.amount("税收收入");
    world.actual(tax, world.east, "2030-03", "250");
    world.actual(tax, world.east, "2030-12", "1000");
    world.actual(tax, world.east, "2031-02", "200");
    world.actual(tax, world.east, "2031-03", "330");
    world.actual(tax, world.west, "2031-03", "330");
    world.actual(tax, world.park, "2031-03", "120");
  }

  private Position position(long unit) {
    Reckoning reckoning =
        services.get(Values.class).reckon(List.of(tax), List.of(unit), IndicatorWorld.YEAR);
    return services
        .get(Positions.class)
        .of(tax, unit, IndicatorWorld.YEAR, reckoning)
        .orElseThrow();
  }

  private static void shows(@Nullable Sourced number, String value) {
    assertThat(number).isNotNull();
    assertThat(number.value()).isEqualByComparingTo(value);
    assertThat(number.source().path()).startsWith("/source/computed/");
  }

  @Test
  void tellsTheYearsEndAndTheYearBeforeOfAUnit() {
    Position east = position(world.east);
    assertThat(east.latest().period().code()).isEqualTo("2031-03");
    shows(east.growth(), "32.0");
    shows(east.number(Field.EXPECTED), "1320");
    assertThat(east.sure()).as("one earlier year has no band").isTrue();
    assertThat(east.months())
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(new BigDecimal("100"), new BigDecimal("200"), new BigDecimal("330"));
  }

  @Test
  void placesUnitsWithTiesAgainstTheirMean() {
    Position east = position(world.east);
    shows(east.number(Field.RANK), "1");
    assertThat(east.place()).isNotNull();
    assertThat(east.place().tied()).isTrue();
    shows(east.number(Field.GAP), "70");
    Position park = position(world.park);
    shows(park.number(Field.RANK), "3");
    shows(park.number(Field.GAP), "-140");
    assertThat(position(world.whole).number(Field.RANK)).as("the district has no peers").isNull();
  }

  @Test
  void doesNotTakeASumForTheLatestWhileUnitsAreMissingInIt() {
    world.actual(tax, world.east, "2031-04", "400");
    assertThat(position(world.east).latest().period().code()).isEqualTo("2031-04");
    assertThat(position(world.whole).latest().period().code()).isEqualTo("2031-03");
    assertThat(position(world.whole).latest().value()).isEqualByComparingTo("780");
  }

  @Test
  void leadsFromTheRankToTheUnitsBesideIt() {
    StaticMessageSource words = new StaticMessageSource();
    words.setUseCodeAsDefaultMessage(true);
    PositionLineage lineage =
        new PositionLineage(
            services.get(Indicators.class),
            services.get(Positions.class),
            services.get(Values.class),
            services.get(org.duixian.organisation.Units.class));
    Sourced rank = position(world.park).number(Field.RANK);
    assertThat(rank).isNotNull();
    String key = rank.source().path().substring("/source/computed/".length());
    Asked asked = new Asked("computed", key, Map.of(), Locale.CHINA, new Wording(words));
    Lineage found = lineage.explain(asked).orElseThrow();
    assertThat(found.number().value()).isEqualByComparingTo("3");
    assertThat(found.parts()).extracting(Lineage.Part::name).hasSize(3).contains("3 示例产业园");
  }
}
