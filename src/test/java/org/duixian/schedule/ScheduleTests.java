package org.duixian.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duixian.TestDistrict;
import org.duixian.TestServices;
import org.duixian.access.AccountRole;
import org.duixian.calendar.WorkingYears;
import org.duixian.change.ChangeLog;
import org.duixian.change.Stale;
import org.duixian.declaration.FieldValue.OnDay;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.register.Item;
import org.duixian.register.ItemWork;
import org.duixian.register.Items;
import org.duixian.register.Register;
import org.duixian.register.RegisterServices;
import org.duixian.register.Registers;
import org.duixian.schedule.ScheduleRefusal.Code;
import org.duixian.site.DueDays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The nodes of items: planned, moved, done. */
class ScheduleTests {

  private static final LocalDate TODAY = LocalDate.of(2025, 7, 31);

  private static TestServices services;

  private TestDistrict district;
  private long bureau;
  private ScheduleWork work;
  private Register projects;
  private Item item;

  @BeforeAll
  static void start() {
    services =
        RegisterServices.at(
            "2025-07-31T02:00:00Z",
            Schedules.class,
            ScheduleWork.class,
            ScheduleTrait.class,
            ScheduleDays.class,
            WorkingYears.class);
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
    work = services.get(ScheduleWork.class);
    projects = services.get(Registers.class).get("project");
    item =
        services
            .get(ItemWork.class)
            .open(
                projects,
                List.of(
                    new ItemWork.NewItem(
                        Map.of("title", new Words("示例一号"), "lead", new Whole(bureau)), true)),
                TODAY)
            .getFirst();
  }

  @AfterEach
  void leave() {
    TestDistrict.leave();
  }

  private int version() {
    return services.get(Schedules.class).version("project", item.id());
  }

  private List<ScheduleNode> nodes() {
    return services.get(Schedules.class).of("project", item.id());
  }

  private void begin(LocalDate first) {
    Template template = Objects.requireNonNull(Template.shipped().get("land-on-delivery"));
    work.begin(projects, item, version(), template, first);
  }

  private static void refuses(Code code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            ScheduleRefusal.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  @Test
  void aTemplateGivesEveryNodeItsDaysAndTheFactsFollow() {
    begin(LocalDate.of(2025, 7, 1));
    assertThat(nodes()).hasSize(12);
    assertThat(services.get(Items.class).facts(projects, List.of(item.id())).get(item.id()))
        .containsEntry("schedule.open", new Whole(12))
        .containsEntry("schedule.next", new OnDay(LocalDate.of(2025, 7, 15)));
    refuses(Code.NODES_ALREADY, () -> begin(TODAY));
  }

  @Test
  void movingANodeMovesWhatWaitsForItAndTheFirstPlanStays() {
    begin(LocalDate.of(2025, 7, 1));
    LocalDate end = Network.of(nodes()).end();
    work.move(projects, item, version(), 1, LocalDate.of(2025, 8, 5), "示例原因");
    ScheduleNode first = nodes().getFirst();
    assertThat(first.due()).isEqualTo(LocalDate.of(2025, 8, 5));
    assertThat(first.firstDue()).isEqualTo(LocalDate.of(2025, 7, 15));
    assertThat(first.missed()).isTrue();
    assertThat(Network.of(nodes()).end()).isEqualTo(end.plusDays(21));
    assertThat(services.get(ChangeLog.class).of(ScheduleWork.subject(item, "2")))
        .first()
        .satisfies(change -> assertThat(change.reason()).isEqualTo("示例原因"));
  }

  @Test
  void aNodeIsDoneWithItsProofAfterWhatItWaitsFor() {
    begin(LocalDate.of(2025, 7, 1));
    refuses(Code.WAITS, () -> work.finish(projects, item, version(), 2, TODAY, "示例佐证"));
    refuses(Code.NO_REASON, () -> work.finish(projects, item, version(), 1, TODAY, " "));
    refuses(
        Code.WRONG_DAY, () -> work.finish(projects, item, version(), 1, TODAY.plusDays(1), "示例佐证"));
    work.finish(projects, item, version(), 1, LocalDate.of(2025, 7, 20), "示例佐证");
    assertThat(nodes().getFirst().missed()).isTrue();
    refuses(Code.DONE_ALREADY, () -> work.finish(projects, item, version(), 1, TODAY, "示例佐证"));
  }

  @Test
  void aNodeThatWouldWaitForNoneIsRefused() {
    refuses(
        Code.CIRCLE,
        () ->
            work.add(
                projects,
                item,
                version(),
                new ScheduleWork.NewNode("示例", null, TODAY, TODAY, List.of(9))));
  }

  @Test
  void whoSawAnEarlierVersionIsToldAndNothingIsMoved() {
    begin(TODAY);
    assertThatThrownBy(() -> work.move(projects, item, 0, 1, TODAY.plusDays(40), "示例"))
        .isInstanceOf(Stale.class);
    assertThat(nodes().getFirst().due()).isEqualTo(nodes().getFirst().firstDue());
  }

  @Test
  void theUnitOfANodeFindsItAmongItsDueDays() {
    begin(TODAY);
    work.assign(projects, item, version(), 1, bureau);
    assertThat(services.get(ScheduleDays.class).days(new DueDays.Asked(false, bureau, TODAY, 10)))
        .singleElement()
        .satisfies(day -> assertThat(day.day()).isEqualTo(TODAY.plusDays(14)));
  }

  @Test
  void aPassageCanAskForNodesPlannedAndDone() {
    ScheduleTrait trait = services.get(ScheduleTrait.class);
    assertThat(trait.objection("planned", item)).isPresent();
    work.add(
        projects, item, version(), new ScheduleWork.NewNode("示例", null, TODAY, TODAY, List.of()));
    assertThat(trait.objection("planned", item)).isEmpty();
    assertThat(trait.objection("done", item)).isPresent();
    work.finish(projects, item, version(), 1, TODAY, "示例佐证");
    assertThat(trait.objection("done", item)).isEmpty();
  }

  @Test
  void permitsBesideEachOtherShareOneStartAndLimitsCountWorkingDays() {
    Template path = Objects.requireNonNull(Template.shipped().get("land-permits"));
    work.begin(projects, item, version(), path, LocalDate.of(2025, 9, 24));
    Map<String, ScheduleNode> byTitle = new java.util.HashMap<>();
    nodes().forEach(each -> byTitle.put(each.title().replaceAll("（.*", ""), each));
    assertThat(byTitle.get("成交和签订出让合同").start()).isEqualTo(LocalDate.of(2025, 9, 25));
    assertThat(byTitle.get("区域评估成果领用").start()).isEqualTo(LocalDate.of(2025, 9, 25));
    ScheduleNode approval = byTitle.get("项目核准或备案");
    assertThat(approval.title()).contains("条例第十条");
    // Eight days off in October, two Saturdays and Sundays worked before and after them.
    assertThat(approval.due()).isEqualTo(LocalDate.of(2025, 10, 28));
    assertThat(byTitle.get("建设用地规划许可").start()).isEqualTo(byTitle.get("建设工程规划许可").start());
  }
}
