package org.duixian.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.duixian.TestDistrict;
import org.duixian.TestServices;
import org.duixian.change.Stale;
import org.duixian.kernel.Period;
import org.duixian.organisation.Units;
import org.duixian.reader.Measure;
import org.duixian.reader.Shared;
import org.duixian.sheet.SheetRemark;
import org.duixian.sheet.SheetReview;
import org.duixian.site.Wording;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Sheets of values are read cell by cell and taken as a whole. */
class ImportTests {

  private static final String[] HEADS = {"指标代码", "单位", "性质", "期", "数值", "计量单位", "更正理由"};

  private static TestServices services;

  private IndicatorWorld world;
  private Indicator tax;
  private ImportReading reading;

  @BeforeAll
  static void start() {
    services =
        IndicatorWorld.services(Words.class, Wording.class, ImportReading.class, ValueSheet.class);
  }

  /** The words of the heads. */
  @Component("messageSource")
  static class Words extends ResourceBundleMessageSource {
    Words() {
      setBasename("messages/indicator");
      setDefaultEncoding("UTF-8");
      setFallbackToSystemLocale(false);
    }
  }

  @AfterAll
  static void stop() {
    services.close();
  }

  @BeforeEach
  void open() {
    world = IndicatorWorld.open(services.beans());
    reading = services.get(ImportReading.class);
    tax = world.amount("税收收入");
  }

  @Test
  void readsUnitsOfMeasureAndPeriodsAsPeopleWriteThem() {
    ImportReading.Outcome outcome =
        read(
            row("税收收入", "城东街道", "实际", "2031-05", "4.278", "亿元", ""),
            row("税收收入", "城西街道", "目标", "2031年", "3,200万", "", ""),
            row("税收收入", "示例产业园", "计划", "2031Q2", "12", "", ""));
    assertThat(outcome.review().problems()).isEmpty();
    assertThat(outcome.values())
        .extracting(
            NewObservation::unit,
            NewObservation::kind,
            value -> value.period().code(),
            value -> value.value().stripTrailingZeros().toPlainString())
        .containsExactly(
            tuple(world.east, ObservationKind.ACTUAL, "2031-05", "427800000"),
            tuple(world.west, ObservationKind.TARGET, "2031", "32000000"),
            tuple(world.park, ObservationKind.PLAN, "2031Q2", "12"));
  }

  @Test
  void namesEachWrongCellByRowAndColumn() {
    Indicator computed = ratio();
    ImportReading.Outcome outcome =
        read(
            row("不存在", "城东街道", "实际", "2031-05", "1", "", ""),
            row("税收收入", "天外街道", "实绩", "2031-13", "一百", "", ""),
            row("税收收入", "城东街道", "实际", "2031-05", "5", "人", ""),
            row(computed.code(), "城东街道", "实际", "2031-05", "5", "", ""),
            row("税收收入", "城西街道", "实际", "2031-05", "5", "", ""),
            row("税收收入", "城西街道", "实际", "2031-05", "6", "", ""));
    assertThat(outcome.review().isRight()).isFalse();
    assertThat(outcome.review().problems())
        .extracting(SheetRemark::row, SheetRemark::column)
        .containsExactly(
            tuple(2, "A"),
            tuple(3, "B"),
            tuple(3, "C"),
            tuple(3, "D"),
            tuple(3, "E"),
            tuple(4, "F"),
            tuple(5, "A"),
            tuple(7, "A"));
  }

  @Test
  void asksForAReasonWhereThePeriodIsClosed() {
    world.actual(tax, world.east, "2031-05", "10");
    services.get(Closings.class).close(Period.of("2031-05"));
    assertThat(read(row("税收收入", "城东街道", "实际", "2031-05", "11", "", "")).review().problems())
        .extracting(SheetRemark::row, SheetRemark::column, SheetRemark::messageKey)
        .containsExactly(tuple(2, "G", "indicator.import.reason-needed"));
    assertThat(read(row("税收收入", "城东街道", "实际", "2031-05", "11", "", "审计更正")).review().changes())
        .extracting(ImportLine::before)
        .doesNotContainNull()
        .hasSize(1);
    assertThat(read(row("税收收入", "城东街道", "实际", "2031-05", "10", "", "")).review().unchanged())
        .isEqualTo(1);
  }

  @Test
  void storesNothingWhenSomebodyChangedAValueAfterTheReview() {
    world.actual(tax, world.east, "2031-05", "10");
    List<NewObservation> values =
        read(
                row("税收收入", "城东街道", "实际", "2031-05", "11", "", ""),
                row("税收收入", "城东街道", "实际", "2031-06", "12", "", ""))
            .values();
    world.actual(tax, world.east, "2031-05", "10.5");
    assertThatThrownBy(
            () -> services.get(Recording.class).recordAll(values, "observation.import", "1"))
        .isInstanceOf(Stale.class);
    assertThat(
            services
                .get(Observations.class)
                .find(tax.id(), world.east, ObservationKind.ACTUAL, Period.of("2031-06")))
        .isEmpty();
  }

  @Test
  void takesItsOwnExportBackWithoutAChange() throws IOException {
    world.actual(tax, world.east, "2031-05", "427800000.5");
    world.actual(tax, world.west, "2031-12", "-3");
    ByteArrayOutputStream sheet = new ByteArrayOutputStream();
    services
        .get(ValueSheet.class)
        .write(
            sheet,
            2031,
            List.of(tax),
            services.get(Units.class).current(),
            services.get(Observations.class).ofYear(2031, 100),
            Locale.SIMPLIFIED_CHINESE);
    SheetReview<ImportLine> review = reading.read(sheet.toByteArray(), Set.of()).review();
    assertThat(review.problems()).isEmpty();
    assertThat(review.unchanged()).isEqualTo(2);
  }

  @Test
  void refusesWhatIsNoSheetOrMissesAColumn() throws IOException {
    assertThat(reading.read(new byte[] {1, 2, 3}, Set.of()).review().problems())
        .extracting(SheetRemark::messageKey)
        .containsExactly("sheet.unreadable");
    assertThat(reading.read(sheet(new String[][] {{"指标代码"}}), Set.of()).review().problems())
        .extracting(SheetRemark::row, problem -> problem.arguments().getFirst())
        .contains(tuple(1, "单位"), tuple(1, "数值"));
  }

  @Test
  void readsPeriodsAsPeopleTypeThem() {
    ImportReading.Outcome outcome =
        read(
            row("税收收入", "城东街道", "实际", "2031年10月", "1", "", ""),
            row("税收收入", "城西街道", "实际", "1-10月", "1", "", ""),
            row("税收收入", "城东街道", "计划", "2031年三季度", "1", "", ""),
            row("税收收入", "城西街道", "计划", "上半年", "1", "", ""),
            row("税收收入", "示例产业园", "计划", "第三季度里", "1", "", ""));
    assertThat(outcome.values())
        .extracting(value -> value.period().code())
        .containsExactly("2031-10", "2031-10", "2031Q3", "2031H1");
    assertThat(outcome.review().told())
        .extracting(SheetRemark::row, SheetRemark::arguments)
        .containsExactly(tuple(3, List.of("1-10月", "2031-10")), tuple(5, List.of("上半年", "2031H1")));
    assertThat(outcome.review().problems())
        .extracting(SheetRemark::row, SheetRemark::column, each -> each.arguments().getFirst())
        .containsExactly(tuple(6, "D", "第三季度里"));
  }

  @Test
  void asksForTheYearWhereTheSheetNamesSeveral() {
    ImportReading.Outcome outcome =
        read(
            row("税收收入", "城东街道", "实际", "2030年10月", "1", "", ""),
            row("税收收入", "城东街道", "实际", "2031年10月", "1", "", ""),
            row("税收收入", "城西街道", "实际", "1-10月", "1", "", ""));
    assertThat(outcome.review().problems())
        .extracting(SheetRemark::row, SheetRemark::column, SheetRemark::messageKey)
        .containsExactly(tuple(4, "D", "site.typed.no-year"));
  }

  @Test
  void readsThePeriodsOfASheetThatFailedOnce() throws IOException {
    String growth = "地区生产总值增速";
    world.indicator(growth, Definition.usual(growth, "%", Measure.RATIO));
    TestDistrict.enter(world.district, services.jdbc()).unit("BODY", "天桥区示例", "天桥");
    byte[] file = Files.readAllBytes(Shared.file("cases/09-periods-as-typed.xlsx"));
    ImportReading.Outcome outcome = reading.read(file, Set.of());
    assertThat(outcome.values())
        .extracting(value -> value.period().code())
        .containsExactly("2025-10", "2025Q3", "2025H1");
    assertThat(outcome.review().problems())
        .extracting(SheetRemark::row, SheetRemark::messageKey, each -> each.arguments().getFirst())
        .containsExactly(
            tuple(3, "indicator.import.twice", "2"),
            tuple(4, "indicator.import.twice", "2"),
            tuple(5, "indicator.import.twice", "2"));
  }

  @Test
  void leavesOutARowWithoutAValueAndSaysSo() {
    ImportReading.Outcome outcome =
        read(
            row("税收收入", "城东街道", "实际", "2031-05", "", "元", ""),
            row("税收收入", "城西街道办事处", "实际", "2031-05", "1.2万", "元", ""));
    assertThat(outcome.values()).extracting(NewObservation::unit).containsExactly(world.west);
    assertThat(outcome.review().told())
        .extracting(SheetRemark::row, SheetRemark::messageKey)
        .containsExactly(tuple(2, "indicator.import.no-value"));
  }

  private Indicator ratio() {
    Definition usual = Definition.usual("占比", null, Measure.RATIO);
    return world.indicator(
        "占比",
        new Definition(
            "占比",
            List.of(),
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
            "share(税收收入)",
            1,
            BigDecimal.ZERO,
            false,
            null));
  }

  private static String[] row(String... cells) {
    return cells;
  }

  private ImportReading.Outcome read(String[]... rows) {
    String[][] all = new String[rows.length + 1][];
    all[0] = HEADS;
    System.arraycopy(rows, 0, all, 1, rows.length);
    try {
      return reading.read(sheet(all), Set.of());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sheet(String[][] rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("1");
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < rows[row].length; column++) {
          sheet.value(row, column, rows[row][column]);
        }
      }
    }
    return bytes.toByteArray();
  }
}
