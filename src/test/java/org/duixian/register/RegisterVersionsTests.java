package org.duixian.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duixian.TestDistrict;
import org.duixian.declaration.Break;
import org.duixian.declaration.DeclarationTree;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.list.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A district declares registers anew while items stand in them. */
class RegisterVersionsTests {

  private static final LocalDate DAY = LocalDate.of(2025, 11, 3);

  private static final String LAMPS =
      """
      register: x-lamp
      area: city
      name: 路灯
      item: 路灯
      number: LD
      fields:
        title: {label: 名称}
      stages:
        new: {label: 新装}
        used: {label: 在用, end: true}
      passages:
        use: {label: 启用, from: new, to: used}
      """;

  private static TestRegister register;

  private TestRegister.Place place;
  private RegisterVersions versions;
  private long bureau;

  @BeforeAll
  static void start() {
    register =
        new TestRegister(
            "2025-11-30T02:00:00Z",
            Stream.concat(Stream.of(RegisterVersions.class), Stream.of(ShippedTraits.ALL))
                .toArray(Class<?>[]::new));
  }

  @AfterAll
  static void stop() throws Exception {
    register.close();
  }

  @BeforeEach
  void enter() {
    place = register.open();
    versions = register.get(RegisterVersions.class);
    bureau = place.district.department("示例发改局");
  }

  @AfterEach
  void leave() {
    TestDistrict.leave();
  }

  private void edit(List<String> path, Object value) {
    RegisterVersion draft = versions.draft("project").orElseGet(() -> versions.begin("project"));
    versions.save(
        "project", draft.yaml(), DeclarationTree.of(draft.yaml()).with(path, value).text());
  }

  private void forget(List<String> path) {
    RegisterVersion draft = versions.draft("project").orElseGet(() -> versions.begin("project"));
    versions.save(
        "project", draft.yaml(), DeclarationTree.of(draft.yaml()).with(path, null).text());
  }

  @Test
  void aFieldByWhichListsAreAskedIsFoundInItemsFromBefore() {
    Item item = place.open("示例一", bureau, 10, DAY);
    Item noted = place.change(item, "firm", new Words("示例建设公司"));
    edit(List.of("fields", "firm", "filter"), true);
    assertThat(versions.trial("project").effects())
        .extracting(each -> each.what().kind(), RegisterVersions.Effect::items)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Break.Kind.FILTERED, 1L));
    versions.activate("project");
    Register now = register.get(Registers.class).get("project");
    assertThat(now.version()).isEqualTo(1);
    Query<Item> query = Query.of(Map.of("firm", "示例建设公司"), ItemColumns.of(now));
    assertThat(register.get(Items.class).page(now, query, 10).rows())
        .extracting(Item::id)
        .containsExactly(noted.id());
  }

  @Test
  void aStageWithItemsCannotGo() {
    place.open("示例一", bureau, 10, DAY);
    forget(List.of("stages", "plan"));
    assertThat(versions.trial("project").effects())
        .filteredOn(RegisterVersions.Effect::blocks)
        .extracting(each -> each.what().id())
        .containsExactly("plan");
    assertThatThrownBy(() -> versions.activate("project")).isInstanceOf(ItemRefusal.class);
    assertThat(register.get(Registers.class).get("project").version()).isZero();
  }

  @Test
  void aFieldIsRetiredAndNeverDropped() {
    forget(List.of("fields", "note"));
    assertThat(versions.trial("project").isFit()).isFalse();
    edit(
        List.of("fields", "note"),
        Map.of("label", "备注 / Note", "type", "long-text", "retired", true));
    assertThat(versions.trial("project").isFit()).isTrue();
  }

  @Test
  void whoSawTheDeclarationOfBeforeIsToldToLookAgain() {
    edit(List.of("name"), "重点项目库 / Key projects");
    versions.activate("project");
    assertThatThrownBy(() -> place.open("示例一", bureau, 10, DAY))
        .isInstanceOfSatisfying(
            ItemRefusal.class,
            refused -> assertThat(refused.code()).isEqualTo(ItemRefusal.Code.DECLARED_ANEW));
  }

  @Test
  void twoWhoEditOneDraftDoNotOverwriteEachOther() {
    String seen = versions.begin("project").yaml();
    versions.save("project", seen, seen + "# 甲\n");
    assertThatThrownBy(() -> versions.save("project", seen, seen + "# 乙\n"))
        .isInstanceOf(ItemRefusal.class);
  }

  @Test
  void aRegisterOfTheDistrictsOwnIsDeclaredAndUsed() {
    versions.declare("x-lamp", LAMPS);
    assertThat(register.get(Registers.class).find("x-lamp")).isEmpty();
    versions.activate("x-lamp");
    Register lamps = register.get(Registers.class).get("x-lamp");
    Item lamp =
        place
            .work
            .open(
                lamps,
                List.of(new ItemWork.NewItem(Map.of("title", new Words("示例一号灯")), true)),
                DAY)
            .getFirst();
    assertThat(lamp.number()).startsWith("LD2025-");
  }

  @Test
  void aTraitThatComesLaterLeavesNoItemOutOfTheOrderOfItsFacts() {
    versions.declare("x-lamp", LAMPS);
    versions.activate("x-lamp");
    Register before = register.get(Registers.class).get("x-lamp");
    place.work.open(
        before, List.of(new ItemWork.NewItem(Map.of("title", new Words("示例一号灯")), true)), DAY);
    RegisterVersion draft = versions.begin("x-lamp");
    DeclarationTree more =
        DeclarationTree.of(draft.yaml()).with(List.of("traits", "obstacle"), Map.of());
    versions.save("x-lamp", draft.yaml(), more.text());
    versions.activate("x-lamp");
    Register now = register.get(Registers.class).get("x-lamp");
    Query<Item> query = Query.of(Map.of("sort", "obstacle.open"), ItemColumns.of(now));
    assertThat(register.get(Items.class).page(now, query, 10).rows()).hasSize(1);
  }

  @Test
  void aTraitThatANewerProductBringsLeavesNoItemOutEither() {
    Item item = place.open("示例一", bureau, 10, DAY);
    Register projects = register.get(Registers.class).get("project");
    place.district.update(
        "delete from item_value where district = :district and field like 'obstacle.%'");
    Query<Item> query = Query.of(Map.of("sort", "obstacle.open"), ItemColumns.of(projects));
    assertThat(register.get(Items.class).page(projects, query, 10).rows()).isEmpty();
    assertThat(versions.place("project", projects.facts())).isPositive();
    assertThat(versions.place("project", projects.facts())).isZero();
    assertThat(register.get(Items.class).page(projects, query, 10).rows())
        .extracting(Item::id)
        .containsExactly(item.id());
  }

  @Test
  void aFieldMayNotBecomeUniqueWhileItemsShareAValue() {
    place.change(place.open("示例一", bureau, 10, DAY), "firm", new Words("示例公司"));
    Item other = place.change(place.open("示例二", bureau, 10, DAY), "firm", new Words("示例公司"));
    place.change(place.open("示例三", bureau, 10, DAY), "firm", new Words("示例别的公司"));
    edit(List.of("fields", "firm", "unique"), true);
    assertThat(versions.trial("project").effects())
        .extracting(each -> each.what().kind(), RegisterVersions.Effect::items)
        .contains(org.assertj.core.groups.Tuple.tuple(Break.Kind.UNIQUE, 2L));
    assertThatThrownBy(() -> versions.activate("project")).isInstanceOf(ItemRefusal.class);
    place.change(other, "firm", new Words("示例第三公司"));
    versions.activate("project");
  }

  @Test
  void whatTheProductBringsAnewIsTakenOverPlaceByPlace() {
    DeclarationTree base = DeclarationTree.of("a: 1\nb: {c: 2, d: 3}");
    DeclarationTree own = DeclarationTree.of("a: 1\nb: {c: 9, d: 3}");
    DeclarationTree newer = DeclarationTree.of("a: 5\nb: {c: 7, d: 3}\ne: 4");
    assertThat(own.against(base, newer))
        .extracting(DeclarationTree.Difference::path, DeclarationTree.Difference::both)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a", false),
            org.assertj.core.groups.Tuple.tuple("b.c", true),
            org.assertj.core.groups.Tuple.tuple("e", false));
  }
}
