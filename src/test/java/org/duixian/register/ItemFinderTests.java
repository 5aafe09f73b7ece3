package org.duixian.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.duixian.access.AccountRole;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.site.FoundKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Items of all registers are found by number, characters and first letters. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ItemFinderTests {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 2);

  private TestRegister register;

  @BeforeAll
  void start() {
    register = new TestRegister("2025-06-03T01:00:00Z", withTraits(ItemFinder.class));
  }

  private static Class<?>[] withTraits(Class<?> one) {
    Class<?>[] all = new Class<?>[ShippedTraits.ALL.length + 1];
    System.arraycopy(ShippedTraits.ALL, 0, all, 0, ShippedTraits.ALL.length);
    all[ShippedTraits.ALL.length] = one;
    return all;
  }

  @AfterAll
  void stop() throws Exception {
    register.close();
  }

  private List<String> titles(String words) {
    return register.get(ItemFinder.class).find(words).stream()
        .flatMap(each -> each.hits().stream())
        .map(FoundKind.Hit::title)
        .toList();
  }

  @Test
  void findsByCharactersByFirstLettersAndByNumber() {
    TestRegister.Place place = register.open();
    long lead = place.district.department("示例一局");
    Item basin = place.open("黄台南路积水点", lead, 100, DAY);
    place.open("长清大学路", lead, 100, DAY);
    assertThat(titles("积水")).containsExactly("黄台南路积水点");
    assertThat(titles("htnl")).containsExactly("黄台南路积水点");
    assertThat(titles("JSD")).containsExactly("黄台南路积水点");
    assertThat(titles("cqdxl")).containsExactly("长清大学路");
    assertThat(titles("zqdxl")).isEmpty();
    assertThat(titles("南路 积水")).containsExactly("黄台南路积水点");
    assertThat(titles(basin.number())).containsExactly("黄台南路积水点");
    assertThat(titles("！")).isEmpty();
  }

  @Test
  void findsAnItemUnderItsNewTitleAlone() {
    TestRegister.Place place = register.open();
    Item item = place.open("示例旧名", place.district.department("示例一局"), 100, DAY);
    place.change(item, "title", new Words("药山新名"));
    assertThat(titles("yaxm")).isEmpty();
    assertThat(titles("ysxm")).containsExactly("药山新名");
    assertThat(titles("sljm")).isEmpty();
  }

  @Test
  void showsTenAndLeadsToTheRest() {
    TestRegister.Place place = register.open();
    long lead = place.district.department("示例一局");
    for (int number = 1; number <= FoundKind.MOST + 1; number++) {
      place.open("示例厂房" + number, lead, 100, DAY);
    }
    FoundKind found = register.get(ItemFinder.class).find("厂房").getFirst();
    assertThat(found.number()).isEqualTo("10+");
    assertThat(found.hits()).hasSize(FoundKind.MOST);
    assertThat(found.more()).isEqualTo("/registers/project?q=%E5%8E%82%E6%88%BF");
  }

  @Test
  void leavesOutWhatAnotherDistrictHas() {
    TestRegister.Place place = register.open();
    place.open("示例甲区项目", place.district.department("示例一局"), 100, DAY);
    register.open();
    assertThat(titles("甲区")).isEmpty();
  }

  @Test
  void aUnitFindsInARegisterThatOnlyItsLeadReadsNothingOfOthers() {
    TestRegister.Place place = register.open();
    long own = place.district.department("示例一局");
    long other = place.district.department("示例二局");
    place.open("示例内部一", own, 100, DAY);
    place.open("示例内部二", other, 100, DAY);
    String yaml =
        ShippedRegisters.texts().get("project").replace("read: everybody", "read: office lead");
    place.district.update(
        """
        insert into register_version (district, register, version, state, yaml, shipped, made_at,
          made_by, active_from)
        values (:district, 'project', 1, 'ACTIVE', :yaml, :yaml, now(), '示例', now())
        """,
        "yaml",
        yaml);
    assertThat(titles("内部")).hasSize(2);
    place.district.signIn(place.district.reporter(own), AccountRole.UNIT);
    assertThat(titles("内部")).containsExactly("示例内部一");
    assertThat(titles("slnb")).containsExactly("示例内部一");
    place.district.signIn(AccountRole.READER);
    assertThat(titles("内部")).isEmpty();
  }
}
