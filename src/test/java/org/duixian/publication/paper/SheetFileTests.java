package org.duixian.publication.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duixian.sheet.Meaning;
import org.duixian.sheet.SheetColumn;
import org.duixian.sheet.Tab;
import org.junit.jupiter.api.Test;

/** The .xlsx of a paper, read back. */
class SheetFileTests {

  private record Line(String title, BigDecimal done) {}

  private static final Tab<Line> TAB =
      Tab.of(
          "台账",
          List.of(
              new SheetColumn<>("title", "事项", 40, Line::title, Meaning.TEXT),
              new SheetColumn<>("done", "完成", 10, Line::done, Meaning.NUMBER)),
          List.of(new Line("新建示例道路", new BigDecimal("38.05"))));

  private static byte[] file() {
    return SheetFile.of("示例台账", head -> head, List.of(TAB), true, Papers.AS_OF);
  }

  @Test
  void keepsNumbersAsNumbersAndMarksASample() throws IOException {
    byte[] file = file();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      XSSFSheet sheet = workbook.getSheet("台账");
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).startsWith("示例　");
      assertThat(sheet.getHeader().getCenter()).contains("示例");
      assertThat(sheet.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(38.05);
    }
  }

  @Test
  void givesTheSameBytesAgain() {
    byte[] file = file();
    assertThat(file()).isEqualTo(file);
  }
}
