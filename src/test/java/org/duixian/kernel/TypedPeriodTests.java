package org.duixian.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.duixian.kernel.Typed.Fault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedPeriodTests {

  @ParameterizedTest
  @CsvSource({
    "2025年10月, 2025-10, false",
    "2025.10, 2025-10, false",
    "202510, 2025-10, false",
    "2025-10, 2025-10, false",
    "2025/5, 2025-05, false",
    "２０２５年５月份, 2025-05, false",
    "2025年十月, 2025-10, false",
    "5月, 2025-05, false",
    "1-10月, 2025-10, true",
    "1—10月, 2025-10, true",
    "1至10月, 2025-10, true",
    "1月-10月, 2025-10, true",
    "2024年1-3月, 2024-03, true",
    "2025年三季度, 2025Q3, false",
    "2025年第三季度, 2025Q3, false",
    "2025Q3, 2025Q3, false",
    "2025q3, 2025Q3, false",
    "三季度, 2025Q3, false",
    "前三季度, 2025Q3, true",
    "2025年上半年, 2025H1, false",
    "2025H2, 2025H2, false",
    "下半年, 2025H2, false",
    "2025, 2025, false",
    "2025年, 2025, false",
    "2025年度, 2025, false",
    "2025年全年, 2025, false",
    "全年, 2025, false",
    "2025-05-2, 2025-05-2, false",
    "2025年5月中旬, 2025-05-2, false"
  })
  void readsAPeriodInItsSpellings(String typed, String code, boolean sinceJanuary) {
    assertThat(TypedPeriod.read(typed, Years.USUAL.assuming(2025)).found())
        .contains(new TypedPeriod(Period.of(code), sinceJanuary));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "本月",
        "2025-13",
        "2025年13月",
        "3-5月",
        "1-1月",
        "2025Q5",
        "20250630",
        "10",
        "2025-05-4",
        "45931"
      })
  void refusesWhatIsNoPeriodQuotingIt(String typed) {
    assertThat(TypedPeriod.read(typed, Years.USUAL.assuming(2025)))
        .isEqualTo(Typed.refused(Fault.NO_PERIOD, typed));
  }

  @ParameterizedTest
  @CsvSource({
    "1-10月, NO_YEAR",
    "三季度, NO_YEAR",
    "2025.1, ONE_OR_TEN",
    "' ', NOTHING",
    "1025, YEAR_FAR_OFF"
  })
  void saysWhatIsMissing(String typed, Fault fault) {
    assertThat(TypedPeriod.read(typed, Years.USUAL))
        .isInstanceOfSatisfying(
            Typed.Refused.class, refused -> assertThat(refused.fault()).isEqualTo(fault));
  }
}
