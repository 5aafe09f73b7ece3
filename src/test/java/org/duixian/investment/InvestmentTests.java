package org.duixian.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duixian.TestDistrict;
import org.duixian.TestServices;
import org.duixian.access.AccountRole;
import org.duixian.change.ChangeLog;
import org.duixian.change.Stale;
import org.duixian.counting.TestTies;
import org.duixian.declaration.Field;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.investment.InvestmentRefusal.Code;
import org.duixian.kernel.Period;
import org.duixian.kernel.Rounding;
import org.duixian.kernel.TimeRule;
import org.duixian.progress.PlanCurve;
import org.duixian.progress.ProgressReading;
import org.duixian.progress.Rules;
import org.duixian.register.Item;
import org.duixian.register.ItemWork;
import org.duixian.register.Items;
import org.duixian.register.Register;
import org.duixian.register.RegisterServices;
import org.duixian.register.Registers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The money of items: plans, months, facts, and the sums over many items. */
class InvestmentTests {

  private static final LocalDate TODAY = LocalDate.of(2025, 6, 10);
  private static final YearMonth MAY = YearMonth.of(2025, 5);

  /** The district cuts its rates where the decimals end. */
  private static final Rules CUT =
      new Rules(
          TimeRule.STANDARD,
          Rounding.truncated(1),
          Rounding.truncated(1),
          Rules.STANDARD.cumulative(),
          Rules.STANDARD.growth(),
          Rules.STANDARD.milestone());

  private static TestServices services;

  private TestDistrict district;
  private long bureau;
  private InvestmentWork work;
  private Register projects;

  @BeforeAll
  static void start() {
    services =
        RegisterServices.at(
            "2025-06-10T02:00:00Z",
            TestTies.with(
                Investments.class,
                InvestmentWrites.class,
                InvestmentWork.class,
                InvestmentTrait.class,
                YearSums.class));
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
    work = services.get(InvestmentWork.class);
    projects = services.get(Registers.class).get("project");
  }

  @AfterEach
  void leave() {
    TestDistrict.leave();
  }

  private Item open(String title, String level, long yuan) {
    Map<String, FieldValue> values =
        Map.of(
            "title", new Words(title),
            "level", new Words(level),
            "lead", new Whole(bureau),
            "amount", new Whole(yuan * 100));
    return services
        .get(ItemWork.class)
        .open(projects, List.of(new ItemWork.NewItem(values, true)), TODAY)
        .getFirst();
  }

  private int version(Item item) {
    return money(item).version();
  }

  private Investment money(Item item) {
    return services.get(Investments.class).of("project", item.id());
  }

  private void plan(Item item, long fen) {
    work.plan(
        projects,
        item,
        services.get(Investments.class).find("project", item.id()).own().version(),
        2025,
        fen,
        List.of(),
        LocalDate.of(2025, 1, 10),
        null);
  }

  private void built(Item item, YearMonth month, long fen, @Nullable String reason) {
    report(item, month, InvestmentSum.BUILT, fen, reason);
  }

  private void report(
      Item item, YearMonth month, InvestmentSum sum, long fen, @Nullable String reason) {
    work.report(
        projects,
        item,
        services.get(Investments.class).find("project", item.id()).own().version(),
        month,
        Map.of(sum, fen),
        reason);
  }

  private static void refuses(Code code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            InvestmentRefusal.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private @Nullable FieldValue fact(Item item, String fact) {
    return services
        .get(Items.class)
        .facts(projects, List.of(item.id()))
        .getOrDefault(item.id(), new HashMap<>())
        .get("investment." + fact);
  }

  @Test
  void theFourSumsOfAMonthStayApartAndTheFactsFollow() {
    Item item = open("示例一号", "city", 10_000_000);
    plan(item, 500_00);
    work.report(
        projects,
        item,
        version(item),
        MAY,
        Map.of(
            InvestmentSum.APPROVED, 400L,
            InvestmentSum.DRAWN, 300L,
            InvestmentSum.PAID, 200L,
            InvestmentSum.BUILT, 100L),
        null);
    Investment money = money(item);
    assertThat(money.ever(InvestmentSum.APPROVED)).isEqualTo(400);
    assertThat(money.ever(InvestmentSum.DRAWN)).isEqualTo(300);
    assertThat(money.ever(InvestmentSum.PAID)).isEqualTo(200);
    assertThat(money.ever(InvestmentSum.BUILT)).isEqualTo(100);
    assertThat(fact(item, "plan")).isEqualTo(new Whole(500_00));
    assertThat(fact(item, "built-year")).isEqualTo(new Whole(100));
  }

  @Test
  void aMonthLeftBlankTakesNothingAway() {
    Item item = open("示例一号", "city", 10_000_000);
    built(item, MAY, 100, null);
    report(item, MAY, InvestmentSum.PAID, 50, null);
    assertThat(money(item).month(MAY, InvestmentSum.BUILT).orElseThrow().fen()).isEqualTo(100);
  }

  @Test
  void aCorrectionNeedsAReasonAndWhatStoodStaysInTheHistory() {
    Item item = open("示例一号", "city", 10_000_000);
    built(item, MAY, 100, null);
    refuses(Code.CORRECTION_WITHOUT_REASON, () -> built(item, MAY, 90, null));
    built(item, MAY, 90, "误填");
    assertThat(services.get(ChangeLog.class).of(InvestmentWork.subject(item, "2025-05")))
        .extracting(each -> each.before(Map.class), each -> each.after(Map.class))
        .first()
        .isEqualTo(org.assertj.core.groups.Tuple.tuple(Map.of("BUILT", 100), Map.of("BUILT", 90)));
  }

  @Test
  void aMonthAfterTodayIsRefusedAndMoreThanTheTotalAsksWhy() {
    Item item = open("示例一号", "city", 1);
    refuses(Code.MONTH_TO_COME, () -> built(item, YearMonth.of(2025, 7), 1, null));
    refuses(Code.BEYOND_TOTAL, () -> built(item, MAY, 101, null));
    built(item, MAY, 101, "概算调整");
    assertThat(money(item).ever(InvestmentSum.BUILT)).isEqualTo(101);
  }

  @Test
  void statisticsCountFromTheMonthOfEntryAndFromTheThresholdOn() {
    Item small = open("示例一号", "city", 4_999_999);
    refuses(Code.BELOW_THRESHOLD, () -> work.counted(projects, small, version(small), MAY));
    Item item = open("示例二号", "city", 5_000_000);
    refuses(Code.NOT_COUNTED, () -> report(item, MAY, InvestmentSum.STATISTICAL, 80, null));
    work.counted(projects, item, version(item), MAY);
    refuses(
        Code.NOT_COUNTED,
        () -> report(item, YearMonth.of(2025, 4), InvestmentSum.STATISTICAL, 80, null));
    report(item, MAY, InvestmentSum.STATISTICAL, 80, null);
    refuses(
        Code.COUNTED_BEFORE,
        () -> work.counted(projects, item, version(item), YearMonth.of(2025, 6)));
    assertThat(fact(item, "counted")).isEqualTo(new Whole(1));
  }

  @Test
  void anAdjustmentNeedsAResolutionAndKeepsTheOriginalPlan() {
    Item item = open("示例一号", "city", 10_000_000);
    plan(item, 2400);
    refuses(Code.NO_RESOLUTION, () -> plan(item, 2200));
    work.plan(
        projects,
        item,
        version(item),
        2025,
        2200,
        List.of(),
        LocalDate.of(2025, 5, 20),
        "示例会纪〔2025〕19号");
    assertThat(money(item).plans(2025)).extracting(YearPlan::fen).containsExactly(2400L, 2200L);
    assertThat(fact(item, "plan")).isEqualTo(new Whole(2200));
  }

  @Test
  void whoSawAnEarlierVersionIsToldAndNothingIsWritten() {
    Item item = open("示例一号", "city", 10_000_000);
    built(item, MAY, 100, null);
    assertThatThrownBy(
            () -> work.report(projects, item, 0, MAY, Map.of(InvestmentSum.PAID, 1L), null))
        .isInstanceOf(Stale.class);
    assertThat(money(item).ever(InvestmentSum.PAID)).isNull();
  }

  @Test
  void aUnitWritesFiguresOfWhatItLeadsAlone() {
    Item item = open("示例一号", "city", 10_000_000);
    district.signIn(district.reporter(district.department("示例住建局")), AccountRole.UNIT);
    assertThatThrownBy(() -> built(item, MAY, 100, null)).isInstanceOf(AccessDeniedException.class);
    district.signIn(district.reporter(bureau), AccountRole.UNIT);
    built(item, MAY, 100, null);
    assertThat(money(item).months().getFirst().accountName()).startsWith("示例");
  }

  @Test
  void passagesCanAskForThePlanAndForCompletion() {
    Item item = open("示例一号", "city", 10);
    InvestmentTrait trait = services.get(InvestmentTrait.class);
    assertThat(trait.objection("plan", item)).isPresent();
    plan(item, 1000);
    assertThat(trait.objection("plan", item)).isEmpty();
    built(item, MAY, 999, null);
    assertThat(trait.objection("complete", item).orElseThrow().zh()).contains("还差0.01元");
    built(item, YearMonth.of(2025, 6), 1, null);
    assertThat(trait.objection("complete", item)).isEmpty();
  }

  private List<YearSums.Group> byLevel() {
    Field level = projects.column("level").orElseThrow();
    return YearSums.groups(
        services.get(YearSums.class).items(projects, level, 2025, 5, TODAY), 2025, 5, CUT);
  }

  private YearSums.Group of(String level) {
    return byLevel().stream().filter(each -> each.value().equals(level)).findFirst().orElseThrow();
  }

  /**
   * Plans of many items of a level, and what each has built; the shares differ from item to item.
   */
  private void many(String level, int items, long plan, long built) {
    for (int i = 0; i < items; i++) {
      Item item = open("示例" + level + i, level, 1_000_000_000);
      boolean last = i == items - 1;
      long each = plan / items;
      plan(item, last ? plan - each * (items - 1) : each);
      long some = built * (i + 1) / ((long) items * (items + 1) / 2);
      long rest = built - sumBefore(built, items);
      built(item, YearMonth.of(2025, 1 + i % 5), last ? some + rest : some, null);
    }
  }

  private static long sumBefore(long built, int items) {
    long sum = 0;
    for (int i = 0; i < items; i++) {
      sum += built * (i + 1) / ((long) items * (items + 1) / 2);
    }
    return sum;
  }

  @Test
  void levelsStandAtTheEndOfMayAsTheCircularSays() {
    many("province", 12, 1_000_000, 542_900);
    many("city", 18, 2_000_000, 1_468_900);
    many("district", 25, 3_000_000, 2_075_900);
    assertThat(byLevel())
        .extracting(
            YearSums.Group::value,
            YearSums.Group::items,
            each -> each.reading().shownCompletion().toPlainString(),
            each -> each.reading().shownPlanned().toPlainString(),
            each -> each.reading().shownLag().toPlainString())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("province", 12, "54.2", "41.6", "12.6"),
            org.assertj.core.groups.Tuple.tuple("city", 18, "73.4", "41.6", "31.8"),
            org.assertj.core.groups.Tuple.tuple("district", 25, "69.1", "41.6", "27.5"));
  }

  @Test
  void theIndicatorsOfTheRoundSayWhatTheProjectsBuilt() {
    long whole = district.unit("DISTRICT", "示例区");
    many("province", 12, 1_000_000, 542_900);
    many("city", 18, 2_000_000, 1_468_900);
    many("district", 25, 1_000_000, 691_900);
    Map<String, String> shares = Map.of("province", "54.2", "city", "73.4", "district", "69.1");
    TestTies ties = new TestTies(services);
    shares.keySet().forEach(level -> ties.tie("计划" + level, "planned", level));
    shares.keySet().forEach(level -> ties.tie("完成" + level, "built", level));
    ties.tell();
    shares.forEach(
        (level, share) ->
            assertThat(
                    ties.told("完成" + level, whole)
                        .movePointRight(2)
                        .divide(ties.told("计划" + level, whole), 1, RoundingMode.DOWN))
                .isEqualByComparingTo(share));
    Map<String, String> leads = Map.of("province", "12.6", "city", "31.8", "district", "27.5");
    leads.forEach(
        (level, lead) ->
            assertThat(told(ties, whole, level, 2025, 5).shownLag()).isEqualByComparingTo(lead));
  }

  /** Completion and lead of the indicators, held against time progress by the district's rule. */
  private static ProgressReading told(
      TestTies ties, long whole, String level, int year, int month) {
    Period period = Period.month(year, month);
    return YearReading.of(
        ties.told("计划" + level, whole, period).movePointRight(2).longValueExact(),
        PlanCurve.year(year),
        ties.told("完成" + level, whole, period).movePointRight(2).longValueExact(),
        year,
        month,
        CUT);
  }

  @Test
  void aYearCanBringMoreThanItsPlan() {
    many("province", 7, 3_000_000, 3_990_000);
    many("city", 9, 2_000_000, 2_860_000);
    long whole = district.unit("DISTRICT", "示例区");
    TestTies ties = new TestTies(services);
    for (String level : List.of("province", "city")) {
      ties.tie("计划" + level, "planned", level);
      ties.tie("完成" + level, "built", level);
    }
    ties.tell();
    assertThat(told(ties, whole, "province", 2025, 5).shownCompletion())
        .isEqualByComparingTo("133");
    assertThat(told(ties, whole, "city", 2025, 5).shownCompletion()).isEqualByComparingTo("143");
    assertThat(of("province").reading().shownCompletion()).isEqualByComparingTo("133");
    assertThat(of("city").reading().shownCompletion()).isEqualByComparingTo("143");
  }

  @Test
  void aBundleCountsOnceWhereverItsPartsStand() {
    Item bundle = open("示例打捆", "province", 1_000_000_000);
    List<Item> parts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Item part = open("示例分项" + i, "district", 1_000_000);
      plan(part, 1000);
      built(part, MAY, 500, null);
      work.bundle(projects, part, version(part), bundle);
      parts.add(part);
    }
    assertThat(byLevel()).singleElement().extracting(YearSums.Group::items).isEqualTo(1);
    assertThat(of("province").plan()).isEqualTo(3000);
    assertThat(of("province").built()).isEqualTo(1500);
    assertThat(fact(bundle, "plan")).isEqualTo(new Whole(3000));
    assertThat(fact(parts.getFirst(), "part")).isEqualTo(new Whole(1));
    refuses(Code.BUNDLE, () -> plan(bundle, 1));
    work.bundle(projects, parts.getFirst(), version(parts.getFirst()), null);
    assertThat(fact(bundle, "plan")).isEqualTo(new Whole(2000));
    assertThat(byLevel()).hasSize(2);
  }

  @Test
  void theFactsOfAYearTurnWithTheYear() {
    Item item = open("示例一号", "city", 10_000_000);
    plan(item, 1000);
    district.update("update investment set facts_year = 2024 where district = :district");
    district.update(
        "update item_value set n = 7 where district = :district and field = 'investment.plan'");
    assertThat(work.turnYear(projects, 100)).isFalse();
    assertThat(fact(item, "plan")).isEqualTo(new Whole(1000));
  }
}
