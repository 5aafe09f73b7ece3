package org.duixian.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.duixian.Overtaken;
import org.duixian.RunningProduct;
import org.duixian.TestDistrict;
import org.duixian.access.AccountRole;
import org.duixian.attachment.Attachments;
import org.duixian.attachment.NewAttachment;
import org.duixian.organisation.Reporters;
import org.duixian.rules.Escalation;
import org.duixian.trail.Trails;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Matters and meetings on a real PostgreSQL. */
@RunningProduct
class FollowUpTests {

  private static final LocalDate TODAY = RunningProduct.TODAY;
  private static final Escalation RULES = new Escalation(3, 5, 5, 10);

  @Autowired JdbcClient jdbc;
  @Autowired DataSource dataSource;
  @Autowired FollowUp followUp;
  @Autowired Matters matters;
  @Autowired MeetingWork meetingWork;
  @Autowired Meetings meetings;
  @Autowired Attachments attachments;
  @Autowired Reporters reporters;
  @Autowired TransactionTemplate transaction;

  private TestDistrict world;
  private String district = "";
  private long office;
  private long reporter;
  private long housing;
  private long water;

  @BeforeEach
  void openDistrict() {
    world = TestDistrict.open(jdbc);
    district = world.code;
    office = world.account(AccountRole.OFFICE);
    reporter = world.account(AccountRole.UNIT);
    housing = world.department("区住房局");
    water = world.department("区水务局");
    world.signIn(office, AccountRole.OFFICE);
    reporters.assign(reporter, housing);
  }

  @AfterEach
  void leave() {
    TestDistrict.leave();
  }

  @Test
  void aUnitAnswersWithProofAndTheOfficeCloses() {
    long id = open(housing, TODAY.plusDays(5), null);

    world.signIn(reporter, AccountRole.UNIT);
    take(id, StepKind.ANSWER, "已复工", null, "复工照片.txt");
    assertThat(matter(id).state()).isEqualTo(MatterState.ANSWERED);
    assertThatThrownBy(() -> take(id, StepKind.CLOSED, "完成", null))
        .isInstanceOf(AccessDeniedException.class);

    world.signIn(office, AccountRole.OFFICE);
    take(id, StepKind.CLOSED, "属实，办结", null);

    assertThat(matter(id).state()).isEqualTo(MatterState.CLOSED);
    assertThat(matters.steps(id))
        .extracting(Step::kind, step -> step.files().size())
        .containsExactly(
            tuple(StepKind.OPENED, 0), tuple(StepKind.ANSWER, 1), tuple(StepKind.CLOSED, 0));
    assertThat(Trails.broken(dataSource, district)).isEmpty();
  }

  @Test
  void aReporterOfAnotherUnitIsRefused() {
    long id = open(water, TODAY.plusDays(5), null);

    world.signIn(reporter, AccountRole.UNIT);

    assertThatThrownBy(() -> take(id, StepKind.ANSWER, "代答", null))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(matters.steps(id)).hasSize(1);
  }

  @Test
  void aStepOnAnOlderVersionIsRefusedAndLeavesNothing() {
    long id = open(housing, TODAY.plusDays(5), null);
    NewStep letter = new NewStep(StepKind.LETTER, 0, "请速办", null, List.of());
    followUp.take(id, letter);

    assertThat(Overtaken.by(() -> followUp.take(id, letter)).standing().values())
        .containsEntry("last", "LETTER");

    assertThat(matters.steps(id)).hasSize(2);
  }

  @Test
  void aStepThatDoesNotFitWhereTheMatterStandsIsRefused() {
    long id = open(housing, TODAY.plusDays(5), null);

    assertThatThrownBy(() -> take(id, StepKind.RETURN, "不实", TODAY.plusDays(9)))
        .isInstanceOf(FollowUpRefusal.class);
    assertThatThrownBy(() -> take(id, StepKind.EXTENSION_GRANTED, "同意", null))
        .isInstanceOf(FollowUpRefusal.class);
  }

  @Test
  void anExtensionCountsOnceItIsGrantedAndBothDaysAreKept() {
    LocalDate first = TODAY.plusDays(5);
    LocalDate later = TODAY.plusDays(30);
    long id = open(housing, first, null);

    world.signIn(reporter, AccountRole.UNIT);
    take(id, StepKind.EXTENSION_ASKED, "汛期停工", later);
    assertThat(matter(id)).extracting(Matter::due, Matter::askedDue).containsExactly(first, later);

    world.signIn(office, AccountRole.OFFICE);
    take(id, StepKind.EXTENSION_GRANTED, "同意", null);

    assertThat(matter(id))
        .extracting(Matter::firstDue, Matter::due, Matter::askedDue)
        .containsExactly(first, later, null);
    assertThat(matters.steps(id).getLast())
        .extracting(Step::dueBefore, Step::dueAfter)
        .containsExactly(first, later);
  }

  @Test
  void theClockTellsEachLevelOnceHoweverOftenItRuns() {
    long id = open(housing, TODAY.minusDays(11), null);

    followUp.onTime(RULES);
    followUp.onTime(RULES);

    assertThat(matter(id).level()).isEqualTo(2);
    assertThat(matters.steps(id))
        .extracting(Step::kind, Step::level)
        .containsExactly(tuple(StepKind.OPENED, null), tuple(StepKind.ESCALATED, 2));
    assertThat(matters.counts(Matters.all(TODAY.getYear()), TODAY))
        .containsEntry("ESCALATED", 1L)
        .containsEntry("OVERDUE", 1L)
        .containsEntry("CLOSED", 0L);
  }

  @Test
  void theClockRemindsAUnitOnceForADay() {
    long id = open(housing, TODAY.plusDays(2), null);

    followUp.onTime(RULES);
    followUp.onTime(RULES);

    assertThat(matters.steps(id))
        .extracting(Step::kind)
        .containsExactly(StepKind.OPENED, StepKind.REMINDER);
  }

  @Test
  void noSecondMatterIsOpenedFromTheSamePlaceWhileOneRuns() {
    String path = "/results/task/7?unit=1";
    long id = open(housing, TODAY.plusDays(5), path);

    assertThatThrownBy(() -> open(housing, TODAY.plusDays(5), path))
        .isInstanceOf(FollowUpRefusal.class);

    take(id, StepKind.CLOSED, "办结", null);
    assertThat(open(housing, TODAY.plusDays(5), path)).isNotEqualTo(id);
  }

  @Test
  void aStepIsNeverChanged() {
    long id = open(housing, TODAY.plusDays(5), null);

    assertThatThrownBy(
            () ->
                jdbc.sql("update matter_step set words = '改' where district = :d and matter = :m")
                    .param("d", district)
                    .param("m", id)
                    .update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void aDecisionBecomesATaskOfTheLedgerAndAMatter() {
    int year = TODAY.getYear();
    jdbc.sql("insert into frame (district, year, name) values (:district, :year, '示例体系')")
        .param("district", district)
        .param("year", year)
        .update();
    long id = meetingWork.plan(new MeetingForm.Read("第三次联席会议", TODAY, "一号会议室", "示例乙", "示例丙"));
    meetingWork.hold(id, 0);
    Meeting meeting = meetings.find(id).orElseThrow();

    meetingWork.decide(
        meeting, 1, housing, new DecisionForm.Read("月底前交地", null, TODAY.plusDays(9)));

    Decision decision = meetings.decisions(id).getFirst();
    assertThat(matter(decision.matter()))
        .extracting(Matter::origin, Matter::unit, Matter::due, Matter::task)
        .containsExactly(MatterOrigin.Kind.DECISION, housing, TODAY.plusDays(9), decision.task());
    assertThat(
            jdbc.sql(
                    """
                    select title || ' ' || deadline || ' ' || lead_unit from task
                    where district = :district and id = :id
                    """)
                .param("district", district)
                .param("id", decision.task())
                .query(String.class)
                .single())
        .isEqualTo("月底前交地 " + TODAY.plusDays(9) + " " + housing);
  }

  @Test
  void anItemTakenOffTheAgendaLeavesNoGap() {
    long id = meetingWork.plan(new MeetingForm.Read("第四次联席会议", TODAY, "一号会议室", "示例乙", "示例丙"));
    meetingWork.propose(id, 0, List.of(item("甲"), item("乙"), item("丙"), item("丁")));

    meetingWork.drop(id, 1, 2);

    assertThat(meetings.agenda(id))
        .extracting(AgendaItem::position, AgendaItem::title)
        .containsExactly(tuple(1, "甲"), tuple(2, "丙"), tuple(3, "丁"));
  }

  private static AgendaItem item(String title) {
    return new AgendaItem(0, title, null, null, null, null, null);
  }

  private long open(long unit, LocalDate due, @Nullable String path) {
    MatterOrigin origin =
        path == null
            ? MatterOrigin.BY_HAND
            : new MatterOrigin(MatterOrigin.Kind.RESULT, "2031-05 · 红灯", path);
    return followUp.open(
        new NewMatter(TODAY.getYear(), "安置房建设滞后", "说明原因", origin, unit, null, due, false));
  }

  private void take(
      long id, StepKind kind, String words, @Nullable LocalDate day, String... files) {
    int version = matter(id).version();
    transaction.executeWithoutResult(
        status -> {
          List<Long> kept =
              Arrays.stream(files)
                  .map(
                      name ->
                          attachments.store(
                              new NewAttachment(
                                  housing, name, "复工".getBytes(StandardCharsets.UTF_8))))
                  .toList();
          followUp.take(id, new NewStep(kind, version, words, day, kept));
        });
  }

  private Matter matter(long id) {
    return matters.find(id).orElseThrow();
  }
}
