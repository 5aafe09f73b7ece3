package org.duixian.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duixian.sheet.SixColumns.ALL;
import static org.duixian.sheet.SixColumns.DEADLINE;
import static org.duixian.sheet.SixColumns.HEADS;
import static org.duixian.sheet.SixColumns.LEAD;
import static org.duixian.sheet.SixColumns.TITLE;
import static org.duixian.sheet.SixColumns.VALUE;
import static org.duixian.sheet.SixColumns.WORDS;
import static org.duixian.sheet.SixColumns.read;
import static org.duixian.sheet.SixColumns.texts;
import static org.duixian.sheet.SixColumns.told;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sheets out and in, in the shapes in which offices have them. */
class SheetsTests {

  @Test
  void headsAreFoundUnderATitle() {
    SheetTable table =
        read(new Xlsx().row("某区分解表").row().row(HEADS).row("#4", "修路").merge("A1:F1"));
    assertThat(texts(table, TITLE)).containsExactly("修路");
    assertThat(table.rows().getFirst().number()).isEqualTo(4);
    assertThat(table.wrong()).isEmpty();
  }

  @Test
  void headsOfTwoLinesAreReadTogether() {
    SheetTable table =
        read(
            new Xlsx()
                .row("编号", "工作任务", "牵头", "", "目标值")
                .row("", "", "单位", "领导", "")
                .row("#1", "修路", "区住建局", "某某", "#3")
                .merge("A1:A2")
                .merge("C1:D1")
                .merge("E1:E2"));
    assertThat(texts(table, LEAD)).containsExactly("区住建局");
    assertThat(texts(table, VALUE)).containsExactly("3");
    assertThat(table.missing(List.of(TITLE, DEADLINE), WORDS))
        .extracting(SheetRemark::row, each -> each.arguments().getFirst())
        .containsExactly(org.assertj.core.groups.Tuple.tuple(2, "完成时限"));
  }

  @Test
  void blanksAndBracketedRemarksInHeadsMakeNoDifference() {
    SheetTable table =
        read(
            new Xlsx()
                .row("编 号", "任务*", "目标值（万元）", "牵头\n单位（必填）", "完成\u00a0时限\u200b", "期：")
                .row("#1", "修路", "#3"));
    assertThat(ALL).allMatch(table::has);
    assertThat(table.rows().getFirst().headRemark(VALUE)).isEqualTo("万元");
  }

  @Test
  void eachRowUnderAMergedCellHasItsValueAndWhatLiesUnderItIsNobodys() {
    SheetTable table =
        read(
            new Xlsx()
                .row(HEADS)
                .row("#1", "一", "", "区商务局")
                .row("#2", "二")
                .row("#3", "三", "", "旧单位")
                .row("#4", "四")
                .merge("D2:D4"));
    assertThat(texts(table, LEAD)).containsExactly("区商务局", "区商务局", "区商务局", "");
    assertThat(told(table.told())).containsExactly("0D sheet.merged [2]");
  }

  @Test
  void notesTotalsAndHeadingsBetweenTheRowsAreLeftOutAndTold() {
    SheetTable table =
        read(
            new Xlsx()
                .row(HEADS)
                .row("一、城市更新")
                .row("#1", "修路")
                .row("合计", "", "#12")
                .row("", "只写了任务")
                .row("注：本表由某办公室汇总")
                .row("填表人：某某", "", "审核人：某某")
                .merge("A2:F2"));
    assertThat(texts(table, TITLE)).containsExactly("修路", "只写了任务");
    assertThat(told(table.told()))
        .containsExactly(
            "2 sheet.left-out [一、城市更新]",
            "4 sheet.left-out [合计 12]",
            "6 sheet.left-out [注：本表由某办公室汇总]",
            "7 sheet.left-out [填表人：某某 审核人：某某]");
  }

  @Test
  void headsRepeatedForThePrintedPageAreNoRow() {
    assertThat(read(new Xlsx().row(HEADS).row("#1", "一").row(HEADS).row("#2", "二")).rows())
        .hasSize(2);
  }

  @Test
  void hiddenRowsAreReadAndNamed() {
    SheetTable table =
        read(new Xlsx().row(HEADS).row("#1", "一").hiddenRow("#2", "二").gap(3).hiddenRow("#3", "三"));
    assertThat(table.rows()).hasSize(3);
    assertThat(told(table.told())).containsExactly("0 sheet.hidden [2, 3、7]");
  }

  @Test
  void unknownHeadsAreToldAndTheirColumnsLeftOut() {
    SheetTable table = read(new Xlsx().row("序号", "任务", "联系电话").row("#1", "一", "#123"));
    assertThat(told(table.told()))
        .containsExactly("1A sheet.unknown-head [序号]", "1C sheet.unknown-head [联系电话]");
  }

  @Test
  void theSheetWhoseHeadsAreKnownIsRead() throws IOException {
    SheetTable table = read(workbook("说明|本表填写要求", "任务|牵头单位", "任务|牵头单位"));
    assertThat(texts(table, LEAD)).containsExactly("牵头单位之下");
    assertThat(told(table.told())).containsExactly("0 sheet.one-of-several [表1]");
  }

  private static byte[] workbook(String... heads) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      for (int i = 0; i < heads.length; i++) {
        XSSFSheet sheet = workbook.createSheet("表" + i);
        String[] words = heads[i].split("\\|");
        for (int row = 0; row < 2; row++) {
          sheet.createRow(row);
          for (int place = 0; place < words.length; place++) {
            sheet.getRow(row).createCell(place).setCellValue(words[place] + (row > 0 ? "之下" : ""));
          }
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  @Test
  void aFileThatIsNoSheetIsSaidToBeNone() throws IOException {
    assertThat(told(read(new byte[0]).wrong())).containsExactly("0 sheet.unreadable []");
    assertThat(told(read(new byte[] {1, 2, 3}).wrong())).containsExactly("0 sheet.unreadable []");
    assertThat(told(read(Xlsx.zip(Map.of("word/document.xml", "<w/>"))).wrong()))
        .containsExactly("0 sheet.unreadable []");
    try (HSSFWorkbook old = new HSSFWorkbook()) {
      old.createSheet("1");
      assertThat(told(read(old.getBytes()).wrong())).containsExactly("0 sheet.unreadable []");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      old.write(bytes);
      assertThat(told(read(bytes.toByteArray()).wrong())).containsExactly("0 sheet.old-format []");
    }
    assertThat(told(read(new Xlsx()).wrong())).containsExactly("0 sheet.empty []");
  }

  @Test
  void moreThanAllowedIsRefusedBeforeItIsKept() {
    Xlsx rows = new Xlsx().row(HEADS);
    IntStream.range(0, 51).forEach(i -> rows.row("#" + i, "修路"));
    assertThat(told(read(rows).wrong())).containsExactly("0 sheet.too-large [50]");

    byte[] bomb = Xlsx.zip(Map.of("xl/media/image1.png", " ".repeat(2 << 20)));
    assertThat(bomb.length).isLessThan(10_000);
    assertThat(told(read(bomb).wrong())).containsExactly("0 sheet.too-large [50]");

    Xlsx areas = new Xlsx().row(HEADS).row("#1", "一");
    IntStream.range(0, 300).forEach(i -> areas.merge("A1:F2"));
    assertThat(told(read(areas).wrong())).containsExactly("0 sheet.too-large [50]");
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    List<Object> full =
        Arrays.asList(
            4,
            "修路𬭸 <&> 第一行\n第二行",
            new BigDecimal("0.1"),
            "区住建局",
            LocalDate.of(2025, 6, 30),
            "2025-05");
    List<@Nullable Object> sparse = Arrays.asList(5, "\u0007架桥", null, "", null, null);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Sheets.write(
        bytes,
        head -> head,
        List.of(Tab.of("任务", ALL, List.of(full, sparse)).under("示例　任务", "示例")));

    SheetTable table = read(bytes.toByteArray());
    assertThat(table.told()).isEmpty();
    assertThat(table.heads().row()).isEqualTo(2);
    assertThat(table.rows().getFirst().cells())
        .containsOnlyKeys(HEADS[0], "任务|工作任务", HEADS[2], HEADS[3], HEADS[4], HEADS[5])
        .containsValues("4", "修路𬭸 <&> 第一行\n第二行", "0.1", "区住建局", "2025-06-30", "2025-05");
    assertThat(texts(table, TITLE)).contains("架桥");
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
      XSSFSheet sheet = book.getSheet("任务");
      assertThat(sheet.getHeader().getCenter()).contains("示例");
      assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("任务");
      assertThat(sheet.getRow(2).getCell(2).getNumericCellValue()).isEqualTo(0.1);
      assertThat(sheet.getRow(2).getCell(4).getCellStyle().getDataFormatString())
          .isEqualTo("yyyy-mm-dd");
      assertThat(sheet.getColumnStyle(5).getDataFormatString()).isEqualTo("@");
    }
  }

  @Test
  void rowsAreWrittenWhileTheyAreAskedFor() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<Integer> written = new ArrayList<>();
    Iterable<List<Object>> rows =
        () ->
            IntStream.range(0, 20_000)
                .mapToObj(
                    i -> {
                      if (i % 5_000 == 0) {
                        written.add(bytes.size());
                      }
                      return Arrays.<Object>asList(
                          i, "第" + i + "条，" + i * 7919L, null, "局" + i, null, "");
                    })
                .iterator();
    Sheets.write(bytes, head -> head, List.of(Tab.of("任务", ALL, rows)));
    assertThat(written).hasSize(4).isSorted().doesNotHaveDuplicates();
    assertThat(
            Sheets.read(bytes.toByteArray(), ALL, new SheetLimits(20_000, 1 << 24), WORDS).rows())
        .hasSize(20_000);
  }

  @Test
  void aFileWhoseRowsFailDoesNotLookWhole() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Iterable<List<Object>> rows =
        () ->
            IntStream.range(0, 2_000)
                .mapToObj(i -> Arrays.<Object>asList(1_000 / (1_000 - i), "条", null, "", null, ""))
                .iterator();
    assertThatThrownBy(() -> Sheets.write(bytes, head -> head, List.of(Tab.of("任务", ALL, rows))))
        .isInstanceOf(ArithmeticException.class);
    assertThat(told(read(bytes.toByteArray()).wrong())).containsExactly("0 sheet.unreadable []");
  }

  @Test
  void copiedCellsArePartedByTabsOrByCommas() {
    SheetTable tabs = Sheets.paste("编号\t任务\n1\t修路，架桥\n\n2\t", ALL, 10, WORDS);
    assertThat(texts(tabs, TITLE)).containsExactly("修路，架桥", "");
    assertThat(tabs.rows()).extracting(SheetRow::number).containsExactly(2, 4);
    assertThat(texts(Sheets.paste("编号，任务\n1，修路", ALL, 10, WORDS), TITLE)).containsExactly("修路");
    assertThat(told(Sheets.paste("编号\n1\n2", ALL, 1, WORDS).wrong()))
        .containsExactly("0 sheet.too-large [1]");
  }

  @Test
  void aChoiceIsKnownByItsWordInEitherLanguage() {
    HeadWords words = (locale, key) -> locale.getLanguage().equals("zh") ? "在办" : "Open " + key;
    assertThat(words.choice(new String[] {"a", "b"}, each -> each, "Open\u00a0b")).contains("b");
    assertThat(words.choice(new String[] {"a", "b"}, each -> each, "在 办")).contains("a");
    assertThat(words.choice(new String[] {"a", "b"}, each -> each, "办")).isEmpty();
  }
}
