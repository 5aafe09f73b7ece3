package org.duixian.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.duixian.RunningProduct;
import org.duixian.TestDistrict;
import org.duixian.access.AccountRole;
import org.duixian.goal.LedgerTasks;
import org.duixian.kernel.Refusal;
import org.duixian.strategy.Report.Kind;
import org.duixian.trail.Trails;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Headquarters, plans and reports upward on a real PostgreSQL. */
@RunningProduct
class StrategyWorkTests {

  private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
  private static final LocalDate JULY = LocalDate.of(2026, 7, 31);

  @Autowired JdbcClient jdbc;
  @Autowired StrategyWork work;
  @Autowired Strategies strategies;
  @Autowired Reports reports;
  @Autowired LedgerTasks ledger;
  @Autowired DataSource dataSource;

  private TestDistrict world;
  private long unit;
  private long strategy;
  private long plan;

  @BeforeEach
  void declare() {
    world = TestDistrict.open(jdbc);
    world.signIn(AccountRole.OFFICE);
    unit = world.department("区住房局");
    strategy = work.declare(strategy("向北发展"), unit);
    plan = work.plan(strategy, plan("征地拆迁"), unit, null);
  }

  @AfterEach
  void leave() {
    TestDistrict.leave();
  }

  private static StrategyForm.Read strategy(String name) {
    return new StrategyForm.Read(
        name, "目标", "指挥部", "示例甲", "", LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31));
  }

  private static PlanForm.Read plan(String title) {
    return new PlanForm.Read(title, "示例乙", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
  }

  private ActionPlan plan() {
    return strategies.plans(strategy).getFirst();
  }

  private Milestone milestone() {
    return strategies.milestones(strategy).getFirst();
  }

  private long send(Kind kind, @Nullable OffsetDateTime occurred) {
    return reports.send(
        new ReportForm.Read(kind, "示例报告", "正文", occurred, occurred == null ? null : 24),
        strategy,
        unit,
        List.of());
  }

  @Test
  void plansStandInTheOrderInWhichTheyWereAdded() {
    work.plan(strategy, plan("道路建设"), unit, plan);
    work.plan(strategy, plan("产业导入"), unit, null);
    assertThat(strategies.plans(strategy))
        .extracting(ActionPlan::title, ActionPlan::position, ActionPlan::parent)
        .containsExactly(tuple("征地拆迁", 1, null), tuple("道路建设", 2, plan), tuple("产业导入", 3, null));
  }

  @Test
  void aChangeOfWhatSomebodyElseChangedIsRefusedAndChangesNothing() {
    Strategy seen = strategies.find(strategy).orElseThrow();
    work.change(seen, seen.version(), strategy("向北跨越"), unit);

    assertThatThrownBy(() -> work.change(seen, seen.version(), strategy("向南"), unit))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> work.change(plan(), plan().version() + 1, plan("别的"), unit))
        .isInstanceOf(Refusal.class);

    assertThat(strategies.find(strategy).orElseThrow().name()).isEqualTo("向北跨越");
    assertThat(plan().title()).isEqualTo("征地拆迁");
  }

  @Test
  void aLaterDayCountsAndTheFirstOneStaysBesideIt() {
    work.addMilestone(plan, "完成拆迁", JUNE);
    work.extend(milestone(), milestone().version(), JULY, "汛期");
    assertThat(milestone())
        .extracting(Milestone::firstDue, Milestone::due)
        .containsExactly(JUNE, JULY);
    assertThat(Trails.broken(dataSource, world.code)).isEmpty();
  }

  @Test
  void whatWasReachedIsNeitherReachedAgainNorMovedAway() {
    work.addMilestone(plan, "完成拆迁", JUNE);
    work.reach(milestone(), milestone().version(), JUNE, "验收单");
    Milestone reached = milestone();

    assertThatThrownBy(() -> work.reach(reached, reached.version(), JULY, "再来"))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> work.extend(reached, reached.version(), JULY, "再等"))
        .isInstanceOf(Refusal.class);

    assertThat(milestone())
        .extracting(Milestone::reachedOn, Milestone::proof, Milestone::due)
        .containsExactly(JUNE, "验收单", JUNE);
  }

  @Test
  void aTaskOfTheTaskBookStandsInTheLedgerOfItsYear() {
    world.update("insert into frame (district, year, name) values (:district, 2026, '示例体系')");
    work.book(plan(), "拆除旧厂房", JUNE, "向北发展 · 征地拆迁");
    assertThat(strategies.tasks(strategy))
        .extracting(BookedTask::title, BookedTask::year, BookedTask::unitName)
        .containsExactly(tuple("拆除旧厂房", 2026, "区住房局"));
    assertThat(ledger.ofYear(2026))
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.title()).isEqualTo("拆除旧厂房");
              assertThat(task.deadline()).isEqualTo(JUNE);
              assertThat(task.leader()).isEqualTo("示例乙");
            });
  }

  @Test
  void reportsAreNumberedByKindWithinAYear() {
    OffsetDateTime morning = RunningProduct.TODAY.atTime(8, 0).atOffset(ZoneOffset.ofHours(8));
    send(Kind.BULLETIN, null);
    send(Kind.MATTER, morning);
    send(Kind.BULLETIN, null);
    assertThat(reports.list())
        .extracting(Report::kind, Report::year, Report::number, Report::late)
        .containsExactly(
            tuple(Kind.BULLETIN, 2026, 2, false),
            tuple(Kind.MATTER, 2026, 1, false),
            tuple(Kind.BULLETIN, 2026, 1, false));
  }

  @Test
  void aMatterThatIsToldTooLateSaysSoAndByHowMuch() {
    OffsetDateTime told = OffsetDateTime.parse("2026-06-03T09:00+08:00");
    Report inTime = report(told.minusHours(24), told);
    Report late = report(told.minusHours(24).minusSeconds(1), told);
    assertThat(inTime.late()).isFalse();
    assertThat(late.late()).isTrue();
    assertThat(report(told.minusMinutes(30 * 60 + 59), told).hours())
        .satisfies(hours -> assertThat(hours.value()).isEqualByComparingTo("30.9"));
  }

  private static Report report(OffsetDateTime occurred, OffsetDateTime sent) {
    return new Report(
        1,
        Kind.MATTER,
        2026,
        1,
        null,
        null,
        9,
        "区住房局",
        "示例",
        "正文",
        occurred,
        24,
        sent,
        "示例",
        true,
        0);
  }

  @Test
  void whoTakesNoteTwiceHasTakenNoteOnce() {
    long report = send(Kind.BULLETIN, null);
    world.signIn(AccountRole.LEADER);
    reports.receive(report, "已阅");
    reports.receive(report, "又阅");
    assertThat(reports.receipts(report)).extracting(Receipt::words).containsExactly("已阅");
    assertThat(reports.find(report).orElseThrow().receipts()).isEqualTo(1);
  }

  @Test
  void anotherUnitAndAnotherDistrictSeeNoneOfIt() {
    send(Kind.BULLETIN, null);
    world.signIn(world.reporter(world.department("区水务局")), AccountRole.UNIT);
    assertThat(reports.list()).isEmpty();
    TestDistrict.open(jdbc).signIn(AccountRole.OFFICE);
    assertThat(strategies.list()).isEmpty();
    assertThat(reports.list()).isEmpty();
  }
}
