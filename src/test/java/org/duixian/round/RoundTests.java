package org.duixian.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duixian.round.RoundWorld.FAR;
import static org.duixian.round.RoundWorld.PAST;
import static org.duixian.round.RoundWorld.YEAR;
import static org.duixian.round.RoundWorld.month;
import static org.duixian.round.RoundWorld.of;
import static org.duixian.round.RoundWorld.typed;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duixian.RunningProduct;
import org.duixian.indicator.Observation;
import org.duixian.indicator.ObservationKind;
import org.duixian.indicator.Observations;
import org.duixian.kernel.Light;
import org.duixian.kernel.Period;
import org.duixian.result.Results;
import org.duixian.result.RoundResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rounds from opening to snapshot, on a real PostgreSQL. */
@RunningProduct
class RoundTests {

  @Autowired JdbcClient jdbc;
  @Autowired RoundOpening opening;
  @Autowired Filling filling;
  @Autowired Checking checking;
  @Autowired Closing closing;
  @Autowired Deadlines deadlines;
  @Autowired Reminders reminders;
  @Autowired Rounds rounds;
  @Autowired Lines lines;
  @Autowired Submissions submissions;
  @Autowired Results results;
  @Autowired Remarks remarks;
  @Autowired Observations observations;

  private RoundWorld world;

  @BeforeEach
  void open() {
    world = new RoundWorld(jdbc);
  }

  @AfterEach
  void leave() {
    world.leave();
  }

  private Round opened(RoundOpening.Plan plan) {
    long id = opening.open(plan).orElseThrow();
    return rounds.find(id).orElseThrow();
  }

  private List<Line> form(Round round, long unit) {
    return lines.ofForm(round.id(), unit);
  }

  private Filling.Outcome send(Round round, long unit, Map<String, String> fields) {
    return filling.send(round, unit, typed(form(round, unit), fields));
  }

  /** Types the housing office's month: area in 万㎡, revenue, and the share of the scheme. */
  private Map<String, String> filled(Round round, String area, String revenue, String scheme) {
    List<Line> form = form(round, world.housing);
    Map<String, String> fields = new HashMap<>();
    fields.put("value-" + of(form, SubjectKind.TASK, world.area).id(), area);
    fields.put("nextStep-" + of(form, SubjectKind.TASK, world.area).id(), "示例下一步");
    fields.put("value-" + of(form, SubjectKind.INDICATOR, world.revenue).id(), revenue);
    fields.put("nextStep-" + of(form, SubjectKind.INDICATOR, world.revenue).id(), "示例下一步");
    fields.put("value-" + of(form, SubjectKind.TASK, world.scheme).id(), scheme);
    return fields;
  }

  private RoundResult result(Round round, SubjectKind kind, long subject, long unit) {
    return results.ofRound(round.id()).stream()
        .filter(
            each ->
                each.subject().kind() == kind
                    && each.subject().id() == subject
                    && each.subject().unit() == unit)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void opensAPeriodOnceAndAsksEachUnitForItsOwn() {
    Round round = opened(month(5));
    assertThat(opening.open(month(5))).isEmpty();
    assertThat(form(round, world.housing))
        .extracting(Line::title)
        .containsExactly("示例收入", "改造老旧小区面积", "印发示例行动方案");
    assertThat(form(round, world.labour)).extracting(Line::title).containsExactly("示例收入", "新增城镇就业");
    assertThat(form(round, world.housing)).extracting(Line::typedUnit).contains("万㎡", "%");
    assertThat(submissions.ofRound(round.id()))
        .extracting(Submission::asked, Submission::state)
        .containsOnly(
            org.assertj.core.groups.Tuple.tuple(3, SubmissionState.DRAFT),
            org.assertj.core.groups.Tuple.tuple(2, SubmissionState.DRAFT));
  }

  @Test
  void asksTheTasksUnitForAnIndicatorThatNobodyLeads() {
    long output = world.ofReport("示例产值", world.labour);
    Round round = opened(month(5));
    Line asked = of(form(round, world.labour), SubjectKind.INDICATOR, output);
    assertThat(asked.asked()).isTrue();
    assertThat(form(round, world.housing)).extracting(Line::subject).doesNotContain(output);

    List<Line> form = form(round, world.labour);
    send(
        round,
        world.labour,
        Map.of(
            "value-" + asked.id(),
            "150",
            "value-" + of(form, SubjectKind.INDICATOR, world.revenue).id(),
            "90",
            "value-" + of(form, SubjectKind.TASK, world.jobs).id(),
            "2500"));
    checking.accept(round, world.labour);
    closing.close(rounds.find(round.id()).orElseThrow(), true);
    assertThat(result(round, SubjectKind.INDICATOR, output, world.labour).reckoned().actual())
        .isEqualByComparingTo("150");
    assertThat(results.ofRound(round.id()))
        .filteredOn(
            each -> each.subject().kind() == SubjectKind.TASK && each.title().equals("示例产值"))
        .singleElement()
        .satisfies(task -> assertThat(task.reckoned().actual()).isEqualByComparingTo("150"));
  }

  @Test
  void refusesToOpenWhereNobodyAnswersForAnything() {
    assertThatThrownBy(() -> opening.open(new RoundOpening.Plan(Period.month(2040, 1), FAR, 1)))
        .isInstanceOf(RoundRefusal.class);
    assertThat(rounds.list(2040)).isEmpty();
  }

  @Test
  void showsWhatIsMissingAndKeepsWhatWasTyped() {
    Round round = opened(month(5));
    Line area = of(form(round, world.housing), SubjectKind.TASK, world.area);
    Filling.Outcome outcome = send(round, world.housing, Map.of("value-" + area.id(), "80.5"));
    assertThat(outcome.sent()).isFalse();
    assertThat(outcome.errors().fields()).hasSize(2).allMatch(field -> field.startsWith("value-"));
    assertThat(of(form(round, world.housing), SubjectKind.TASK, world.area).known().value())
        .isEqualByComparingTo("805000");
  }

  @Test
  void takesAFormOverAndRecordsItsIndicatorExactlyOnce() {
    Round round = opened(month(5));
    assertThat(send(round, world.housing, filled(round, "80", "180", "40")).sent()).isTrue();
    checking.accept(round, world.housing);
    assertThatThrownBy(() -> checking.accept(round, world.housing))
        .isInstanceOf(RoundRefusal.class);

    List<Observation> actual =
        observations.overUnits(world.revenue, ObservationKind.ACTUAL, Period.month(YEAR, 5));
    assertThat(actual).hasSize(1);
    assertThat(actual.getFirst().value()).isEqualByComparingTo("180");
    assertThat(of(form(round, world.housing), SubjectKind.INDICATOR, world.revenue).known())
        .extracting(Line.Known::observation)
        .isEqualTo(actual.getFirst().id());
  }

  @Test
  void returnsWithCommentsAndTakesOverLineByLine() {
    Round round = opened(month(5));
    send(round, world.housing, filled(round, "80", "180", "40"));
    List<Line> form = form(round, world.housing);
    long area = of(form, SubjectKind.TASK, world.area).id();
    long revenue = of(form, SubjectKind.INDICATOR, world.revenue).id();
    checking.accept(round, world.housing, Set.of(revenue));
    checking.giveBack(round, world.housing, "请核", Map.of(area, "口径不符"));

    assertThat(remarks.of(round.id(), world.housing))
        .extracting(Remark::words)
        .containsExactly("口径不符", "请核");
    assertThat(submissions.find(round.id(), world.housing).orElseThrow().state())
        .isEqualTo(SubmissionState.RETURNED);
    Map<String, String> again = new HashMap<>(Map.of("value-" + area, "79"));
    again.put("value-" + revenue, "999");
    assertThat(send(round, world.housing, again).sent()).isTrue();
    form = form(round, world.housing);
    assertThat(of(form, SubjectKind.TASK, world.area).known().value()).isEqualByComparingTo("79e4");
    assertThat(of(form, SubjectKind.INDICATOR, world.revenue).known().value())
        .isEqualByComparingTo("180");
  }

  @Test
  void freezesASnapshotThatNothingChanges() {
    Round round = opened(month(5));
    send(round, world.housing, filled(round, "80", "180", "100"));
    checking.accept(round, world.housing);
    closing.close(round, false);

    RoundResult area = result(round, SubjectKind.TASK, world.area, world.housing);
    assertThat(area.reckoned().completion()).isEqualByComparingTo("50");
    assertThat(area.reckoned().timeProgress()).isEqualByComparingTo("41.6");
    assertThat(area.reckoned().lag()).isEqualByComparingTo("8.4");
    assertThat(area.light()).isEqualTo(Light.GREEN);
    assertThat(result(round, SubjectKind.TASK, world.scheme, world.housing).light())
        .isEqualTo(Light.DONE);
    RoundResult missing = result(round, SubjectKind.TASK, world.jobs, world.labour);
    assertThat(missing.reported()).isEqualTo(Reported.MISSING);
    assertThat(missing.reckoned().actual()).isNull();
    assertThat(missing.light()).isEqualTo(Light.MISSING);
    RoundResult headline = result(round, SubjectKind.INDICATOR, world.revenue, world.whole);
    assertThat(headline.reported()).isEqualTo(Reported.NOT_ASKED);

    assertThatThrownBy(
            () ->
                jdbc.sql("update round_line_result set light = 'GREEN' where district = :d")
                    .param("d", world.district)
                    .update())
        .hasMessageContaining("never changed");
    assertThatThrownBy(
            () ->
                jdbc.sql("delete from round_line_result where district = :d")
                    .param("d", world.district)
                    .update())
        .hasMessageContaining("never changed");
    assertThatThrownBy(() -> closing.close(round, false)).isInstanceOf(RoundRefusal.class);
  }

  @Test
  void keepsRedVisibleAfterItIsMadeUp() {
    Round may = opened(month(5));
    send(may, world.housing, filled(may, "16", "180", "40"));
    checking.accept(may, world.housing);
    closing.close(may, false);
    assertThat(result(may, SubjectKind.TASK, world.area, world.housing).light())
        .isEqualTo(Light.RED);

    Round june = opened(month(6));
    assertThat(of(form(june, world.housing), SubjectKind.TASK, world.area).last().value())
        .isEqualByComparingTo("16e4");
    send(june, world.housing, filled(june, "90", "210", "60"));
    checking.accept(june, world.housing);
    closing.close(june, false);
    RoundResult made = result(june, SubjectKind.TASK, world.area, world.housing);
    assertThat(made.light()).isEqualTo(Light.GREEN);
    assertThat(made.madeUpLate()).isTrue();
    assertThat(results.history(SubjectKind.TASK, world.area))
        .extracting(RoundResult::light)
        .containsExactly(Light.RED, Light.GREEN);
  }

  @Test
  void ranksUnitsWithTheSameIndicatorByCompletionWithTies() {
    Round round = opened(month(5));
    send(round, world.housing, filled(round, "80", "180", "40"));
    List<Line> form = form(round, world.labour);
    send(
        round,
        world.labour,
        Map.of(
            "value-" + of(form, SubjectKind.INDICATOR, world.revenue).id(), "90",
            "value-" + of(form, SubjectKind.TASK, world.jobs).id(), "2500"));
    closing.close(round, true);
    assertThat(result(round, SubjectKind.INDICATOR, world.revenue, world.housing).reckoned().rank())
        .isEqualTo(1);
    assertThat(result(round, SubjectKind.INDICATOR, world.revenue, world.labour).reckoned().rank())
        .isEqualTo(1);
  }

  @Test
  void judgesACutByHowFarBelowItsTargetItIs() {
    long spending = world.task(4, "压减一般性支出", "-8", "%", world.labour);
    long energy = world.task(5, "压减能源消费", "-3", "%", world.labour);
    Round round = opened(month(5));
    List<Line> form = form(round, world.labour);
    send(
        round,
        world.labour,
        Map.of(
            "value-" + of(form, SubjectKind.INDICATOR, world.revenue).id(), "90",
            "value-" + of(form, SubjectKind.TASK, world.jobs).id(), "2500",
            "value-" + of(form, SubjectKind.TASK, spending).id(), "2.5",
            "nextStep-" + of(form, SubjectKind.TASK, spending).id(), "示例下一步",
            "value-" + of(form, SubjectKind.TASK, energy).id(), "-3.5"));
    closing.close(round, true);
    assertThat(result(round, SubjectKind.TASK, spending, world.labour).light())
        .isEqualTo(Light.RED);
    assertThat(result(round, SubjectKind.TASK, spending, world.labour).reckoned().lag())
        .isEqualByComparingTo("-10.5");
    assertThat(result(round, SubjectKind.TASK, energy, world.labour).light())
        .isEqualTo(Light.GREEN);
  }

  @Test
  void closesOverUncheckedFormsOnlyWhenTold() {
    Round round = opened(month(5));
    send(round, world.housing, filled(round, "80", "180", "40"));
    assertThatThrownBy(() -> closing.close(round, false))
        .isInstanceOfSatisfying(
            RoundRefusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(RoundRefusal.Code.UNCHECKED));
    closing.close(round, true);
    assertThat(result(round, SubjectKind.TASK, world.area, world.housing).reckoned().actual())
        .isEqualByComparingTo(new BigDecimal("800000"));
  }

  @Test
  void asksForAReasonWhenAFigureFalls() {
    Round may = opened(month(5));
    send(may, world.housing, filled(may, "80", "180", "40"));
    checking.accept(may, world.housing);
    Round june = opened(month(6));
    Filling.Outcome outcome = send(june, world.housing, filled(june, "79", "210", "50"));
    long area = of(form(june, world.housing), SubjectKind.TASK, world.area).id();
    assertThat(outcome.errors().fields()).containsExactly("reason-" + area);
    assertThat(send(june, world.housing, Map.of("reason-" + area, "示例原因")).sent()).isTrue();
  }

  @Test
  void copiesTheRoundBeforeIntoWhatIsEmpty() {
    Round may = opened(month(5));
    send(may, world.housing, filled(may, "80", "180", "100"));
    checking.accept(may, world.housing);
    Round june = opened(month(6));
    Line scheme = of(form(june, world.housing), SubjectKind.TASK, world.scheme);
    assertThat(scheme.asked()).isFalse();
    assertThat(scheme.known().origin()).isEqualTo(ValueOrigin.CARRIED);

    assertThat(filling.copyForward(june, world.housing)).isEqualTo(2);
    Line area = of(form(june, world.housing), SubjectKind.TASK, world.area);
    assertThat(area.known().value()).isEqualByComparingTo("80e4");
    assertThat(area.known().origin()).isEqualTo(ValueOrigin.CARRIED);
    assertThat(area.words().nextStep()).isEqualTo("示例下一步");
  }

  @Test
  void refusesALineThatSomebodyElseChangedAndKeepsTheOthers() {
    Round round = opened(month(5));
    List<Line> seen = form(round, world.housing);
    long area = of(seen, SubjectKind.TASK, world.area).id();
    long scheme = of(seen, SubjectKind.TASK, world.scheme).id();
    filling.save(round, world.housing, typed(seen, Map.of("value-" + area, "70")));
    Filling.Outcome second =
        filling.save(
            round,
            world.housing,
            typed(seen, Map.of("value-" + area, "75", "value-" + scheme, "20")));
    assertThat(second.stale()).containsExactly(area);
    List<Line> now = form(round, world.housing);
    assertThat(of(now, SubjectKind.TASK, world.area).known().value()).isEqualByComparingTo("70e4");
    assertThat(of(now, SubjectKind.TASK, world.scheme).known().value()).isEqualByComparingTo("20");
  }

  @Test
  void marksLateFormsAndKeepsBothDatesOfAnExtension() {
    Round round = opened(new RoundOpening.Plan(Period.month(YEAR, 5), PAST, 1));
    assertThat(reminders.due(round)).isEqualTo(2);
    assertThat(reminders.due(round)).isZero();
    deadlines.extend(round, world.labour, FAR, "示例原因");
    send(round, world.housing, filled(round, "80", "180", "40"));
    assertThat(submissions.find(round.id(), world.housing).orElseThrow().late()).isTrue();
    assertThat(deadlines.of(round.id()))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.dueBefore().toInstant()).isEqualTo(PAST.toInstant());
              assertThat(each.dueAfter().toInstant()).isEqualTo(FAR.toInstant());
            });
    assertThatThrownBy(() -> deadlines.extend(round, world.labour, PAST, "示例"))
        .isInstanceOf(RoundRefusal.class);
  }
}
