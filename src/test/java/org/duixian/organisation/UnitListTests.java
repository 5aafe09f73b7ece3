package org.duixian.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.duixian.TestDistrict;
import org.duixian.TestServices;
import org.duixian.sheet.SheetRemark;
import org.duixian.site.Wording;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Lists of units as a spreadsheet gives them, on a real PostgreSQL. */
class UnitListTests {

  private static TestServices services;

  private String district = "";
  private UnitListReading reading;

  @BeforeAll
  static void start() {
    services = new TestServices("2026-03-02T04:00:00Z", Units.class, Organisation.class);
  }

  @AfterAll
  static void stop() {
    services.close();
  }

  @BeforeEach
  void openDistrict() {
    district = TestDistrict.open(services.jdbc()).code;
    ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    words.setBasename("messages/organisation");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    reading = new UnitListReading(services.get(Units.class), new Wording(words));
  }

  @Test
  void columnsAreKnownByTheirHeadsInAnyOrder() {
    assertThat(read("名称\t类别\t职责用语", "区水务局\t部门\t供水、河道").units())
        .extracting(ListedUnit::name, ListedUnit::kind, ListedUnit::shortName, ListedUnit::topics)
        .containsExactly(tuple("区水务局", UnitKind.DEPARTMENT, "区水务局", List.of("供水", "河道")));
  }

  @Test
  void commasPartColumnsWhereTheHeadsHaveNoTab() {
    assertThat(read("类别，名称，简称", "街道，北岭街道，北岭").units())
        .extracting(ListedUnit::kind, ListedUnit::name, ListedUnit::shortName)
        .containsExactly(tuple(UnitKind.STREET, "北岭街道", "北岭"));
  }

  @Test
  void aUnitAboveStandsOrIsListedBefore() {
    List<String> lines = List.of("类别\t名称\t上级单位", "街道\t北岭街道\t", "社区\t小溪社区\t北岭街道", "社区\t大溪社区\t南岭街道");

    assertThat(read(lines.toArray(String[]::new)).problems())
        .containsExactly(SheetRemark.of(4, "organisation.list.parent", "南岭街道"));
  }

  @Test
  void aUnitAboveIsOfTheSameTree() {
    assertThat(read("类别\t名称\t上级单位", "街道\t北岭街道\t", "部门\t区水务局\t北岭街道").problems())
        .containsExactly(SheetRemark.of(3, "organisation.error.parent"));
  }

  @Test
  void aNameStandsOnceInTheListAndInTheDistrict() {
    services.get(Organisation.class).addDistrict("云岭区");

    assertThat(read("类别\t名称", "部门\t区水务局", "部门\t区水务局", "部门\t云岭区", "区\t南岭区").problems())
        .containsExactly(
            SheetRemark.of(3, "organisation.list.twice", "区水务局", 2),
            SheetRemark.of(4, "organisation.list.known", "云岭区"),
            SheetRemark.of(5, "organisation.list.one-district"));
  }

  @Test
  void headsThatAreUnknownOrMissingAreSaidBeforeAnyLine() {
    assertThat(read("名称\t电话", "区水务局\t12345").problems())
        .containsExactly(
            new SheetRemark(1, "B", "sheet.unknown-head", List.of("电话")),
            SheetRemark.of(1, "sheet.column-missing", "类别"));
  }

  @Test
  void eachWrongLineIsSaidWithItsNumberThoughEmptyOnesStandBetween() {
    assertThat(read("类别\t名称", "部门\t区水务局", "", "科室\t区水务科", "部门\t").problems())
        .containsExactly(
            SheetRemark.of(4, "organisation.list.kind", "科室"),
            SheetRemark.of(5, "site.error.text", 60));
  }

  @Test
  void onlyWhoMayOpenAccountsListsThem() {
    String[] list = {"类别\t名称\t填报账号", "部门\t区水务局\tshuiwu", "部门\t区住建局\tzhu jian"};

    assertThat(reading.read(String.join("\n", list), null).problems())
        .extracting(SheetRemark::messageKey)
        .containsOnly("organisation.list.administrator");
    assertThat(read(list).problems())
        .containsExactly(SheetRemark.of(3, "organisation.list.login-form", "zhu jian"));
    assertThat(read("类别\t名称\t填报账号", "部门\t区水务局\ttaken").problems())
        .containsExactly(SheetRemark.of(2, "organisation.list.login-taken", "taken"));
  }

  @Test
  void aListWithoutUnitsIsRefused() {
    assertThat(read("类别\t名称").problems())
        .containsExactly(SheetRemark.of(1, "organisation.list.empty"));
    assertThat(read("").problems())
        .extracting(SheetRemark::messageKey)
        .contains("sheet.column-missing");
  }

  @Test
  void theUnitOfTheWholeDistrictStandsBeforeItsReports() {
    services.get(Organisation.class).addDistrict("云岭区");

    assertThat(services.get(Units.class).on(LocalDate.of(2010, 1, 1)))
        .extracting(Unit::kind)
        .containsExactly(UnitKind.DISTRICT);
  }

  private UnitListReading.Outcome read(String... lines) {
    return reading.read(String.join("\n", lines), Set.of("taken"));
  }
}
