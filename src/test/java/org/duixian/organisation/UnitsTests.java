package org.duixian.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.duixian.TestDistrict;
import org.duixian.TestServices;
import org.duixian.access.AccountRole;
import org.duixian.access.AuditTrail;
import org.duixian.change.Stale;
import org.duixian.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Units and what they were on earlier days, on a real PostgreSQL. */
class UnitsTests {

  private static final LocalDate START = LocalDate.of(2020, 1, 1);

  private static TestServices services;

  private TestDistrict world;
  private String district = "";
  private Units units;
  private Organisation organisation;
  private People people;
  private Reporters reporters;
  private AuditTrail audit;

  @BeforeAll
  static void start() {
    services =
        new TestServices(
            "2026-03-02T04:00:00Z", Units.class, Organisation.class, People.class, Reporters.class);
  }

  @AfterAll
  static void stop() {
    services.close();
  }

  @BeforeEach
  void openDistrict() {
    units = services.get(Units.class);
    organisation = services.get(Organisation.class);
    people = services.get(People.class);
    reporters = services.get(Reporters.class);
    audit = services.get(AuditTrail.class);
    world = TestDistrict.open(services.jdbc());
    district = world.code;
  }

  @Test
  void aRenamedUnitKeepsItsOldNameOnTheDaysBefore() {
    long water = add("water", UnitKind.DEPARTMENT, "区水利局", null);

    organisation.rename(water, 0, "区水务局", "水务局", LocalDate.of(2024, 7, 1));

    assertThat(names(LocalDate.of(2024, 6, 30))).containsExactly("区水利局");
    assertThat(names(LocalDate.of(2024, 7, 1))).containsExactly("区水务局");
    assertThat(units.names(water))
        .extracting(NameVersion::name, NameVersion::validFrom, NameVersion::validTo)
        .containsExactly(
            tuple("区水务局", LocalDate.of(2024, 7, 1), null),
            tuple("区水利局", START, LocalDate.of(2024, 6, 30)));
    assertThat(units.byName("水务局")).map(Unit::id).hasValue(water);
  }

  @Test
  void aMergedUnitStandsUntilTheDayBeforeAndPointsToItsSuccessor() {
    long street = add("north", UnitKind.STREET, "北岭街道", null);
    long small = add("small", UnitKind.COMMUNITY, "小溪社区", street);
    long large = add("large", UnitKind.COMMUNITY, "大溪社区", street);

    organisation.merge(small, 0, large, LocalDate.of(2025, 5, 1));

    assertThat(names(LocalDate.of(2025, 4, 30))).containsExactly("北岭街道", "小溪社区", "大溪社区");
    assertThat(names(LocalDate.of(2025, 5, 1))).containsExactly("北岭街道", "大溪社区");
    assertThat(units.find(small)).map(Unit::successor).hasValue(large);
  }

  @Test
  void aClosedUnitIsGoneTheDayAfterButStillFound() {
    long office = add("old", UnitKind.BODY, "云岭筹备处", null);

    organisation.close(office, 0, LocalDate.of(2025, 12, 31));

    assertThat(units.current()).isEmpty();
    assertThat(names(LocalDate.of(2025, 12, 31))).containsExactly("云岭筹备处");
    assertThat(units.find(office)).isPresent();
  }

  @Test
  void aChangeOfAnOlderVersionIsRefusedAndChangesNothing() {
    long water = add("water", UnitKind.DEPARTMENT, "区水利局", null);
    Unit seen = units.find(water).orElseThrow();
    organisation.correct(seen, 0, content("区水务局", List.of("水务")));

    assertThatThrownBy(() -> organisation.correct(seen, 0, content("区河湖局", List.of())))
        .isInstanceOf(Stale.class);

    assertThat(units.find(water))
        .hasValueSatisfying(
            unit -> {
              assertThat(unit.name()).isEqualTo("区水务局");
              assertThat(unit.topics()).containsExactly("水务");
            });
    assertThat(audit.of("unit", water))
        .extracting(AuditTrail.Entry::action)
        .containsExactly("unit.correct", "unit.add");
  }

  @Test
  void anotherDistrictSeesNothing() {
    long water = add("water", UnitKind.DEPARTMENT, "区水利局", null);
    String own = district;
    openDistrict();

    assertThat(units.current()).isEmpty();
    assertThat(units.find(water)).isEmpty();
    assertThat(units.find(water)).isEmpty();
    assertThat(units.byName("区水利局")).isEmpty();
  }

  @Test
  void aPostIsHeldFromItsFirstToItsLastDay() {
    long water = add("water", UnitKind.DEPARTMENT, "区水利局", null);
    long person = people.add("示例乙", false);
    long post = people.appoint(person, water, "局长", LocalDate.of(2024, 1, 1), null);

    people.endPost(water, post, LocalDate.of(2025, 6, 30));

    assertThat(people.on(LocalDate.of(2023, 12, 31))).isEmpty();
    assertThat(people.on(LocalDate.of(2025, 6, 30)))
        .extracting(Post::personName)
        .containsExactly("示例乙");
    assertThat(people.on(LocalDate.of(2025, 7, 1))).isEmpty();
  }

  @Test
  void aReporterAnswersForTheSuccessorOfItsUnit() {
    long small = add("small", UnitKind.DEPARTMENT, "区粮食局", null);
    long large = add("large", UnitKind.DEPARTMENT, "区发展局", null);
    long account = world.account(AccountRole.UNIT);
    reporters.assign(account, small);
    assertThat(reporters.unitOf(account)).hasValue(small);

    organisation.merge(small, 0, large, LocalDate.of(2025, 5, 1));

    assertThat(reporters.unitOf(account)).hasValue(large);
    assertThat(reporters.unitOf(world.account(AccountRole.UNIT))).isEmpty();
  }

  @Test
  void onlyAnAccountOfAReporterIsAssignedAndOnlyToOneUnit() {
    long water = add("water", UnitKind.DEPARTMENT, "区水利局", null);
    long roads = add("roads", UnitKind.DEPARTMENT, "区公路局", null);
    long leader = world.account(AccountRole.LEADER);
    long account = world.account(AccountRole.UNIT);

    reporters.assign(account, water);
    reporters.assign(account, roads);

    assertThat(reporters.unitOf(account)).hasValue(roads);
    assertThat(reporters.around(water)).isEmpty();
    assertThatThrownBy(() -> reporters.assign(leader, water)).isInstanceOf(NotFound.class);
  }

  private long add(String key, UnitKind kind, String name, @Nullable Long parent) {
    return organisation.add(
        new NewUnit(key, kind, name, name, null, List.of(), List.of(), parent, START, false));
  }

  private static UnitContent content(String name, List<String> topics) {
    return new UnitContent(name, name, null, List.of(), topics);
  }

  private List<String> names(LocalDate day) {
    return units.on(day).stream().map(Unit::name).toList();
  }
}
