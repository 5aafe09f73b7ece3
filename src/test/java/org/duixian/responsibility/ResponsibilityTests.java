package org.duixian.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duixian.TestDistrict;
import org.duixian.TestServices;
import org.duixian.access.AccountRole;
import org.duixian.counting.TestTies;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.kernel.Period;
import org.duixian.organisation.People;
import org.duixian.register.Item;
import org.duixian.register.ItemWork;
import org.duixian.register.Items;
import org.duixian.register.Register;
import org.duixian.register.RegisterServices;
import org.duixian.register.Registers;
import org.duixian.responsibility.ResponsibilityRefusal.Code;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Who answers for items, with days. */
class ResponsibilityTests {

  private static final LocalDate TODAY = LocalDate.of(2025, 7, 31);

  private static TestServices services;

  private TestDistrict district;
  private long bureau;
  private long li;
  private long sun;
  private ResponsibilityWork work;
  private Register projects;

  @BeforeAll
  static void start() {
    services =
        RegisterServices.at(
            "2025-07-31T02:00:00Z",
            TestTies.with(
                Responsibilities.class, ResponsibilityWork.class, ResponsibilityTrait.class));
  }

  @AfterAll
  static void stop() throws Exception {
    services.close();
  }

  @BeforeEach
  void enter() {
    district = TestDistrict.open(services.get(JdbcClient.class));
    bureau = district.department("示例发改局");
    district.signIn(AccountRole.OFFICE);
    work = services.get(ResponsibilityWork.class);
    projects = services.get(Registers.class).get("project");
    li = services.get(People.class).add("示例李", true);
    sun = services.get(People.class).add("示例孙", true);
  }

  @AfterEach
  void leave() {
    TestDistrict.leave();
  }

  private Item open(String title, @Nullable Long leader) {
    Map<String, FieldValue> values = new HashMap<>();
    values.put("title", new Words(title));
    values.put("lead", new Whole(bureau));
    if (leader != null) {
      values.put("leader", new Whole(leader));
    }
    return services
        .get(ItemWork.class)
        .open(projects, List.of(new ItemWork.NewItem(values, true)), TODAY)
        .getFirst();
  }

  private Item now(Item item) {
    return services.get(Items.class).find(projects, item.id()).orElseThrow();
  }

  private void appoint(Item item, ResponsibilityRole role, long person, LocalDate day) {
    work.appoint(
        projects, now(item), role, person, day, role == ResponsibilityRole.COUNSEL ? "无利益冲突" : "");
  }

  private List<Responsibility> of(Item item) {
    return services.get(Responsibilities.class).of("project", item.id());
  }

  private @Nullable FieldValue fact(Item item, String fact) {
    return services
        .get(Items.class)
        .facts(projects, List.of(item.id()))
        .getOrDefault(item.id(), Map.of())
        .get("responsibility." + fact);
  }

  private static void refuses(Code code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            ResponsibilityRefusal.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  @Test
  void aNewLeaderFollowsTheOldOneOnADayAndBothStay() {
    Item item = open("示例一号", null);
    appoint(item, ResponsibilityRole.LEADER, li, LocalDate.of(2025, 3, 1));
    appoint(item, ResponsibilityRole.LEADER, sun, LocalDate.of(2025, 6, 1));
    assertThat(of(item))
        .extracting(Responsibility::person, Responsibility::since, Responsibility::leftOn)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(sun, LocalDate.of(2025, 6, 1), null),
            org.assertj.core.groups.Tuple.tuple(
                li, LocalDate.of(2025, 3, 1), LocalDate.of(2025, 6, 1)));
    assertThat(of(item).getLast().on(LocalDate.of(2025, 5, 31))).isTrue();
    assertThat(of(item).getLast().on(LocalDate.of(2025, 6, 1))).isFalse();
    assertThat(fact(item, "leader")).isEqualTo(new Whole(sun));
    assertThat(now(item).whole("leader")).contains(sun);
  }

  @Test
  void aLeaderWhoIsTypedIntoTheItemIsTheSameAsOneWhoIsAppointed() {
    Item item = open("示例一号", li);
    assertThat(of(item)).singleElement().extracting(Responsibility::person).isEqualTo(li);
    assertThat(fact(item, "leader")).isEqualTo(new Whole(li));
    services
        .get(ItemWork.class)
        .change(
            projects,
            new ItemWork.Change(item.id(), item.version(), Map.of("leader", new Whole(sun))),
            null);
    assertThat(of(item)).extracting(Responsibility::person).containsExactly(sun, li);
    assertThat(fact(item, "leader")).isEqualTo(new Whole(sun));
    Map<String, @Nullable FieldValue> none = new HashMap<>();
    none.put("leader", null);
    services
        .get(ItemWork.class)
        .change(projects, new ItemWork.Change(item.id(), now(item).version(), none), null);
    assertThat(of(item)).noneMatch(Responsibility::present);
    assertThat(fact(item, "leader")).isNull();
  }

  @Test
  void aTaskForceHasSeveralAndAStewardIsOne() {
    Item item = open("示例一号", null);
    appoint(item, ResponsibilityRole.TASK_FORCE, li, TODAY);
    appoint(item, ResponsibilityRole.TASK_FORCE, sun, TODAY);
    appoint(item, ResponsibilityRole.STEWARD, li, TODAY.minusDays(3));
    appoint(item, ResponsibilityRole.STEWARD, sun, TODAY);
    assertThat(of(item).stream().filter(Responsibility::present))
        .extracting(Responsibility::role)
        .containsExactly(
            ResponsibilityRole.TASK_FORCE,
            ResponsibilityRole.TASK_FORCE,
            ResponsibilityRole.STEWARD);
    assertThat(fact(item, "steward")).isEqualTo(new Whole(sun));
  }

  @Test
  void aCounselDeclaresConflictsOfInterest() {
    Item item = open("示例一号", null);
    refuses(
        Code.NOTHING_DECLARED,
        () -> work.appoint(projects, item, ResponsibilityRole.COUNSEL, li, TODAY, " "));
    appoint(item, ResponsibilityRole.COUNSEL, li, TODAY);
    assertThat(fact(item, "counsel")).isEqualTo(new Whole(1));
    work.end(projects, now(item), of(item).getFirst().id(), TODAY);
    assertThat(fact(item, "counsel")).isEqualTo(new Whole(0));
  }

  @Test
  void aDayToComeOrBeforeThePresentOneBeganIsRefused() {
    Item item = open("示例一号", null);
    refuses(Code.WRONG_DAY, () -> appoint(item, ResponsibilityRole.LEADER, li, TODAY.plusDays(1)));
    appoint(item, ResponsibilityRole.LEADER, li, TODAY);
    refuses(
        Code.WRONG_DAY, () -> appoint(item, ResponsibilityRole.LEADER, sun, TODAY.minusDays(1)));
    refuses(Code.ALREADY, () -> appoint(item, ResponsibilityRole.LEADER, li, TODAY));
    assertThat(now(item).whole("leader")).contains(li);
  }

  @Test
  void onePersonHasOnePageOfAllThatIsHisAndEachItemCountsOnce() {
    for (int i = 0; i < 5; i++) {
      open("示例" + i, li);
    }
    Item both = open("示例两人", sun);
    appoint(both, ResponsibilityRole.TASK_FORCE, li, TODAY);
    appoint(both, ResponsibilityRole.TASK_FORCE, sun, TODAY);
    Responsibilities all = services.get(Responsibilities.class);
    assertThat(all.ofPerson(li)).hasSize(6);
    assertThat(all.items(ResponsibilityRole.LEADER)).isEqualTo(6);
    assertThat(all.items(ResponsibilityRole.TASK_FORCE)).isEqualTo(1);
    assertThat(all.loads())
        .contains(new Responsibilities.Load(li, "示例李", ResponsibilityRole.LEADER, 5))
        .contains(new Responsibilities.Load(sun, "示例孙", ResponsibilityRole.LEADER, 1));
  }

  @Test
  void manyItemsAreTakenOverAtOnce() {
    List<ItemWork.NewItem> many = new java.util.ArrayList<>();
    for (int i = 0; i < 300; i++) {
      many.add(
          new ItemWork.NewItem(
              Map.of(
                  "title", new Words("示例" + i),
                  "lead", new Whole(bureau),
                  "leader", new Whole(i < 183 ? li : sun)),
              true));
    }
    services.get(ItemWork.class).open(projects, many, TODAY);
    assertThat(services.get(Responsibilities.class).ofPerson(li)).hasSize(183);
  }

  @Test
  void whoMayNotEditTheItemSaysNothingOfIt() {
    Item item = open("示例一号", null);
    district.signIn(district.reporter(district.department("示例住建局")), AccountRole.UNIT);
    assertThatThrownBy(() -> appoint(item, ResponsibilityRole.LEADER, li, TODAY))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void aPassageCanAskForEach() {
    Item item = open("示例一号", null);
    ResponsibilityTrait trait = services.get(ResponsibilityTrait.class);
    assertThat(trait.objection("leader", item)).isPresent();
    appoint(item, ResponsibilityRole.LEADER, li, TODAY);
    assertThat(trait.objection("leader", item)).isEmpty();
  }

  private List<Item> many(String level, int number) {
    List<ItemWork.NewItem> wanted = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      Map<String, FieldValue> values =
          Map.of(
              "title", new Words("示例" + level + i),
              "level", new Words(level),
              "lead", new Whole(bureau),
              "leader", new Whole(i % 3 == 0 ? sun : li));
      wanted.add(new ItemWork.NewItem(values, true));
    }
    return services.get(ItemWork.class).open(projects, wanted, LocalDate.of(2025, 7, 1));
  }

  @Test
  void theIndicatorsSayHowManyProjectsAreUnderLeaders() {
    long whole = district.unit("DISTRICT", "示例区");
    many("city", 183);
    many("district", 98);
    TestTies ties = new TestTies(services);
    ties.tie("市级包挂", "led", "city");
    ties.tie("区级包挂", "led", "district");
    ties.tell();
    assertThat(ties.told("市级包挂", whole, Period.month(2025, 7))).isEqualByComparingTo("183");
    assertThat(ties.told("区级包挂", whole, Period.month(2025, 7))).isEqualByComparingTo("98");
  }

  @Test
  void everyProjectHasItsCounsel() {
    long whole = district.unit("DISTRICT", "示例区");
    long counsel = services.get(People.class).add("示例律师", true);
    List<Item> items = many("city", 201);
    items.forEach(item -> appoint(item, ResponsibilityRole.COUNSEL, counsel, TODAY));
    TestTies ties = new TestTies(services);
    ties.tie("有顾问", "counselled", "city");
    ties.tie("包挂", "led", "city");
    ties.tell();
    BigDecimal counselled = ties.told("有顾问", whole, Period.month(2025, 7));
    assertThat(counselled).isEqualByComparingTo("201");
    assertThat(
            counselled
                .movePointRight(2)
                .divide(ties.told("包挂", whole, Period.month(2025, 7)), 1, RoundingMode.DOWN))
        .isEqualByComparingTo("100");
  }
}
