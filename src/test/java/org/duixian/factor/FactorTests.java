package org.duixian.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duixian.TestDistrict;
import org.duixian.TestServices;
import org.duixian.access.AccountRole;
import org.duixian.change.Change;
import org.duixian.change.ChangeLog;
import org.duixian.change.Stale;
import org.duixian.counting.TestTies;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.FieldValue.OnDay;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.factor.FactorRefusal.Code;
import org.duixian.factor.FactorWork.NewGot;
import org.duixian.factor.FactorWork.NewNeed;
import org.duixian.register.Item;
import org.duixian.register.ItemWork;
import org.duixian.register.Items;
import org.duixian.register.Register;
import org.duixian.register.RegisterServices;
import org.duixian.register.Registers;
import org.duixian.schedule.ScheduleServices;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What items need and have got, and what the district has to give. */
class FactorTests {

  private static final LocalDate TODAY = LocalDate.of(2025, 6, 10);
  private static final LocalDate MAY = LocalDate.of(2025, 5, 20);
  private static final long MU = 66_666_67;

  private static TestServices services;

  private TestDistrict district;
  private long bureau;
  private FactorWork work;
  private Register projects;

  @BeforeAll
  static void start() {
    services =
        RegisterServices.at(
            "2025-06-10T02:00:00Z",
            TestTies.with(
                ScheduleServices.with(
                    Factors.class,
                    FactorWork.class,
                    FactorTrait.class,
                    FactorSums.class,
                    FactorSupplies.class)));
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
    work = services.get(FactorWork.class);
    projects = services.get(Registers.class).get("project");
  }

  @AfterEach
  void leave() {
    TestDistrict.leave();
  }

  private List<Item> open(String title, int items) {
    List<ItemWork.NewItem> wanted = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      Map<String, FieldValue> values =
          Map.of(
              "title", new Words(title + i),
              "level", new Words("city"),
              "lead", new Whole(bureau));
      wanted.add(new ItemWork.NewItem(values, true));
    }
    return services.get(ItemWork.class).open(projects, wanted, LocalDate.of(2025, 1, 6));
  }

  private Item open(String title) {
    return open(title, 1).getFirst();
  }

  private int version(Item item) {
    return services.get(Factors.class).version("project", item.id());
  }

  private Factor factor(Item item, FactorKind kind) {
    return services.get(Factors.class).of("project", item.id()).stream()
        .filter(each -> each.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private void need(Item item, FactorKind kind, long amount, @Nullable LocalDate due, String why) {
    work.need(
        projects, item, version(item), new NewNeed(kind, amount, null, due, null, null, null, why));
  }

  private void got(Item item, FactorKind kind, long amount, LocalDate day) {
    work.got(projects, item, version(item), new NewGot(kind, day, amount, null, "示例批复〔2025〕1号"));
  }

  private @Nullable FieldValue fact(Item item, String fact) {
    return services
        .get(Items.class)
        .facts(projects, List.of(item.id()))
        .getOrDefault(item.id(), new HashMap<>())
        .get("factor." + fact);
  }

  private static void refuses(Code code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            FactorRefusal.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  @Test
  void theSignsOfAnItemFollowWhatItNeedsAndHasGot() {
    Item item = open("示例一号");
    need(item, FactorKind.LAND, 412 * MU, LocalDate.of(2025, 7, 15), "");
    need(item, FactorKind.BOND, 980_000_000_00L, LocalDate.of(2025, 5, 20), "");
    need(item, FactorKind.PERMIT, 11, null, "");
    got(item, FactorKind.LAND, 168 * MU, MAY);
    got(item, FactorKind.PERMIT, 11, MAY);
    assertThat(fact(item, "signs")).isEqualTo(new Words("土缺2025-07-15 资缺2025-05-20 审齐"));
    assertThat(fact(item, "lacking")).isEqualTo(new Whole(2));
    assertThat(fact(item, "next")).isEqualTo(new OnDay(LocalDate.of(2025, 5, 20)));
    assertThat(fact(item, "land")).isEqualTo(new Whole(168 * MU));
    assertThat(fact(item, "land-needed")).isEqualTo(new Whole(412 * MU));
    assertThat(factor(item, FactorKind.LAND).state()).isEqualTo(FactorState.PARTLY);
    assertThat(factor(item, FactorKind.BOND).late(TODAY)).isTrue();
    assertThat(factor(item, FactorKind.PERMIT).state()).isEqualTo(FactorState.MET);
  }

  @Test
  void bondsAndCreditShareOneSignThatIsThereWhenBothAre() {
    Item item = open("示例一号");
    need(item, FactorKind.BOND, 100, null, "");
    need(item, FactorKind.CREDIT, 100, null, "");
    got(item, FactorKind.BOND, 100, MAY);
    assertThat(fact(item, "signs")).isEqualTo(new Words("资缺"));
    got(item, FactorKind.CREDIT, 120, MAY);
    assertThat(fact(item, "signs")).isEqualTo(new Words("资齐"));
    assertThat(factor(item, FactorKind.CREDIT).gap()).isZero();
  }

  @Test
  void landIsTypedInMuAndKeptInSquareMetresBesideWhatWasTyped() {
    Whole typed = FactorAmount.read(FactorKind.LAND, "30").found().orElseThrow();
    assertThat(typed.number()).isEqualTo(20_000_00);
    assertThat(typed.typed()).isEqualTo("30亩");
    assertThat(FactorAmount.shown(FactorKind.LAND, 20_000_00)).isEqualTo("30亩");
    assertThat(FactorAmount.read(FactorKind.LAND, "2公顷").found().orElseThrow().number())
        .isEqualTo(20_000_00);
    assertThat(FactorAmount.read(FactorKind.CREDIT, "12亿元").found().orElseThrow().number())
        .isEqualTo(1_200_000_000_00L);
    assertThat(FactorAmount.read(FactorKind.CREDIT, "3000").found().orElseThrow().number())
        .isEqualTo(30_000_000_00L);
    assertThat(FactorAmount.read(FactorKind.CLEARANCE, "12.5户").found()).isEmpty();
    assertThat(FactorAmount.read(FactorKind.PERMIT, "3亩").found()).isEmpty();
  }

  @Test
  void aNeedThatChangesAsksWhyAndWhatItWasStays() {
    Item item = open("示例一号");
    need(item, FactorKind.LAND, 300, null, "");
    refuses(Code.NO_REASON, () -> need(item, FactorKind.LAND, 200, null, ""));
    need(item, FactorKind.LAND, 200, null, "方案压缩");
    List<Change> changes =
        services.get(ChangeLog.class).of(FactorWork.subject(item, FactorKind.LAND.name()));
    assertThat(changes).hasSize(2);
    assertThat(changes.getFirst().reason()).isEqualTo("方案压缩");
    assertThat(changes.getFirst().before(Map.class)).containsEntry("NEED", "300");
  }

  @Test
  void nothingComesInWithoutANeedNorGoesBelowNothingNorAfterToday() {
    Item item = open("示例一号");
    refuses(Code.NOT_NEEDED, () -> got(item, FactorKind.LAND, 1, MAY));
    need(item, FactorKind.LAND, 300, null, "");
    refuses(Code.WRONG_DAY, () -> got(item, FactorKind.LAND, 1, TODAY.plusDays(1)));
    got(item, FactorKind.LAND, 100, MAY);
    refuses(Code.BELOW_NOTHING, () -> got(item, FactorKind.LAND, -101, MAY));
    got(item, FactorKind.LAND, -100, MAY);
    assertThat(factor(item, FactorKind.LAND).got()).isZero();
    need(item, FactorKind.LAND, 0, null, "不再用地");
    assertThat(services.get(Factors.class).of("project", item.id())).isEmpty();
    assertThat(fact(item, "signs")).isNull();
  }

  @Test
  void whoSawAnEarlierVersionIsToldAndAUnitWritesOfWhatItLeadsAlone() {
    Item item = open("示例一号");
    need(item, FactorKind.LAND, 300, null, "");
    NewNeed other = new NewNeed(FactorKind.POWER, 5, null, null, null, null, null, "");
    assertThatThrownBy(() -> work.need(projects, item, 0, other)).isInstanceOf(Stale.class);
    district.signIn(district.reporter(district.department("示例住建局")), AccountRole.UNIT);
    assertThatThrownBy(() -> need(item, FactorKind.POWER, 5, null, ""))
        .isInstanceOf(AccessDeniedException.class);
    district.signIn(district.reporter(bureau), AccountRole.UNIT);
    need(item, FactorKind.POWER, 5, null, "");
    assertThat(factor(item, FactorKind.POWER).need()).isEqualTo(5);
  }

  @Test
  void aNeedBeforeANodeMovesWithIt() {
    Item item = open("示例一号");
    int node = ScheduleServices.plan(services, projects, item, LocalDate.of(2025, 7, 1), 10);
    NewNeed need = new NewNeed(FactorKind.CLEARANCE, 37, null, null, node, bureau, null, "");
    work.need(projects, item, version(item), need);
    assertThat(fact(item, "next")).isEqualTo(new OnDay(LocalDate.of(2025, 7, 1)));
    int after = ScheduleServices.plan(services, projects, item, LocalDate.of(2025, 7, 20), 5, node);
    NewNeed later = new NewNeed(FactorKind.CLEARANCE, 37, null, null, after, null, null, "改节点");
    work.need(projects, item, version(item), later);
    ScheduleServices.move(services, projects, item, node, LocalDate.of(2025, 8, 31));
    assertThat(fact(item, "next")).isEqualTo(new OnDay(LocalDate.of(2025, 9, 1)));
    refuses(
        Code.NO_NODE,
        () ->
            work.need(
                projects,
                item,
                version(item),
                new NewNeed(FactorKind.WATER, 1, null, null, 77, null, null, "")));
  }

  @Test
  void passagesCanAskForEachKindForAllAndForWhatIsLate() {
    Item item = open("示例一号");
    FactorTrait trait = services.get(FactorTrait.class);
    assertThat(trait.objection("stated", item)).isPresent();
    need(item, FactorKind.LAND, 30 * 66_666L, LocalDate.of(2025, 7, 1), "");
    need(item, FactorKind.CLEARANCE, 5, LocalDate.of(2025, 6, 1), "");
    assertThat(trait.objection("stated", item)).isEmpty();
    assertThat(trait.objection("land-met", item).orElseThrow().zh()).startsWith("用地还缺");
    assertThat(trait.objection("none-late", item).orElseThrow().zh()).isEqualTo("征迁还缺5户");
    assertThat(trait.objection("none-lacking", item).orElseThrow().zh()).contains("用地", "征迁");
    assertThat(trait.objection("permit-met", item)).isEmpty();
    got(item, FactorKind.CLEARANCE, 5, MAY);
    assertThat(trait.objection("none-late", item)).isEmpty();
  }

  @Test
  void aKindIsHeldAgainstWhatTheDistrictHasToGive() {
    FactorSupplies supplies = services.get(FactorSupplies.class);
    supplies.enter(supply(FactorKind.LAND, 3_000 * 20_000_00L / 30));
    supplies.enter(supply(FactorKind.LAND, -300 * 20_000_00L / 30));
    for (Item item : open("示例", 4)) {
      need(item, FactorKind.LAND, 300 * 20_000_00L / 30, LocalDate.of(2025, 6, 1), "");
      got(item, FactorKind.LAND, 120 * 20_000_00L / 30, MAY);
    }
    FactorSums sums = services.get(FactorSums.class);
    FactorSums.Group land = sums.groups(projects, null, 2025, TODAY).getFirst();
    assertThat(FactorAmount.shown(FactorKind.LAND, land.need())).isEqualTo("1,200亩");
    assertThat(FactorAmount.shown(FactorKind.LAND, land.gap())).isEqualTo("720亩");
    assertThat(land.late()).isEqualTo(4);
    assertThat(land.yearGot()).isEqualTo(land.got());
    assertThat(supplies.of(2025).stream().mapToLong(FactorSupply::amount).sum())
        .isEqualTo(2_700 * 20_000_00L / 30);
    assertThat(sums.groups(projects, projects.column("lead").orElseThrow(), 2025, TODAY).getFirst())
        .extracting(FactorSums.Group::value, FactorSums.Group::items)
        .containsExactly(String.valueOf(bureau), 4L);
    assertThat(
            sums.behind(projects, null, FactorKind.LAND, Optional.empty(), "late", 2025, TODAY, 20))
        .hasSize(4);
    district.signIn(district.reporter(bureau), AccountRole.UNIT);
    assertThatThrownBy(() -> supplies.enter(supply(FactorKind.BOND, 1)))
        .isInstanceOf(AccessDeniedException.class);
  }

  private static FactorSupplies.NewSupply supply(FactorKind kind, long amount) {
    return new FactorSupplies.NewSupply(2025, kind, amount, null, "示例发〔2025〕2号", null, MAY);
  }

  /** Lets items get shares of a sum that differ from item to item, over the months until May. */
  private void share(FactorKind kind, List<Item> items, long sum) {
    long left = sum;
    for (int i = 0; i < items.size(); i++) {
      boolean last = i == items.size() - 1;
      long share = last ? left : sum / items.size() / 100 * (80 + i % 41);
      left -= share;
      need(items.get(i), kind, share, null, "");
      got(items.get(i), kind, share, LocalDate.of(2025, 1 + i % 5, 15));
    }
  }

  @Test
  void theIndicatorsSayWhatLandBondsAndCreditTheProjectsGot() {
    long whole = district.unit("DISTRICT", "示例区");
    List<Item> bonds = open("示例债券项目", 15);
    share(FactorKind.BOND, bonds, 3_000_000_000_00L);
    share(FactorKind.CREDIT, open("示例授信项目", 24), 12_000_000_000_00L);
    share(FactorKind.LAND, open("示例供地项目", 60), 3_000 * 20_000_00L / 30);
    TestTies ties = new TestTies(services);
    ties.tie("专项债项目", "bond-projects", "city");
    ties.tie("专项债", "bonds", "city");
    ties.tie("授信", "credit", "city");
    ties.tie("供地", "land", "city");
    ties.tell();
    assertThat(ties.told("专项债项目", whole)).isEqualByComparingTo("15");
    assertThat(ties.told("专项债", whole)).isEqualByComparingTo("3000000000");
    assertThat(ties.told("授信", whole)).isEqualByComparingTo("12000000000");
    BigDecimal land = ties.told("供地", whole);
    assertThat(FactorAmount.shown(FactorKind.LAND, land.movePointRight(2).longValueExact()))
        .isEqualTo("3,000亩");
  }

  @Test
  void sevenProjectsOfAYearGetBonds() {
    long whole = district.unit("DISTRICT", "示例区");
    share(FactorKind.BOND, open("示例债券项目", 7), 700_000_000_00L);
    open("示例其他项目", 20);
    TestTies ties = new TestTies(services);
    ties.tie("专项债项目", "bond-projects", "city");
    ties.tell();
    assertThat(ties.told("专项债项目", whole)).isEqualByComparingTo("7");
  }
}
