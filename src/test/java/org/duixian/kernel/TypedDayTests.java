package org.duixian.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.duixian.kernel.Typed.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-06-30",
        "2025.6.30",
        "2025/6/30",
        "2025／06／30",
        "2025年6月30日",
        "2025 年 6 月 30 日",
        "2025年6月30号",
        "20250630",
        "２０２５－０６－３０",
        "2025-06-30 00:00:00",
        "2025年6月30日前",
        "2025年6月",
        "2025.06",
        "2025-6",
        "2025/06",
        "202506",
        "2025年6月份",
        "2025年6月底",
        "2025年6月底前",
        "2025年6月末",
        "2025年上半年",
        "2025年二季度",
        "2025年第二季度末",
        "2025Q2",
        "2025年6月下旬",
        "二〇二五年六月三十日",
        "2025年六月底"
      })
  void readsADayInItsSpellings(String typed) {
    assertThat(TypedDay.read(typed).found()).contains(LocalDate.of(2025, 6, 30));
  }

  @ParameterizedTest
  @CsvSource({
    "6月30日, 2025-06-30",
    "6月30日前, 2025-06-30",
    "6月底前, 2025-06-30",
    "6月, 2025-06-30",
    "二月底, 2025-02-28",
    "上半年, 2025-06-30",
    "三季度, 2025-09-30",
    "前三季度, 2025-09-30",
    "年底, 2025-12-31",
    "年底前, 2025-12-31",
    "年内, 2025-12-31",
    "全年, 2025-12-31",
    "2026年底, 2026-12-31",
    "2024年, 2024-12-31",
    "11月中旬, 2025-11-20"
  })
  void takesTheYearOfTheContext(String typed, LocalDate day) {
    assertThat(TypedDay.read(typed, Years.USUAL.assuming(2025)).found()).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "尽快",
        "2025",
        "45838",
        "2025-02-30",
        "20251301",
        "2025年13月",
        "6-30",
        "6月前",
        "三季度前",
        "2025年前",
        "6月初",
        "2025年1-10月",
        "2025年6月30日左右",
        "2025-06-30 18:00",
        "2025630",
        "月底",
        "30/6/2025"
      })
  void refusesWhatIsNoDayQuotingIt(String typed) {
    assertThat(TypedDay.read(typed, Years.USUAL.assuming(2025)))
        .isEqualTo(Typed.refused(Fault.NO_DAY, typed));
  }

  @Test
  void refusesADayWithoutAYearAndOneFarOff() {
    assertThat(TypedDay.read("6月底")).isEqualTo(Typed.refused(Fault.NO_YEAR, "6月底"));
    assertThat(TypedDay.read("6月30日")).isEqualTo(Typed.refused(Fault.NO_YEAR, "6月30日"));
    assertThat(TypedDay.read("1989-12-31"))
        .isEqualTo(Typed.refused(Fault.YEAR_FAR_OFF, "1989-12-31", "1990", "2100"));
    assertThat(TypedDay.read("1949-10-01", new Years(1900, 2200, null)).found())
        .contains(LocalDate.of(1949, 10, 1));
    assertThat(TypedDay.read("2205年6月").found()).isEmpty();
    assertThat(TypedDay.read("2025.1")).isEqualTo(Typed.refused(Fault.ONE_OR_TEN, "2025.1"));
    assertThat(TypedDay.read(null)).isEqualTo(Typed.refused(Fault.NOTHING, ""));
  }
}
