package org.duixian.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.duixian.TestDistrict;
import org.duixian.TestServices;
import org.duixian.access.AccountRole;
import org.duixian.change.ChangeLog;
import org.duixian.change.FieldChange;
import org.duixian.organisation.Units;
import org.duixian.reader.Bound;
import org.duixian.reader.Shared;
import org.duixian.sheet.SheetQuestion;
import org.duixian.sheet.SheetRemark;
import org.duixian.sheet.SheetReview;
import org.duixian.sheet.Xlsx;
import org.duixian.site.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Sheets of the ledger as offices send them back: files that failed once, and our own. */
class SheetCasesTests {

  private static final int YEAR = 2025;
  private static final String[] HEADS = {
    "编号", "版本", "任务", "界限", "目标值", "计量单位", "牵头单位", "配合单位", "完成时限", "备注"
  };

  private static TestServices services;

  private String district = "";

  /** The words of the heads. */
  @Component("messageSource")
  static class Source extends ResourceBundleMessageSource {
    Source() {
      setBasename("messages/goal");
      setDefaultEncoding("UTF-8");
      setFallbackToSystemLocale(false);
    }
  }

  @BeforeAll
  static void start() {
    services =
        new TestServices(
            "2025-03-02T04:00:00Z",
            ChangeLog.class,
            Source.class,
            Wording.class,
            Units.class,
            Tasks.class,
            TaskWrites.class,
            GoalFrames.class,
            Ledger.class,
            SheetReading.class);
  }

  @AfterAll
  static void stop() {
    services.close();
  }

  /** Tasks 4 to 11 of the sample ledger, in their first version. */
  @BeforeEach
  void openLedger() {
    TestDistrict own = TestDistrict.open(services.jdbc());
    district = own.code;
    own.signIn("甲", AccountRole.OFFICE);
    long industry = own.unit("DEPARTMENT", "区工业和信息化局", "区工信局", "");
    long trade = own.unit("DEPARTMENT", "区商务局", "区商务局", "");
    long investment = own.unit("DEPARTMENT", "区投资促进服务中心", "区投促中心", "");
    long labour = own.unit("DEPARTMENT", "区人力资源和社会保障局", "区人社局", "");
    long reform = own.unit("DEPARTMENT", "区发展和改革局", "区发改局", "");
    own.unit("DEPARTMENT", "区财政局", "区财政局", "");
    own.unit("DEPARTMENT", "区审计局", "区审计局", "");
    own.unit("DEPARTMENT", "区园林绿化服务中心", "区园林中心", "");
    own.unit("STREET", "泺口街道", "泺口", "");
    own.unit("STREET", "药山街道", "药山", "");
    own.update("insert into frame (district, year, name) values (:district, 2025, '示例体系')");
    for (int filler = 1; filler < 4; filler++) {
      add(TaskContent.titled("示例" + filler, null));
    }
    task("规上工业增加值增长7.5%", "规上工业增加值", "7.5", "%", industry);
    task("全区社会消费品零售总额增长3.5%", "社会消费品零售总额", "3.5", "%", trade);
    task("外贸进出口增长5%", "外贸进出口", "5", "%", trade);
    task("全区实际使用外资4500万美元", "实际使用外资", "45000000", "美元", investment);
    task("城镇居民人均可支配收入增长5.6%", "城镇居民人均可支配收入", "5.6", "%", labour);
    task("储备重点项目300个以上，总投资1900亿元以上", "储备重点项目", "300", "个", reform);
    task("推进30个省市绿色低碳重点项目，总投资364亿元", "省市绿色低碳重点项目", "30", "个", reform);
    task("加快68个续建项目进度，总投资646亿元", "续建项目", "68", "个", reform);
    own.update("update task set version = 1 where district = :district");
  }

  private static void task(String title, String indicator, String value, String unit, long lead) {
    Bound bound = title.contains("以上") ? Bound.GE : Bound.EQ;
    String leader = unit.equals("个") ? "沈长庚（示例）" : "陆南乔（示例）";
    add(
        TaskContent.titled(title, null)
            .aiming(indicator, bound, new BigDecimal(value), unit)
            .led(AssignmentState.ASSIGNED, lead)
            .with(List.of(), leader, LocalDate.of(2025, 12, 31)));
  }

  private static void add(TaskContent content) {
    services.get(Ledger.class).add(YEAR, content, TaskWrites.Origin.HAND);
  }

  private SheetReading.Outcome read(byte[] file, String... ticked) {
    return services.get(SheetReading.class).read(YEAR, file, Set.of(ticked));
  }

  private SheetReview<SheetChange> shared(String name, String... ticked) throws IOException {
    return read(Files.readAllBytes(Shared.file("cases/" + name)), ticked).review();
  }

  private SheetReview<SheetChange> own(Xlsx file, String... ticked) {
    return read(file.bytes(), ticked).review();
  }

  private static List<String> fields(SheetReview<SheetChange> review) {
    return review.changes().stream()
        .flatMap(
            change ->
                change.differences().stream()
                    .map(
                        each ->
                            change.row()
                                + " "
                                + each.field()
                                + " "
                                + each.before()
                                + " → "
                                + each.after()))
        .toList();
  }

  private static List<String> keys(List<SheetRemark> remarks) {
    return remarks.stream()
        .map(each -> each.row() + each.column() + " " + each.messageKey())
        .toList();
  }

  @Test
  void deadlinesAreReadAsTheyAreTyped() throws IOException {
    SheetReview<SheetChange> review = shared("01-deadlines-as-typed.xlsx");
    assertThat(review.problems()).isEmpty();
    assertThat(review.changes())
        .hasSize(8)
        .allSatisfy(
            change ->
                assertThat(change.differences())
                    .containsExactly(new FieldChange("deadline", "2025-12-31", "2025-06-30")));
  }

  @Test
  void whatStaysUnclearIsQuotedAsItWasTyped() {
    Xlsx file =
        new Xlsx()
            .row("编号", "版本", "任务", "完成时限")
            .row("#4", "#1", "规上工业增加值增长7.5%", "尽快")
            .row("#5", "#1", "全区社会消费品零售总额增长3.5%", "#2025.1");
    assertThat(own(file).problems())
        .extracting(SheetRemark::row, SheetRemark::column, each -> each.arguments().getFirst())
        .containsExactly(tuple(2, "D", "尽快"), tuple(3, "D", "2025.1"));
  }

  @Test
  void aPercentCellIsThePercentThatItShows() throws IOException {
    SheetReview<SheetChange> review = shared("02-percent-cell.xlsx");
    assertThat(review.problems()).isEmpty();
    assertThat(review.unchanged()).isEqualTo(8);
  }

  @Test
  void eachTaskUnderAMergedLeadHasIt() throws IOException {
    SheetReview<SheetChange> review = shared("03-merged-lead.xlsx");
    assertThat(fields(review)).containsExactly("3 lead 区商务局 → 区工业和信息化局", "4 lead 区商务局 → 区工业和信息化局");
    assertThat(keys(review.told())).containsExactly("0I sheet.merged");
    assertThat(review.asked()).isEmpty();
  }

  @Test
  void headsUnderATitleAreHeads() throws IOException {
    assertThat(shared("04-title-row.xlsx").unchanged()).isEqualTo(8);
  }

  @Test
  void blanksInHeadsAndCellsMakeNoDifference() throws IOException {
    SheetReview<SheetChange> review = shared("05-blanks-in-heads-and-cells.xlsx");
    assertThat(review.problems()).isEmpty();
    assertThat(fields(review)).containsExactly("2 lead 区工业和信息化局 → 区财政局", "3 lead 区商务局 → 区财政局");
    assertThat(review.unchanged()).isEqualTo(6);
  }

  @Test
  void aRowWithoutANumberIsANewTaskAndANoteIsLeftOut() throws IOException {
    SheetReading.Outcome outcome =
        read(Files.readAllBytes(Shared.file("cases/06-new-row-and-note.xlsx")));
    assertThat(outcome.review().unchanged()).isEqualTo(8);
    assertThat(outcome.added()).extracting(TaskContent::title).containsExactly("新建口袋公园3处");
    assertThat(fields(outcome.review())).contains("10 target  → =3处", "10 lead  → 区园林绿化服务中心");
    assertThat(keys(outcome.review().told())).containsExactly("11 sheet.left-out");
  }

  @Test
  void severalUnitsInTheLeadsCellAreLeadAndCoUnits() throws IOException {
    SheetReview<SheetChange> review = shared("07-lead-cells.xlsx");
    assertThat(fields(review))
        .containsExactly(
            "2 lead 区工业和信息化局 → 区财政局",
            "2 coUnits  → 区审计局",
            "3 lead 区商务局 → 区财政局",
            "4 lead 区商务局 → 泺口街道");
    assertThat(keys(review.told())).containsExactly("2I goal.sheet.several-lead");
    assertThat(keys(review.problems())).containsExactly("5I goal.sheet.group-leads");
  }

  @Test
  void equalUnitsOfMeasureAreNoChangeAndOthersAreAskedAbout() throws IOException {
    SheetReview<SheetChange> review = shared("08-unit-cells.xlsx");
    assertThat(review.problems()).isEmpty();
    assertThat(fields(review))
        .containsExactly(
            "4 target =5% → =5百分点", "5 target =4500万美元 → =4500%", "6 target =5.6% → =4500万美元");
    assertThat(review.asked())
        .extracting(SheetQuestion::key, SheetQuestion::needed)
        .containsExactly(
            tuple("unit-%-百分点", true), tuple("unit-美元-%", true), tuple("unit-%-美元", true));
    assertThat(review.isAnswered()).isFalse();
    assertThat(shared("08-unit-cells.xlsx", "unit-%-百分点", "unit-美元-%", "unit-%-美元").isAnswered())
        .isTrue();
  }

  private Xlsx rows(String[]... rows) {
    Xlsx file = new Xlsx().row(HEADS);
    Arrays.stream(rows).forEach(file::row);
    return file;
  }

  private static String[] standing(int number, String... cells) {
    return Stream.concat(Stream.of("#" + number, "#1"), Stream.of(cells)).toArray(String[]::new);
  }

  @Test
  void aBlankKeepsWhatStandsUntilItIsTicked() {
    Xlsx file = rows(standing(4, "规上工业增加值增长7.5%"), standing(5, "改了字", "=", "#3.5", "%"));
    SheetReview<SheetChange> review = own(file);
    assertThat(fields(review)).containsExactly("3 title 全区社会消费品零售总额增长3.5% → 改了字");
    assertThat(review.asked())
        .contains(
            new SheetQuestion(
                "empty-G", false, "sheet.would-empty", List.of("G", 2, "2、3", "区工业和信息化局")))
        .extracting(SheetQuestion::key)
        .containsExactlyInAnyOrder("empty-D", "empty-E", "empty-G", "empty-I");

    assertThat(fields(own(file, "empty-G"))).contains("2 lead 区工业和信息化局 → ", "3 lead 区商务局 → ");
    assertThat(fields(own(file, "empty-E", "empty-D"))).contains("2 target =7.5% → %");
  }

  @Test
  void aColumnThatTheSheetDoesNotHaveChangesNothing() {
    Xlsx file = new Xlsx().row("编号", "版本", "任务", "备注").row("#4", "#1", "规上工业增加值增长7.5%", "示例备注");
    assertThat(fields(own(file))).containsExactly("2 note  → 示例备注");
    assertThat(own(file).asked()).isEmpty();
  }

  @Test
  void anOfficesOwnTableBringsNewTasks() {
    Xlsx file =
        new Xlsx()
            .row("某区重点任务分解表")
            .row("序号", "工作任务", "责任单位", "配合单位", "完成时间", "目标值（万元）")
            .row("#1", "新建口袋公园", "区园林中心", "各街道办事处", "2025年6月底", "#300")
            .row("#2", "规上工业增加值增长7.5%", "药山yàoshān", "区财政局", "", "")
            .row("", "合计", "", "", "", "#300")
            .merge("A1:F1");
    SheetReading.Outcome outcome = read(file.bytes());
    assertThat(outcome.review().problems()).isEmpty();
    assertThat(fields(outcome.review()))
        .containsExactly(
            "3 title  → 新建口袋公园",
            "3 target  → =300万元",
            "3 lead  → 区园林绿化服务中心",
            "3 coUnits  → 泺口街道、药山街道",
            "3 deadline  → 2025-06-30",
            "4 title  → 规上工业增加值增长7.5%",
            "4 lead  → 药山街道",
            "4 coUnits  → 区财政局");
    assertThat(keys(outcome.review().told()))
        .containsExactly(
            "2A sheet.unknown-head",
            "5 sheet.left-out",
            "3D goal.sheet.group",
            "4B goal.sheet.same-title");
    outcome.added().forEach(SheetCasesTests::add);
    assertThat(services.get(Tasks.class).byTitle(YEAR, List.of("新建口袋公园")))
        .containsEntry("新建口袋公园", 12);
  }

  @Test
  void aUnitOfMeasureThatNobodyKnowsIsAskedAbout() {
    SheetReview<SheetChange> review =
        own(
            rows(
                new String[] {"", "", "示例任务", "=", "#3", "嘎嘎"},
                new String[] {"", "", "示例二", "", "#3", "户次"}));
    assertThat(review.asked())
        .containsExactly(
            new SheetQuestion("unit-嘎嘎", true, "goal.sheet.unit-unknown", List.of("嘎嘎", "2")));
  }

  @Test
  void aNumberUnderAScalingFormatIsTakenAsItIsHeldAndAskedAbout() {
    Xlsx file = new Xlsx();
    file.row(HEADS)
        .row("#4", "#1", "规上工业增加值增长7.5%", "=", file.formatted("123456", "0!.0,\"万\""), "%");
    SheetReview<SheetChange> review = own(file);
    assertThat(fields(review)).contains("2 target =7.5% → =123456%");
    assertThat(review.asked())
        .contains(
            new SheetQuestion(
                "shown-E", true, "sheet.shown-scaled", List.of("E2", "12.3万", "123456", 1)));
  }

  @Test
  void aWholeSheetThatCannotBeReadSaysWhy() {
    SheetReview<SheetChange> review = own(new Xlsx().row("什么", "也", "没有"));
    assertThat(keys(review.problems())).containsExactly("1 sheet.column-missing");
    @Nullable SheetRemark refusal = own(new Xlsx()).refusal().orElse(null);
    assertThat(refusal).isEqualTo(SheetRemark.of(0, "sheet.empty"));
  }
}
