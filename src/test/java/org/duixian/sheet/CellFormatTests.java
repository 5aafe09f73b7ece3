package org.duixian.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.duixian.sheet.CellFormat.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Number formats as Chinese offices use them. */
class CellFormatTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "0!.0,\"万\"      | 123456      | 12.3万",
        "0\\.0,           | 123456      | 12.3",
        "0\".\"0,\"万\"   | 123456      | 12.3万",
        "0!.0,\"万\"      | 23          | 0.0万",
        "0!.00,,\"亿\"    | 4280000000  | 42.80亿",
        "#,##0.00\"元\"   | 1234567.891 | 1,234,567.89元",
        "[>=100000000]0!.00,,\"亿\";[>=10000]0!.0,\"万\";0 | 123456 | 12.3万",
        "[>=100000000]0!.00,,\"亿\";[>=10000]0!.0,\"万\";0 | 12     | 12",
        "\"是\";;\"否\"   | 0           | 否",
        "\"是\";;\"否\"   | 1           | 是",
        "0.0%             | 0.075       | 7.5%",
        "0.0\"‰\"         | 7.5         | 7.5‰",
        "0.00             | 2025.1      | 2025.10",
        "0.0#             | 2.50        | 2.5",
        "#.##             | 3           | 3",
        "0.00;-0.00       | -2          | -2.00",
        "(0.0)            | -2          | -(2.0)",
        "0_);(0)          | -7          | (7)",
        "#,##0            | 12345       | 12,345",
        "00000            | 42          | 00042",
        "General          | 12.50       | 12.5",
        "@                | 12          | 12"
      })
  void aNumberIsShownAsTheSheetShowsIt(String code, BigDecimal number, String shown) {
    assertThat(CellFormat.of(200, code).shown(number).text()).isEqualTo(shown);
  }

  @Test
  void aFormatThatMakesAnotherSizeOfTheNumberIsKnown() {
    BigDecimal number = new BigDecimal("123456");
    assertThat(CellFormat.of(200, "0!.0,\"万\"").shown(number).scaled()).isTrue();
    assertThat(CellFormat.of(200, "0.0,").shown(number).scaled()).isTrue();
    assertThat(CellFormat.of(200, "0.0\"‰\"").shown(number).scaled()).isTrue();
    assertThat(CellFormat.of(200, "\"是\";;\"否\"").shown(number).scaled()).isTrue();
    assertThat(CellFormat.of(200, "#,##0\"个\"").shown(number))
        .isEqualTo(new ShownNumber("123,456个", false, true));
    assertThat(CellFormat.of(200, "#,##0.0").shown(number))
        .isEqualTo(new ShownNumber("123,456.0", false, false));
  }

  @ParameterizedTest
  @CsvSource({
    "14,DAY",
    "22,DAY",
    "28,DAY",
    "29,DAY",
    "30,DAY",
    "31,DAY",
    "51,DAY",
    "53,DAY",
    "54,DAY",
    "58,DAY",
    "17,MONTH",
    "27,MONTH",
    "36,MONTH",
    "50,MONTH",
    "52,MONTH",
    "57,MONTH",
    "32,TIME",
    "33,TIME",
    "34,TIME",
    "35,TIME",
    "55,TIME",
    "56,TIME",
    "20,TIME",
    "0,PLAIN",
    "4,PLAIN",
    "49,PLAIN",
    "9,PERCENT",
    "10,PERCENT"
  })
  void builtInFormatsAreThoseOfAChineseExcel(int id, Kind kind) {
    assertThat(CellFormat.of(id, null).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "yyyy\"年\"m\"月\"d\"日\"                | DAY",
        "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@ | DAY",
        "[$-zh-CN]yyyy/m/d                       | DAY",
        "[$-804]aaaa                             | DAY",
        "yyyy\"年\"m\"月\"                       | MONTH",
        "m\"月\"                                 | MONTH",
        "h:mm AM/PM                              | TIME",
        "[h]:mm:ss                               | TIME",
        "0.0%                                    | PERCENT",
        "0\"%\"                                  | PLAIN",
        "[Red]0.00                               | PLAIN",
        "\"day\"0                                | PLAIN",
        "G/通用格式                              | PLAIN",
        "General                                 | PLAIN"
      })
  void aCodeIsKnownByItsMarksOutsideOfWords(String code, Kind kind) {
    assertThat(CellFormat.of(200, code).kind()).isEqualTo(kind);
  }
}
