package org.duixian.publication.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The .xlsx of a paper, read back. */
class SheetFileTests {

  private static final SheetFile.Tab TAB =
      new SheetFile.Tab(
          "台账",
          List.of("事项", "完成"),
          List.of(40, 10),
          List.of(List.of("新建示例道路", new BigDecimal("38.05"))));

  @Test
  void keepsNumbersAsNumbersAndMarksASample() throws IOException {
    byte[] file = SheetFile.of("示例台账", List.of(TAB), true, Papers.AS_OF);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      XSSFSheet sheet = workbook.getSheet("台账");
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).startsWith("示例　");
      assertThat(sheet.getHeader().getCenter()).contains("示例");
      assertThat(sheet.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(38.05);
    }
  }

  @Test
  void givesTheSameBytesAgain() {
    byte[] file = SheetFile.of("示例台账", List.of(TAB), true, Papers.AS_OF);
    assertThat(SheetFile.of("示例台账", List.of(TAB), true, Papers.AS_OF)).isEqualTo(file);
  }
}
