package org.duixian.obstacle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duixian.TestDistrict;
import org.duixian.TestServices;
import org.duixian.access.AccountRole;
import org.duixian.counting.TestTies;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.followup.AgendaItem;
import org.duixian.followup.Meeting;
import org.duixian.followup.MeetingServices;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Period;
import org.duixian.obstacle.ObstacleWork.NewObstacle;
import org.duixian.obstacle.ObstacleWork.NewStep;
import org.duixian.register.Item;
import org.duixian.register.ItemWork;
import org.duixian.register.Register;
import org.duixian.register.RegisterServices;
import org.duixian.register.Registers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Obstacles on the agenda of joint meetings, and what meetings do about them. */
class MeetingTests {

  private static final LocalDate TODAY = LocalDate.of(2025, 6, 10);

  private static TestServices services;

  private TestDistrict district;
  private MeetingServices meetings;
  private long bureau;
  private long finance;
  private ObstacleWork work;
  private Register projects;

  @BeforeAll
  static void start() {
    services =
        RegisterServices.at(
            "2025-06-10T02:00:00Z",
            TestTies.with(
                MeetingServices.with(
                    Obstacles.class,
                    ObstacleWork.class,
                    ObstacleDecisions.class,
                    ObstacleTrait.class,
                    ObstacleAgenda.class)));
  }

  @AfterAll
  static void stop() throws Exception {
    services.close();
  }

  @BeforeEach
  void enter() {
    district = TestDistrict.open(services.get(JdbcClient.class));
    bureau = district.department("示例更新中心");
    finance = district.department("示例财政局");
    work = services.get(ObstacleWork.class);
    projects = services.get(Registers.class).get("project");
    meetings = new MeetingServices(services);
    district.signIn(AccountRole.OFFICE);
  }

  @AfterEach
  void leave() {
    TestDistrict.leave();
  }

  private List<Item> open(int items) {
    List<ItemWork.NewItem> wanted = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      Map<String, FieldValue> values =
          Map.of(
              "title", new Words("示例项目" + i),
              "level", new Words("city"),
              "lead", new Whole(bureau));
      wanted.add(new ItemWork.NewItem(values, true));
    }
    return services.get(ItemWork.class).open(projects, wanted, LocalDate.of(2025, 1, 6));
  }

  private static NewObstacle obstacle(int number, LocalDate day) {
    return new NewObstacle(ObstacleKind.MONEY, "资金缺口" + number, "资金没有到位", day);
  }

  private long raise(Item item, LocalDate day) {
    return work.raise(projects, item, obstacle(1, day));
  }

  private Obstacle find(long id) {
    return services.get(Obstacles.class).find(id).orElseThrow();
  }

  @Test
  void whatWasSentUpStandsOnTheAgendaByItselfUntilItIsSolved() {
    Item item = open(1).getFirst();
    long low = raise(item, TODAY);
    long old = raise(item, TODAY.minusDays(30));
    long high = raise(item, TODAY.minusDays(10));
    Meeting meeting = meetings.plan("示例联席会议", TODAY);
    assertThat(meetings.standing(meeting))
        .extracting(AgendaItem::origin)
        .containsExactly("obstacle-" + old, "obstacle-" + high);
    Meeting held = meetings.hold(meeting);
    assertThat(meetings.agenda(held)).hasSize(2);
    assertThatThrownBy(() -> meetings.solve(held, List.of("obstacle-" + low), "示例"))
        .isInstanceOf(NotFound.class);
    meetings.solve(held, List.of("obstacle-" + old), "财政局当场拨付");
    assertThat(find(old).state()).isEqualTo(ObstacleState.SOLVED);
    assertThat(find(old).meeting()).isEqualTo(held.id());
    assertThat(meetings.standing(meetings.plan("下次会议", TODAY)))
        .extracting(AgendaItem::origin)
        .containsExactly("obstacle-" + high);
  }

  @Test
  void aDecisionIsATaskWithADayAndTheUnitThatHasItSolvesTheObstacle() {
    Item item = open(1).getFirst();
    long id = raise(item, TODAY.minusDays(10));
    Meeting held = meetings.hold(meetings.plan("示例联席会议", TODAY));
    meetings.decide(held, "区财政局拨付二期资金", finance, TODAY.plusDays(9), "obstacle-" + id);
    assertThat(find(id))
        .extracting(Obstacle::state, Obstacle::unit, Obstacle::due)
        .containsExactly(ObstacleState.ASSIGNED, finance, TODAY.plusDays(9));
    assertThat(meetings.decisions(held)).singleElement();
    assertThat(services.get(Obstacles.class).steps(id).getLast().words()).contains("示例联席会议");
    district.signIn(district.reporter(finance), AccountRole.UNIT);
    work.take(id, new NewStep(ObstacleStepKind.SOLVED, find(id).version(), "已拨付", null, null));
    district.signIn(AccountRole.OFFICE);
    services.get(ObstacleDecisions.class).confirm(List.of(id), "属实");
    assertThat(find(id).state()).isEqualTo(ObstacleState.CONFIRMED);
    assertThat(services.get(Obstacles.class).solved("project", List.of(item.id()), true))
        .containsOnlyKeys(item.id());
  }

  @Test
  void aMeetingTakesNoStepOfAnObstacleThatIsSolvedAndAUnitTakesNoneForIt() {
    long id = raise(open(1).getFirst(), TODAY.minusDays(10));
    Meeting held = meetings.hold(meetings.plan("示例联席会议", TODAY));
    NewStep decided =
        new NewStep(ObstacleStepKind.DECIDED, find(id).version(), "示例", finance, TODAY);
    assertThatThrownBy(() -> work.take(id, decided))
        .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    services.get(ObstacleDecisions.class).settle(List.of(id), held.id(), "当场解决");
    assertThatThrownBy(
            () -> services.get(ObstacleDecisions.class).settle(List.of(id), held.id(), "又一次"))
        .isInstanceOf(ObstacleRefusal.class);
  }

  @Test
  void theIndicatorSaysHowManyObstaclesTheMeetingsSolved() {
    long whole = district.unit("DISTRICT", "示例区");
    List<Item> items = open(178);
    List<Long> raised = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      List<NewObstacle> some = new ArrayList<>();
      for (int each = 0; each < 5; each++) {
        some.add(obstacle(each, TODAY.minusDays(8 + (i + each) % 40)));
      }
      raised.addAll(work.raise(projects, items.get(i), some));
    }
    raised.addAll(
        work.raise(projects, items.getFirst(), List.of(obstacle(5, TODAY), obstacle(6, TODAY))));
    int solved = 0;
    while (!meetings.standing(meetings.plan("示例联席会议", TODAY)).isEmpty()) {
      Meeting held = meetings.hold(meetings.latest());
      List<String> origins = meetings.agenda(held).stream().map(AgendaItem::origin).toList();
      meetings.solve(held, origins, "会上明确解决办法");
      services
          .get(ObstacleDecisions.class)
          .confirm(origins.stream().map(each -> Long.valueOf(each.substring(9))).toList(), "已经解决");
      solved += origins.size();
    }
    assertThat(solved).isEqualTo(890);
    assertThat(meetings.number()).isGreaterThan(14);
    TestTies ties = new TestTies(services);
    ties.tie("化解难点", "met", "city");
    ties.tell();
    assertThat(ties.told("化解难点", whole, Period.month(2025, 6))).isEqualByComparingTo("890");
    assertThat(raised).hasSize(892);
  }
}
