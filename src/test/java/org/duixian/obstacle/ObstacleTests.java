package org.duixian.obstacle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duixian.TestDistrict;
import org.duixian.TestServices;
import org.duixian.access.AccountRole;
import org.duixian.change.Stale;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.FieldValue.OnDay;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.list.Query;
import org.duixian.obstacle.ObstacleWork.NewObstacle;
import org.duixian.obstacle.ObstacleWork.NewStep;
import org.duixian.register.Item;
import org.duixian.register.ItemWork;
import org.duixian.register.Items;
import org.duixian.register.Register;
import org.duixian.register.RegisterServices;
import org.duixian.register.Registers;
import org.duixian.site.DueDays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Obstacles from the first raising until who raised them confirms. */
class ObstacleTests {

  private static final LocalDate TODAY = LocalDate.of(2025, 7, 31);

  private static TestServices services;

  private TestDistrict district;
  private long bureau;
  private long finance;
  private ObstacleWork work;
  private Register projects;

  @BeforeAll
  static void start() {
    services =
        RegisterServices.at(
            "2025-07-31T02:00:00Z",
            Obstacles.class,
            ObstacleWork.class,
            ObstacleTrait.class,
            ObstacleDays.class);
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
    asOffice();
  }

  @AfterEach
  void leave() {
    TestDistrict.leave();
  }

  private void asOffice() {
    district.signIn(AccountRole.OFFICE);
  }

  private void as(long unit) {
    district.signIn(district.reporter(unit), AccountRole.UNIT);
  }

  private Item open(String title) {
    Map<String, FieldValue> values =
        Map.of("title", new Words(title), "lead", new Whole(bureau), "amount", new Whole(100));
    return services
        .get(ItemWork.class)
        .open(projects, List.of(new ItemWork.NewItem(values, true)), TODAY)
        .getFirst();
  }

  private long raise(Item item, LocalDate day) {
    return work.raise(projects, item, new NewObstacle(ObstacleKind.MONEY, "资金缺口", "二期资金没有到位", day));
  }

  private Obstacle find(long id) {
    return services.get(Obstacles.class).find(id).orElseThrow();
  }

  private void take(long id, ObstacleStepKind kind) {
    take(id, kind, null, null);
  }

  private void take(long id, ObstacleStepKind kind, @Nullable Long unit, @Nullable LocalDate due) {
    work.take(id, new NewStep(kind, find(id).version(), "示例", unit, due));
  }

  private @Nullable FieldValue fact(Item item, String fact) {
    return services
        .get(Items.class)
        .facts(projects, List.of(item.id()))
        .get(item.id())
        .get("obstacle." + fact);
  }

  @Test
  void itGoesFromUnitToUnitAndEndsOnlyWhenWhoRaisedItConfirms() {
    Item item = open("示例一号");
    as(bureau);
    long id = raise(item, TODAY);
    asOffice();
    take(id, ObstacleStepKind.ASSIGNED, finance, TODAY.plusDays(5));
    as(finance);
    take(id, ObstacleStepKind.SOLVED);
    assertThatThrownBy(() -> take(id, ObstacleStepKind.CONFIRMED))
        .isInstanceOf(AccessDeniedException.class);
    asOffice();
    assertThatThrownBy(() -> take(id, ObstacleStepKind.CONFIRMED))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(fact(item, "open")).isEqualTo(new Whole(1));
    as(bureau);
    take(id, ObstacleStepKind.REOPENED);
    as(finance);
    take(id, ObstacleStepKind.SOLVED);
    as(bureau);
    take(id, ObstacleStepKind.CONFIRMED);
    assertThat(find(id).state()).isEqualTo(ObstacleState.CONFIRMED);
    assertThat(find(id).closedOn()).isEqualTo(TODAY);
    assertThat(fact(item, "open")).isEqualTo(new Whole(0));
    assertThat(services.get(Obstacles.class).steps(id))
        .extracting(ObstacleStep::kind)
        .containsExactly(
            ObstacleStepKind.RAISED,
            ObstacleStepKind.ASSIGNED,
            ObstacleStepKind.SOLVED,
            ObstacleStepKind.REOPENED,
            ObstacleStepKind.SOLVED,
            ObstacleStepKind.CONFIRMED);
  }

  @Test
  void aReturnNeverBeginsItsAgeAgain() {
    Item item = open("示例一号");
    long id = raise(item, TODAY.minusDays(5));
    take(id, ObstacleStepKind.ASSIGNED, finance, TODAY.plusDays(1));
    as(finance);
    take(id, ObstacleStepKind.RETURNED);
    asOffice();
    take(id, ObstacleStepKind.ASSIGNED, bureau, TODAY.plusDays(9));
    assertThat(find(id).age(TODAY).value()).isEqualByComparingTo("5");
    assertThat(fact(item, "since")).isEqualTo(new OnDay(TODAY.minusDays(5)));
  }

  @Test
  void whatGrowsTooOldGoesUpByTheClockAndIsTold() {
    Item item = open("示例一号");
    long id = raise(item, TODAY);
    district.update("update obstacle set raised_on = date '2025-07-20' where district = :district");
    assertThat(work.onTime()).isEqualTo(1);
    assertThat(work.onTime()).isZero();
    assertThat(find(id).level()).isEqualTo(1);
    assertThat(fact(item, "level")).isEqualTo(new Words("office"));
    district.update("update obstacle set raised_on = date '2025-07-01' where district = :district");
    assertThat(work.onTime()).isEqualTo(1);
    assertThat(fact(item, "level")).isEqualTo(new Words("executive"));
    assertThat(services.get(Obstacles.class).steps(id))
        .extracting(ObstacleStep::kind, ObstacleStep::level)
        .contains(org.assertj.core.groups.Tuple.tuple(ObstacleStepKind.ESCALATED, 2));
  }

  @Test
  void whatIsEnteredLateStandsWhereItsAgePutsIt() {
    assertThat(find(raise(open("示例一号"), TODAY.minusDays(30))).level()).isEqualTo(2);
  }

  @Test
  void theClockWaitsForWhoRaisedItOnceItIsSolved() {
    long id = raise(open("示例一号"), TODAY);
    take(id, ObstacleStepKind.ASSIGNED, finance, TODAY.plusDays(1));
    as(finance);
    take(id, ObstacleStepKind.SOLVED);
    district.update("update obstacle set raised_on = date '2025-07-01' where district = :district");
    assertThat(work.onTime()).isZero();
  }

  @Test
  void oneMatterCountsOnceHoweverFarUpItWent() {
    Item item = open("示例一号");
    long id = raise(item, TODAY);
    take(id, ObstacleStepKind.ESCALATED);
    raise(item, TODAY.minusDays(30));
    raise(open("示例二号"), TODAY);
    Query<Obstacle> open = Query.of(Map.of("state", "OPEN"), ObstacleColumns.ALL);
    assertThat(services.get(Obstacles.class).levels(open))
        .isEqualTo(Map.of("ALL", 3L, "0", 1L, "1", 1L, "2", 1L));
    assertThat(services.get(Obstacles.class).page(open, 10).rows())
        .extracting(Obstacle::level)
        .containsExactly(2, 1, 0);
    assertThat(fact(item, "open")).isEqualTo(new Whole(2));
  }

  @Test
  void numbersOfAYearFollowEachOther() {
    Item item = open("示例一号");
    raise(item, TODAY);
    assertThat(find(raise(item, TODAY)).number()).isEqualTo(2);
  }

  @Test
  void whoSawAnEarlierVersionIsToldWhatStands() {
    long id = raise(open("示例一号"), TODAY);
    take(id, ObstacleStepKind.ESCALATED);
    assertThatThrownBy(
            () -> work.take(id, new NewStep(ObstacleStepKind.ESCALATED, 1, "示例", null, null)))
        .isInstanceOf(Stale.class);
    assertThat(find(id).level()).isEqualTo(1);
  }

  @Test
  void aPassageCanAskThatNothingIsInTheWay() {
    Item item = open("示例一号");
    ObstacleTrait trait = services.get(ObstacleTrait.class);
    assertThat(trait.objection("none-open", item)).isEmpty();
    raise(item, TODAY);
    assertThat(trait.objection("none-open", item)).isPresent();
  }

  @Test
  void theDayGivenToAUnitIsAmongItsDueDays() {
    long id = raise(open("示例一号"), TODAY);
    take(id, ObstacleStepKind.ASSIGNED, finance, TODAY.plusDays(3));
    DueDays days = services.get(ObstacleDays.class);
    assertThat(days.days(new DueDays.Asked(false, finance, TODAY, 10)))
        .singleElement()
        .satisfies(day -> assertThat(day.day()).isEqualTo(TODAY.plusDays(3)));
    assertThat(days.days(new DueDays.Asked(false, bureau, TODAY, 10))).isEmpty();
  }

  @Test
  void itCannotBeRaisedForADayToCome() {
    Item item = open("示例一号");
    assertThatThrownBy(() -> raise(item, TODAY.plusDays(1))).isInstanceOf(ObstacleRefusal.class);
  }
}
