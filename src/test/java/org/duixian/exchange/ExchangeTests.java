package org.duixian.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.duixian.RunningProduct;
import org.duixian.TestDistrict;
import org.duixian.access.AccountRole;
import org.duixian.followup.FollowUp;
import org.duixian.followup.MatterOrigin;
import org.duixian.followup.NewMatter;
import org.duixian.site.DueDay;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** News on their way to a robot and a mail server that stand on this machine. */
@RunningProduct
class ExchangeTests {

  @Autowired JdbcClient jdbc;
  @Autowired Hooks hooks;
  @Autowired DeliveryJob job;
  @Autowired FollowUp followUp;
  @Autowired Calendars calendars;
  @Autowired TransactionTemplate transaction;

  private Robot robot;
  private TestDistrict world;
  private String district = "";
  private long office;
  private long housing;
  private long water;

  @BeforeEach
  void openDistrict() {
    world = TestDistrict.open(jdbc);
    district = world.code;
    office = world.account(AccountRole.OFFICE);
    housing = world.department("区住房局");
    water = world.department("区水务局");
    world.signIn(office, AccountRole.OFFICE);
    robot = OutsideWorld.robot();
  }

  @AfterEach
  void leave() {
    TestDistrict.leave();
  }

  @Test
  void aMatterIsToldToTheRobotsThatWantIt() throws InterruptedException {
    robot("全区督办群", null, Topic.MATTER);
    robot("水务群", water, Topic.MATTER);
    robot("调度群", null, Topic.ROUND);

    open(housing, "安置房建设滞后");
    job.send(district);

    assertThat(robot.posted()).hasSize(1);
    assertThat(robot.posted().getFirst())
        .contains("安置房建设滞后")
        .contains("https://duixian.example.cn/followups/");
    assertThat(hooks.latest(9))
        .extracting(Delivery::hookName, Delivery::state)
        .containsExactly(tuple("全区督办群", Delivery.State.SENT));
  }

  @Test
  void whatIsRolledBackIsNotTold() throws InterruptedException {
    robot("全区督办群", null, Topic.MATTER);

    transaction.executeWithoutResult(
        status -> {
          open(housing, "撤回的事");
          status.setRollbackOnly();
        });
    job.send(district);

    assertThat(robot.posted()).isEmpty();
  }

  @Test
  void whatARobotRefusesIsTriedAgainLaterAndGivenUpAfterSixTimes() throws InterruptedException {
    robot("全区督办群", null, Topic.MATTER);
    robot.answers("{\"errcode\":45009,\"errmsg\":\"too often\"}");
    open(housing, "安置房建设滞后");

    job.send(district);
    assertThat(job.send(district)).as("not before its pause is over").isZero();
    Delivery waiting = hooks.latest(1).getFirst();
    assertThat(waiting.state()).isEqualTo(Delivery.State.WAITING);
    assertThat(waiting.problem()).contains("45009");

    for (int attempt = 2; attempt <= 6; attempt++) {
      makeDue();
      job.send(district);
    }
    assertThat(robot.posted()).hasSize(6);
    assertThat(hooks.latest(1).getFirst().state()).isEqualTo(Delivery.State.GIVEN_UP);
    makeDue();
    assertThat(job.send(district)).isZero();
  }

  @Test
  void whatFailedOnceIsSentOnTheNextAttempt() throws InterruptedException {
    robot("全区督办群", null, Topic.MATTER);
    robot.answers("gateway");
    open(housing, "安置房建设滞后");
    job.send(district);
    robot.answers(Robot.TAKEN);
    makeDue();

    job.send(district);

    assertThat(hooks.latest(1).getFirst())
        .extracting(Delivery::state, Delivery::attempts, Delivery::problem)
        .containsExactly(Delivery.State.SENT, 2, null);
  }

  @Test
  void anAddressThatTheSettingsNoLongerAllowIsNotCalled() throws InterruptedException {
    hooks.add("内网", HookKind.WECOM, "http://localhost:1/admin", null, List.of("MATTER"), null);
    open(housing, "安置房建设滞后");

    job.send(district);

    assertThat(hooks.latest(1).getFirst().problem()).contains("do not allow");
  }

  @Test
  void newsAreMailed() throws Exception {
    hooks.add("督查室邮箱", HookKind.EMAIL, "clerk@example.cn", null, List.of("MATTER"), null);
    open(housing, "安置房建设滞后");

    job.send(district);

    assertThat(OutsideWorld.MAILS.waitForIncomingEmail(1)).isTrue();
    assertThat(OutsideWorld.MAILS.getReceivedMessages()[0].getSubject()).contains("安置房建设滞后");
    assertThat(OutsideWorld.MAILS.getReceivedMessages()[0].getAllRecipients()[0].toString())
        .isEqualTo("clerk@example.cn");
  }

  @Test
  void aReportersCalendarHoldsTheDaysOfItsUnitOnly() {
    open(housing, "安置房建设滞后");
    open(water, "河道清淤滞后");
    long reporter = world.reporter(housing);

    assertThat(titles(calendars.make())).contains("安置房建设滞后", "河道清淤滞后");
    world.signIn(reporter, AccountRole.UNIT);
    String secret = calendars.make();
    assertThat(titles(secret)).containsExactly("安置房建设滞后");

    calendars.make();
    assertThat(calendars.owner(secret)).as("the former address").isEmpty();
  }

  @Test
  void aCalendarHoldsTheDaysThatEachModuleTells() {
    LocalDate day = RunningProduct.TODAY.plusDays(30);
    addOneOfEach(day);

    assertThat(days(calendars.make()))
        .extracting(DueDay::kind, DueDay::day, DueDay::title)
        .containsExactly(
            tuple("TASK", day, "改造老旧小区"),
            tuple("ROUND", day.plusDays(1), "2024-01-01"),
            tuple("MEETING", day.plusDays(2), "项目联席会议"),
            tuple("MILESTONE", day.plusDays(3), "首开区开工"));

    world.signIn(world.reporter(water), AccountRole.UNIT);
    assertThat(days(calendars.make()))
        .as("another unit's")
        .extracting(DueDay::kind)
        .containsExactly("ROUND", "MEETING");
  }

  private void addOneOfEach(LocalDate day) {
    world.update("insert into frame (district, year, name) values (:district, 2024, '24165')");
    world.update(
        """
        insert into task (district, year, number, title, assignment, lead_unit, deadline)
        values (:district, 2024, 1, '改造老旧小区', 'ASSIGNED', :unit, :day)
        """,
        "unit",
        housing,
        "day",
        day);
    world.update(
        """
        insert into round (district, grain, period_start, period_end, first_due, due, opened_at,
                           opened_by)
        values (:district, 'MONTH', date '2024-01-01', date '2024-01-31', :due, :due, :due, '示例')
        """,
        "due",
        day.plusDays(1).atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toOffsetDateTime());
    world.update(
        """
        insert into meeting (district, title, held_on, place, chair, attendants)
        values (:district, '项目联席会议', :day, '一楼', '示例', '示例')
        """,
        "day",
        day.plusDays(2));
    world.update(
        """
        with s as (
          insert into strategy (district, name, aim, headquarters, commander, office_unit, starts,
                                due)
          values (:district, '北部新城', '示例', '示例', '示例', :unit, :day, :day)
          returning id
        ), p as (
          insert into action_plan (district, strategy, position, title, unit, starts, due)
          select :district, id, 1, '开发', :unit, :day, :day from s returning id
        )
        insert into milestone (district, plan, title, first_due, due)
        select :district, id, '首开区开工', :day, :day from p
        """,
        "unit",
        housing,
        "day",
        day.plusDays(3));
  }

  private List<String> titles(String secret) {
    return days(secret).stream().map(DueDay::title).toList();
  }

  private List<DueDay> days(String secret) {
    return calendars.days(calendars.owner(secret).orElseThrow());
  }

  private void robot(String name, @Nullable Long unit, Topic topic) {
    hooks.add(name, HookKind.WECOM, robot.host() + "/send", null, List.of(topic.name()), unit);
  }

  private void open(long unit, String title) {
    LocalDate due = RunningProduct.TODAY.plusDays(9);
    followUp.open(
        new NewMatter(due.getYear(), title, "说明原因", MatterOrigin.BY_HAND, unit, null, due, false));
  }

  private void makeDue() {
    jdbc.sql("update delivery set due_at = created_at where district = :district")
        .param("district", district)
        .update();
  }
}
