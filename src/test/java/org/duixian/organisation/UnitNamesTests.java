package org.duixian.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of units as people write them. */
class UnitNamesTests {

  private static final UnitNames NAMES =
      new UnitNames(
          List.of(
              unit(1, UnitKind.DEPARTMENT, "区财政局", "财政"),
              unit(2, UnitKind.DEPARTMENT, "区审计局", "审计", "区审计办"),
              unit(3, UnitKind.STREET, "泺口街道", "泺口"),
              unit(4, UnitKind.STREET, "药山街道办事处", "药山"),
              unit(5, UnitKind.STREET, "桑梓店镇", "桑梓店")));

  private static Unit unit(
      long id, UnitKind kind, String name, String shortName, String... aliases) {
    return new Unit(
        id,
        name,
        kind,
        name,
        shortName,
        null,
        List.of(aliases),
        List.of(),
        null,
        LocalDate.of(2019, 1, 1),
        null,
        null,
        false,
        0);
  }

  @ParameterizedTest
  @CsvSource({
    "区财政局,1",
    "区财政局（牵头）,1",
    "区财政局(牵头单位),1",
    "牵头单位：区财政局,1",
    "'区 财政\n局',1",
    "区财政局\u200b,1",
    "区审计办,2",
    "审计,2",
    "泺口街道办事处,3",
    "泺口街道,3",
    "泺口luòkǒu,3",
    "药山街道,4",
    "药山街道办事处,4",
    "桑梓店镇人民政府,5",
    "桑梓店镇政府,5"
  })
  void aNameIsKnownInEachOfItsSpellings(String written, long unit) {
    assertThat(NAMES.find(written)).map(Unit::id).contains(unit);
  }

  @ParameterizedTest
  @CsvSource({"区财政", "财政局", "街道办事处", "ABC", "各街道"})
  void whatNamesNoUnitIsNotGuessed(String written) {
    assertThat(NAMES.find(written)).isEmpty();
  }

  @Test
  void aCellMayNameSeveralUnits() {
    assertThat(NAMES.read("区财政局、区审计局；泺口街道办事处"))
        .extracting(UnitNamesTests::ids, UnitNames.Named::unknown, UnitNames.Named::group)
        .containsExactly(List.of(1L, 2L, 3L), List.of(), false);
    assertThat(ids(NAMES.read("区财政局\n区审计局 泺口"))).containsExactly(1L, 2L, 3L);
    assertThat(ids(NAMES.read("区财政\n局、区审计局"))).containsExactly(1L, 2L);
    assertThat(NAMES.read("区财政局、区体育局 某科").unknown()).containsExactly("区体育局 某科");
  }

  @ParameterizedTest
  @CsvSource({"各街道", "各街道办事处", "全区各街道", "各镇街", "各街道（镇）"})
  void aWordForAllStreetsIsEachOfThem(String written) {
    UnitNames.Named named = NAMES.read("区财政局、" + written);
    assertThat(named.group()).isTrue();
    assertThat(ids(named)).containsExactly(1L, 3L, 4L, 5L);
  }

  private static List<Long> ids(UnitNames.Named named) {
    return named.units().stream().map(Unit::id).toList();
  }
}
