package org.duixian.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.duixian.kernel.Typed.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "１２．５　　　　　| 12.5           | ",
        "1.2万            | 12000          | ",
        "1万亿元          | 1000000000000  | 元",
        "3,000            | 3000           | ",
        "3，000户         | 3000           | 户",
        "1 234 567        | 1234567        | ",
        "1,234,567.89 元  | 1234567.89     | 元",
        "５％             | 5              | %",
        "5 %              | 5              | %",
        "5百分比          | 5              | %",
        "0.3个百分点      | 0.3            | 百分点",
        "-3.2%            | -3.2           | %",
        "−3.2%            | -3.2           | %",
        "－3.2％          | -3.2           | %",
        "– 3              | -3             | ",
        "负3              | -3             | ",
        "+7.5             | 7.5            | ",
        "3千              | 3000           | ",
        "5百万元          | 5000000        | 元",
        "2十万元          | 200000         | 元",
        "3千万            | 30000000       | ",
        "4.278亿元        | 427800000      | 元",
        "1亿2000万元      | 120000000      | 元",
        "160万㎡          | 1600000        | 平方米",
        "160万平米        | 1600000        | 平方米",
        "16 m²            | 16             | 平方米",
        "16m2             | 16             | 平方米",
        "2.5km²           | 2.5            | 平方公里",
        "2.5㎢            | 2.5            | 平方公里",
        "40亩             | 40             | 亩",
        "30万m³/日        | 300000         | 立方米/日",
        "5万千瓦          | 50000          | 千瓦",
        "5千米            | 5              | 千米",
        "3千户            | 3000           | 户",
        "8500人民币       | 8500           | 元",
        "12万人次         | 120000         | 人次",
        "6台（套）        | 6              | 台（套）",
        "\u200B7\uFEFF    | 7              | ",
      })
  void readsWhatPeopleType(String typed, BigDecimal value, String unit) {
    Amount read = Amount.read(typed).found().orElseThrow();
    assertThat(read.value()).isEqualByComparingTo(value);
    assertThat(read.unit()).isEqualTo(unit);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "许多", "10余", "10余家", "二十余个", "10万余元", "8亿多元", "8亿 多元", "10多家", "数十家", "几百", "近10", "约10",
        "10左右", "10个以上", "10-12", "10—12家", "10~12", "10至12", "3到5", "≥10", "十来个", "10来个", "3个多月"
      })
  void refusesWhatIsNotOneNumber(String typed) {
    assertThat(Amount.read(typed)).isEqualTo(Typed.refused(vague(typed), typed));
  }

  private static Fault vague(String typed) {
    return typed.matches("[二十].*") ? Fault.NO_NUMBER : Fault.VAGUE;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "尽快", "三千", "1.2.3", "1,2345", "12,34", "1.", "5①", "5²", "3e5", "5个2", "10 20", "5万2",
        "12%3", "（3）"
      })
  void refusesWhatIsNoNumber(String typed) {
    assertThat(Amount.read(typed)).isEqualTo(Typed.refused(Fault.NO_NUMBER, typed));
  }

  @Test
  void refusesMoreDigitsThanAnyFigureHas() {
    assertThat(Amount.read("1".repeat(30)).found()).isPresent();
    assertThat(Amount.read("1".repeat(31))).isInstanceOf(Typed.Refused.class);
    assertThat(Amount.read("0." + "1".repeat(12)).found()).isPresent();
    assertThat(Amount.read("0." + "1".repeat(13)).found()).isEmpty();
    assertThat(Amount.read("1".repeat(1_000_000)).found()).isEmpty();
    assertThat(Amount.read(" ")).isEqualTo(Typed.refused(Fault.NOTHING, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "418, 亿元, 41800000000, 元",
    "418亿, 元, 41800000000, 元",
    "418亿元, '', 41800000000, 元",
    "418亿元, 亿元, 41800000000, 元",
    "12.5亿, 亿元, 1250000000, 元",
    "1.2亿, 万元, 120000000, 元",
    "1.2, 万亿元, 1200000000000, 元",
    "500万, 亿元, 5000000, 元",
    "4500万美元, 万美元, 45000000, 美元",
    "4500万美元, 亿美元, 45000000, 美元",
    "'1,200', 万平方米, 12000000, 平方米",
    "1200㎡, 平方米, 1200, 平方米",
    "3.5%, %, 3.5, %",
    "3.5, ％, 3.5, %",
    "3.5, （%）, 3.5, %",
    "3.5, 百分比, 3.5, %",
    "−3, 百分点, -3, 百分点",
    "3, 个百分点, 3, 百分点",
    "5千米, 公里, 5, 公里",
    "20, 个, 20, 个"
  })
  void readsTheScaleInNumberOrUnit(String number, String beside, String value, String unit) {
    Amount read = Amount.read(number, beside).found().orElseThrow();
    assertThat(read.value()).isEqualByComparingTo(value);
    assertThat(read.unit()).isEqualTo(unit);
  }

  @ParameterizedTest
  @CsvSource({
    "5户, 个, OTHER_UNIT",
    "4500万美元, %, OTHER_UNIT",
    "5%, 百分点, OTHER_UNIT",
    "0.3个百分点, %, OTHER_UNIT",
    "1.2万, 万元, TWO_SCALES",
    "3千, 亿元, TWO_SCALES",
    "4500美元, 万美元, TWO_SCALES"
  })
  void refusesAUnitThatFightsTheOneBeside(String number, String beside, Fault fault) {
    assertThat(Amount.read(number, beside)).isEqualTo(Typed.refused(fault, number, beside));
  }

  @ParameterizedTest
  @CsvSource({
    "41800000000, 元, 418亿元",
    "12345, 户, 1.2345万户",
    "1600000, 平方米, 160万平方米",
    "99999999, 元, 9999.9999万元",
    "-23000, 元, -2.3万元",
    "0.05, %, 0.05%",
    "25000, %, 25000%",
    "5.60, %, 5.6%",
    "0, 个, 0个",
    "50000, , 50000",
    "3, 亿元, 3亿元"
  })
  void writesLargeNumbersWithTheirScale(BigDecimal value, String unit, String text) {
    assertThat(new Amount(value, unit).write()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "41234567.89, 元, '4,123.456789', 万元",
    "412345678.9123, 元, '4.123457', 亿元",
    "160000, 平方米, 16, 万㎡",
    "160000, 人, '160,000', 人",
    "1600000, 人, 160, 万人",
    "-3.25, %, −3.25, %",
    "16, 平方公里, 16, km²",
    "1600000, , '1,600,000', ''",
    ", 元, —, ''"
  })
  void showsWithCommasAndScale(BigDecimal value, String unit, String digits, String shownUnit) {
    assertThat(Amount.shown(value, unit)).isEqualTo(new Amount.Written(digits, shownUnit));
  }

  @Test
  void aFieldStandsInAPowerOfTenOfItsUnitUnlessTheNumberBringsItsOwn() {
    assertThat(Amount.readIn("12.5", 8, "元").found()).contains(new BigDecimal("1250000000"));
    assertThat(Amount.readIn("500万元", 8, "元").found()).contains(new BigDecimal("5000000"));
    assertThat(Amount.readIn("80%", 0, "%").found()).contains(new BigDecimal("80"));
    assertThat(Amount.readIn("3", 0, "万元").found().orElseThrow()).isEqualByComparingTo("3");
    assertThat(Amount.readIn("3亿元", 0, "万元").found().orElseThrow()).isEqualByComparingTo("30000");
    assertThat(Amount.readNumber("5家")).isEqualTo(Typed.refused(Typed.Fault.NUMBER_ONLY, "5家"));
    assertThat(Amount.digits(new BigDecimal("1250000000.00"), 8)).isEqualTo("12.5");
    assertThat(Amount.digits(new BigDecimal("0.00"), 8)).isEqualTo("0");
    assertThat(Amount.shownUnit(4, "平方米")).isEqualTo("万㎡");
  }

  @Test
  void givesTheNumberInAnotherScaleButNotInAnotherUnit() {
    Amount amount = new Amount(new BigDecimal("4.278"), "亿元");
    assertThat(amount.in("元")).contains(new BigDecimal("427800000"));
    assertThat(amount.in("万元").orElseThrow()).isEqualByComparingTo("42780");
    assertThat(amount.in("美元")).isEmpty();
    assertThat(amount.in(null)).isEmpty();
    assertThat(new Amount(BigDecimal.TEN, "km").in("千米")).contains(BigDecimal.TEN);
  }
}
