package org.duixian.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.duixian.TestServices;
import org.duixian.kernel.Period;
import org.duixian.reader.Measure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values that nobody recorded are worked out by the indicator's rules. */
class ValuesTests {

  private static TestServices services;

  private IndicatorWorld world;
  private Values values;

  @BeforeAll
  static void start() {
    services = IndicatorWorld.services();
  }

  @AfterAll
  static void stop() {
    services.close();
  }

  @BeforeEach
  void open() {
    world = IndicatorWorld.open(services.beans());
    values = services.get(Values.class);
  }

  @Test
  void addsStreetsAndTheParkButNoDepartmentUpToTheDistrict() {
    Indicator tax = world.amount("税收收入");
    world.actual(tax, world.east, "2031-05", "300");
    world.actual(tax, world.west, "2031-05", "500");
    world.actual(tax, world.park, "2031-05", "200");
    world.actual(tax, world.bureau, "2031-05", "999");
    IndicatorValue sum = actual(tax, world.whole, "2031-05");
    assertThat(sum.how()).isEqualTo(IndicatorValue.How.OVER_UNITS);
    assertThat(sum.value()).isEqualByComparingTo("1000");
  }

  @Test
  void takesTheDistrictsOwnValueBeforeTheSumOfItsUnits() {
    Indicator tax = world.amount("税收收入");
    world.actual(tax, world.east, "2031-05", "300");
    world.actual(tax, world.whole, "2031-05", "1010");
    assertThat(actual(tax, world.whole, "2031-05").how()).isEqualTo(IndicatorValue.How.RECORDED);
    assertThat(actual(tax, world.whole, "2031-05").value()).isEqualByComparingTo("1010");
  }

  @Test
  void weightsAMeanByAnotherIndicator() {
    Indicator people = world.amount("人口");
    Indicator rate =
        world.indicator("就业率", with(Aggregation.WEIGHTED_MEAN, Aggregation.LAST, people.id()));
    world.actual(people, world.east, "2031-05", "100");
    world.actual(people, world.west, "2031-05", "300");
    world.actual(rate, world.east, "2031-05", "90");
    world.actual(rate, world.west, "2031-05", "94");
    world.actual(rate, world.park, "2031-05", "50");
    assertThat(actual(rate, world.whole, "2031-05").value()).isEqualByComparingTo("93");
  }

  @Test
  void addsUpMonthsOfTheirOwnAndTakesTheLatestOfCumulativeOnes() {
    Definition usual = Definition.usual("签约额", "元", Measure.LEVEL);
    Indicator cumulative = world.indicator("累计额", usual);
    Indicator own = world.indicator("当月额", owned(usual, Aggregation.SUM));
    Indicator stock = world.indicator("存量", owned(usual, Aggregation.LAST));
    for (Indicator each : List.of(cumulative, own, stock)) {
      world.actual(each, world.east, "2031-01", "10");
      world.actual(each, world.east, "2031-02", "25");
      world.actual(each, world.east, "2031-04", "31");
    }
    assertThat(actual(cumulative, world.east, "2031").value()).isEqualByComparingTo("31");
    assertThat(actual(own, world.east, "2031").value()).isEqualByComparingTo("66");
    assertThat(actual(own, world.east, "2031Q1").value()).isEqualByComparingTo("35");
    assertThat(actual(own, world.east, "2031Q1").parts()).hasSize(2);
    assertThat(actual(stock, world.east, "2031H1").value()).isEqualByComparingTo("31");
    assertThat(actual(own, world.east, "2031Q3").known()).isFalse();
  }

  @Test
  void neverMakesATargetOutOfMonths() {
    Indicator tax = world.amount("税收收入");
    world.record(tax, world.east, ObservationKind.TARGET, "2031-05", "10");
    assertThat(values.of(tax, world.east, ObservationKind.TARGET, Period.year(2031)).known())
        .isFalse();
  }

  @Test
  void worksOutFormulasOverValuesThatAreWorkedOutThemselves() {
    Indicator exported = world.amount("出口额");
    Indicator imported = world.amount("进口额");
    Indicator both = formula("外贸额", "出口额 + 进口额");
    Indicator share = formula("出口占比", "出口额 ÷ 外贸额 × 100");
    world.actual(exported, world.east, "2031-05", "30");
    world.actual(exported, world.west, "2031-05", "30");
    world.actual(imported, world.east, "2031-05", "20");
    IndicatorValue value = actual(share, world.whole, "2031-05");
    assertThat(value.value()).isEqualByComparingTo("75");
    assertThat(value.parts())
        .extracting(part -> part.indicator().code())
        .containsExactly("出口额", "外贸额");
    assertThat(actual(both, world.east, "2031-05").value()).isEqualByComparingTo("50");
  }

  @Test
  void holdsGrowthOfTheParkAgainstTheDistricts() {
    Indicator output = world.amount("产值");
    for (String year : List.of("2030", "2031")) {
      boolean later = year.equals("2031");
      world.actual(output, world.park, year + "-09", later ? "124" : "100");
      world.actual(output, world.east, year + "-09", later ? "424" : "400");
      world.actual(output, world.west, year + "-09", later ? "512" : "500");
    }
    assertThat(rounded(formula("增速", "growth(产值)"), world.park)).isEqualByComparingTo("24.0");
    assertThat(rounded(formula("全区增速", "district(growth(产值))"), world.park))
        .isEqualByComparingTo("6.0");
    assertThat(rounded(formula("倍数", "times(growth(产值))"), world.park)).isEqualByComparingTo("4.0");
    assertThat(rounded(formula("占比", "share(产值)"), world.park)).isEqualByComparingTo("11.7");
    assertThat(rounded(formula("去年", "lastyear(产值)"), world.whole)).isEqualByComparingTo("1000");
  }

  @Test
  void saysWhyAFormulaHasNoValue() {
    Indicator output = world.amount("产值");
    Indicator growth = formula("增速", "growth(产值)");
    Indicator ratio = formula("比值", "1 / (产值 - 产值)");
    world.actual(output, world.east, "2031-09", "10");
    assertThat(actual(growth, world.east, "2031-09").how()).isEqualTo(IndicatorValue.How.NO_VALUE);
    world.actual(output, world.east, "2030-09", "0");
    assertThat(actual(growth, world.east, "2031-09").how())
        .isEqualTo(IndicatorValue.How.BASE_NOT_POSITIVE);
    assertThat(actual(ratio, world.east, "2031-09").how())
        .isEqualTo(IndicatorValue.How.ZERO_DIVISOR);
  }

  @Test
  void endsWhereFormulasGoInACircle() {
    formula("甲", "乙 + 1");
    Indicator second = formula("乙", "甲 + 1");
    assertThat(actual(second, world.east, "2031-09").known()).isFalse();
  }

  @Test
  void rollsTwelveMonthsUpInOneStatement() {
    Indicator tax = world.amount("税收收入");
    for (int month = 1; month <= 12; month++) {
      String period = Period.month(2031, month).code();
      world.actual(tax, world.east, period, String.valueOf(month * 10));
      world.actual(tax, world.west, period, String.valueOf(month));
    }
    assertThat(
            services
                .get(RollUps.class)
                .of(
                    tax,
                    ObservationKind.ACTUAL,
                    Period.Grain.MONTH,
                    Period.year(2031).start(),
                    Period.year(2031).end()))
        .hasSize(12)
        .allMatch(total -> total.units() == 2)
        .last()
        .satisfies(total -> assertThat(total.value()).isEqualByComparingTo("132"));
  }

  @Test
  void listsWhatAUnitReportsBecauseItLeadsItOrHasAShareOfIt() {
    Definition led = Definition.usual("带头", "个", Measure.LEVEL).ledBy(world.bureau);
    Indicator leading = world.indicator("带头", led);
    Indicator split = world.amount("分解");
    world.amount("无关");
    world.record(split, world.east, ObservationKind.TARGET, "2031", "10");
    Indicators indicators = services.get(Indicators.class);
    assertThat(indicators.reportedBy(world.bureau, 2031)).containsExactly(leading);
    assertThat(indicators.reportedBy(world.east, 2031)).containsExactly(split);
    assertThat(indicators.reportedBy(world.east, 2030)).isEmpty();
  }

  private IndicatorValue actual(Indicator of, long unit, String period) {
    return values.of(of, unit, ObservationKind.ACTUAL, Period.of(period));
  }

  private BigDecimal rounded(Indicator of, long unit) {
    return actual(of, unit, "2031-09").value().setScale(1, RoundingMode.HALF_UP);
  }

  private Indicator formula(String code, String formula) {
    Definition usual = Definition.usual(code, null, Measure.RATIO);
    return world.indicator(
        code,
        new Definition(
            usual.name(),
            usual.aliases(),
            null,
            usual.measure(),
            usual.direction(),
            null,
            null,
            Aggregation.NONE,
            Aggregation.NONE,
            null,
            Across.AREA,
            Nature.OWN,
            ValueSource.FORMULA,
            formula,
            1,
            BigDecimal.ZERO,
            false,
            null));
  }

  private static Definition with(Aggregation overUnits, Aggregation overTime, Long weight) {
    return new Definition(
        "比率",
        List.of(),
        "%",
        Measure.SHARE,
        Direction.HIGH,
        null,
        null,
        overUnits,
        overTime,
        weight,
        Across.AREA,
        Nature.OWN,
        ValueSource.TYPED,
        null,
        1,
        BigDecimal.ZERO,
        false,
        null);
  }

  private static Definition owned(Definition usual, Aggregation overTime) {
    return new Definition(
        usual.name(),
        List.of(),
        usual.unit(),
        usual.measure(),
        usual.direction(),
        null,
        null,
        Aggregation.SUM,
        overTime,
        null,
        Across.AREA,
        Nature.OWN,
        ValueSource.TYPED,
        null,
        2,
        BigDecimal.ZERO,
        false,
        null);
  }
}
