package org.duixian.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.duixian.RunningProduct;
import org.duixian.database.DistrictScope;
import org.duixian.document.Document;
import org.duixian.document.Documents;
import org.duixian.organisation.Unit;
import org.duixian.organisation.UnitKind;
import org.duixian.organisation.Units;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The start on an empty database loads the sample district, once and completely. */
@RunningProduct
class SampleDistrictLoadTests {

  private static final String TIANQIAO = "370105";

  @Autowired SampleDistrict sample;
  @Autowired Units units;
  @Autowired Documents documents;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void enterTheDistrict() {
    DistrictScope.set(TIANQIAO);
  }

  @AfterEach
  void leaveTheDistrict() {
    DistrictScope.clear();
  }

  @Test
  void loadsEveryUnitPersonAndReport() {
    List<Unit> today = units.current();

    assertThat(today).filteredOn(unit -> unit.kind() == UnitKind.STREET).hasSize(15);
    assertThat(today).filteredOn(unit -> unit.kind() == UnitKind.COMMUNITY).hasSize(30);
    assertThat(today).hasSize(85).allMatch(Unit::sample);
    assertThat(count("person")).isEqualTo(42);
    assertThat(count("post")).isEqualTo(43);
    assertThat(documents.list())
        .hasSize(2)
        .allMatch(Document::sample)
        .extracting(Document::year)
        .containsExactly(2025, 2024);
  }

  @Test
  void givesEveryRoleAnAccountWithoutAPassword() {
    assertThat(
            jdbc.sql("select role from account where password_hash is null order by role")
                .query(String.class)
                .list())
        .containsExactly("ADMINISTRATOR", "LEADER", "OFFICE", "READER", "UNIT");
  }

  @Test
  void aSecondStartLoadsNothingAgain() {
    long before = count("audit_entry");

    sample.run(new DefaultApplicationArguments());

    assertThat(count("audit_entry")).isEqualTo(before);
    assertThat(count("document")).isEqualTo(2);
  }

  @Test
  void keepsTheNameAndTheCommunitiesOfEarlierDays() {
    List<Unit> in2021 = units.on(LocalDate.of(2021, 12, 31));

    assertThat(in2021).extracting(Unit::name).contains("区旧城改造服务中心（示例）", "柳岸社区（示例）");
    assertThat(in2021).filteredOn(unit -> unit.kind() == UnitKind.COMMUNITY).hasSize(32);
    assertThat(units.current())
        .extracting(Unit::name)
        .contains("区城市更新服务中心")
        .doesNotContain("区旧城改造服务中心（示例）", "柳岸社区（示例）");
  }

  @Test
  void anotherDistrictSeesNoneOfIt() {
    DistrictScope.set("370102");

    assertThat(units.current()).isEmpty();
    assertThat(documents.list()).isEmpty();
    assertThat(count("person")).isZero();
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }
}
