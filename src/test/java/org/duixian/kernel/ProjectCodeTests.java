package org.duixian.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.duixian.kernel.Typed.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Project codes; all are invented. */
class ProjectCodeTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2503-370105-04-01-000001",
        "25033701050401000001",
        " 2503-370105-04-01-000001 ",
        "２５０３－３７０１０５－０４－０１－０００００１",
        "2503—370105—04—01—000001",
        "2503 370105 04 01 000001"
      })
  void isComparedWithoutItsHyphens(String typed) {
    ProjectCode code = ProjectCode.read(typed).found().orElseThrow();
    assertThat(code).isEqualTo(new ProjectCode("25033701050401000001"));
    assertThat(code.written()).isEqualTo("2503-370105-04-01-000001").hasSize(24);
    assertThat(code.division()).isEqualTo("370105");
  }

  @ParameterizedTest
  @CsvSource({
    "2503-370105-04-01-000001, 2025-03",
    "2011-370105-04-01-000001, 2020-11",
    "2012-370105-04-01-00000X, 2020-12",
    "2017-370105-04-01-000001, 2017",
    "2020-370105-04-01-000001, 2020",
    "2021-370105-04-01-000001, 2021"
  })
  void tellsTheMonthOrInOldCodesTheYear(String typed, String given) {
    assertThat(ProjectCode.read(typed).found().orElseThrow().given()).isEqualTo(Period.of(given));
  }

  @ParameterizedTest
  @CsvSource({
    "2503-370105-04-01-00001, CODE_SHAPE",
    "2503-3701-05-04-01-000001, CODE_SHAPE",
    "2503-370105-0401-000001, CODE_SHAPE",
    "2503-37O105-04-01-000001, CODE_SHAPE",
    "2513-370105-04-01-000001, CODE_MONTH",
    "2500-370105-04-01-000001, CODE_MONTH",
    "2009-370105-04-01-000001, CODE_MONTH",
    "'', NOTHING"
  })
  void saysWhatIsWrong(String typed, Fault fault) {
    assertThat(ProjectCode.read(typed))
        .isInstanceOfSatisfying(
            Typed.Refused.class, refused -> assertThat(refused.fault()).isEqualTo(fault));
  }

  @ParameterizedTest
  @CsvSource({
    "2503-370105-04-01-000001, true",
    "2503-370100-04-01-000001, true",
    "2503-370000-04-01-000001, true",
    "2503-000000-04-01-000001, true",
    "2503-370102-04-01-000001, false",
    "2503-370200-04-01-000001, false",
    "2503-320000-04-01-000001, false"
  })
  void fitsTheDistrictItsCityItsProvinceAndTheCountry(String typed, boolean fits) {
    assertThat(ProjectCode.read(typed).found().orElseThrow().fits("370105")).isEqualTo(fits);
  }

  @Test
  void noCodeIsMadeThatIsNone() {
    for (String key : new String[] {"2503-370105-04-01-000001", "25133701050401000001", ""}) {
      assertThatThrownBy(() -> new ProjectCode(key)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
