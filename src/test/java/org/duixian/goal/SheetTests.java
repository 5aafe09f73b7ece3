package org.duixian.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.duixian.RunningProduct;
import org.duixian.change.FieldChange;
import org.duixian.reader.Bound;
import org.duixian.sheet.SheetColumn;
import org.duixian.sheet.SheetRemark;
import org.duixian.sheet.SheetReview;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger's sheet goes out, is changed with another program, and comes back. */
@RunningProduct
class SheetTests {

  private static final int YEAR = 2031;

  @Autowired JdbcClient jdbc;
  @Autowired Ledger ledger;
  @Autowired Tasks tasks;
  @Autowired GoalFrames frames;
  @Autowired LedgerSheet sheet;
  @Autowired LedgerPaper paper;
  @Autowired SheetReading reading;

  private LedgerWorld world;
  private long first;

  @BeforeEach
  void openWithThreeTasks() {
    world = new LedgerWorld(jdbc);
    world.fill(YEAR, 0);
    first =
        ledger.add(
            YEAR,
            TaskContent.titled("完成投资418亿元", null)
                .aiming("投资", Bound.GE, new BigDecimal("41800000000"), "元")
                .led(AssignmentState.ASSIGNED, world.housing)
                .with(List.of(world.labour), "示例乙", LocalDate.of(2031, 6, 30)),
            TaskWrites.Origin.HAND);
    ledger.add(YEAR, TaskContent.titled("第二条", null), TaskWrites.Origin.HAND);
    ledger.add(YEAR, TaskContent.titled("第三条", null), TaskWrites.Origin.HAND);
  }

  @AfterEach
  void leave() {
    world.leave();
  }

  private byte[] out() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      sheet.write(bytes, TaskColumns.all(YEAR), Locale.SIMPLIFIED_CHINESE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private interface Edit {
    void apply(Row second, Row third);
  }

  private byte[] edited(Edit edit) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out()))) {
      edit.apply(workbook.getSheetAt(0).getRow(1), workbook.getSheetAt(0).getRow(2));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static void set(Row row, SheetColumn<?> column, String text) {
    row.createCell(LedgerColumns.ALL.indexOf(column)).setCellValue(text);
  }

  private SheetReview<SheetChange> review(byte[] file, String... ticked) {
    return reading.read(YEAR, file, Set.of(ticked)).review();
  }

  @Test
  void comingBackUnchangedItChangesNothing() throws IOException {
    SheetReview<SheetChange> untouched = review(out());
    assertThat(untouched.isRight()).isTrue();
    assertThat(untouched.unchanged()).isEqualTo(3);
    assertThat(untouched.changes()).isEmpty();
    assertThat(review(edited((second, third) -> {})).unchanged()).isEqualTo(3);
  }

  @Test
  void changedCellsAreListedOldAndNewAndTakenOver() throws IOException {
    byte[] file =
        edited(
            (second, third) -> {
              set(second, LedgerColumns.VALUE, "420亿");
              set(second, LedgerColumns.UNIT, "元");
              set(second, LedgerColumns.DEADLINE, "2031/9/30".replace("/9/", "/09/"));
              set(third, LedgerColumns.LEAD, "区人社局");
            });
    SheetReading.Outcome outcome = reading.read(YEAR, file, Set.of());
    assertThat(outcome.review().changes()).hasSize(2);
    assertThat(outcome.review().changes().getFirst().differences())
        .contains(
            new FieldChange("target", "≥418亿元", "≥420亿元"),
            new FieldChange("deadline", "2031-06-30", "2031-09-30"));

    ledger.changeAll(outcome.contents());
    Task changed = tasks.find(first).orElseThrow();
    assertThat(changed.value()).isEqualByComparingTo("42000000000");
    assertThat(changed.unit()).isEqualTo("元");
    Task second = tasks.byNumber(YEAR, List.of(2)).get(2);
    assertThat(second.leadUnit()).isEqualTo(world.labour);
    assertThat(second.assignment()).isEqualTo(AssignmentState.ASSIGNED);
  }

  @Test
  void eachWrongCellIsNamedByRowAndColumn() throws IOException {
    SheetReview<SheetChange> review =
        review(
            edited(
                (second, third) -> {
                  set(second, LedgerColumns.VALUE, "许多");
                  set(second, LedgerColumns.LEAD, "不存在的局");
                  set(third, LedgerColumns.DEADLINE, "下个月");
                  set(third, LedgerColumns.STATE, "也许");
                }));
    assertThat(review.isRight()).isFalse();
    assertThat(review.problems())
        .extracting(problem -> problem.row() + problem.column())
        .containsExactlyInAnyOrder("2G", "2I", "3L", "3N");
    assertThat(review.problems())
        .extracting(SheetRemark::messageKey)
        .contains("site.typed.vague", "goal.error.unit", "goal.sheet.state");
  }

  @Test
  void aRowThatSomebodyChangedMeanwhileIsAConflict() throws IOException {
    byte[] file = edited((second, third) -> set(second, LedgerColumns.TITLE, "表里的改法"));
    Task standing = tasks.find(first).orElseThrow();
    ledger.change(new Ledger.Seen(first, 0), TaskContent.of(standing, List.of()));

    SheetReview<SheetChange> review = review(file);
    assertThat(review.isRight()).isFalse();
    assertThat(review.problems())
        .extracting(problem -> problem.row() + problem.column())
        .containsExactly("2B");
  }

  @Test
  void unknownAndRepeatedNumbersAreNamed() throws IOException {
    SheetReview<SheetChange> review =
        review(
            edited(
                (second, third) -> {
                  set(second, LedgerColumns.NO, "999");
                  third.getCell(0).setCellValue(3);
                }));
    assertThat(review.problems())
        .extracting(problem -> problem.row() + problem.column() + problem.messageKey())
        .containsExactly("2Agoal.sheet.unknown-number", "4Agoal.sheet.twice");
  }

  @Test
  void whatIsNoSheetIsSaidToBeNone() {
    assertThat(review("no sheet".getBytes(StandardCharsets.UTF_8)).problems())
        .extracting(SheetRemark::messageKey)
        .containsExactly("sheet.unreadable");
    assertThat(review(new byte[0]).problems()).hasSize(1);
  }

  @Test
  void thePaperHasEachTaskInItsTable() throws IOException {
    GoalTree tree = frames.tree(YEAR);
    List<Task> all = tasks.list(TaskColumns.all(YEAR), tree, 100);
    byte[] bytes =
        paper.write(
            "示例区",
            frames.find(YEAR).orElseThrow(),
            all,
            tasks.coUnits(all),
            tree,
            Locale.SIMPLIFIED_CHINESE);
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      assertThat(word.getTables()).hasSize(1);
      assertThat(word.getTables().getFirst().getText()).contains("完成投资418亿元", "≥418亿元");
      assertThat(word.getParagraphs().getFirst().getText()).contains("示例区2031");
    }
  }
}
