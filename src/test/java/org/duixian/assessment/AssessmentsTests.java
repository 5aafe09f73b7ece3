package org.duixian.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.duixian.Overtaken;
import org.duixian.TestDistrict;
import org.duixian.TestServices;
import org.duixian.access.AccountRole;
import org.duixian.attachment.Attachments;
import org.duixian.followup.Matters;
import org.duixian.organisation.Reporters;
import org.duixian.organisation.Units;
import org.duixian.progress.Ranking;
import org.duixian.result.Results;
import org.duixian.round.SentForms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scores of units from frozen results, on a real PostgreSQL. */
class AssessmentsTests {

  private static TestServices services;

  private TestDistrict world;
  private String district = "";
  private Schemes schemes;
  private SchemeWrites writes;
  private Scores scores;
  private long east;
  private long west;
  private long round;

  @BeforeAll
  static void start() {
    services =
        new TestServices(
            "2026-07-02T04:00:00Z",
            Units.class,
            Results.class,
            SentForms.class,
            Reporters.class,
            Attachments.class,
            Matters.class,
            Schemes.class,
            FrozenScores.class,
            Facts.class,
            Scores.class,
            SchemeWrites.class,
            Contests.class,
            ContestWrites.class);
  }

  @AfterAll
  static void stop() {
    services.close();
  }

  @BeforeEach
  void openDistrict() {
    schemes = services.get(Schemes.class);
    writes = services.get(SchemeWrites.class);
    scores = services.get(Scores.class);
    world = TestDistrict.open(services.jdbc());
    district = world.code;
    east = world.unit("STREET", "东岭街道");
    west = world.unit("STREET", "西岭街道");
    round = round("2026-05-31");
    form(east, 1, false);
    form(west, 2, true);
    result(east, 1, "GREEN", 80, "IN_TIME");
    result(east, 2, "RED", 140, "IN_TIME");
    result(west, 3, "DONE", 100, "LATE");
    close();
  }

  @Test
  void scoresFromRowsThatAnybodyCanOpen() {
    Scheme scheme = scheme();

    assertThat(points(scheme, east)).containsExactly("GREEN_SHARE 20.00", "ON_TIME 30.00");
    assertThat(points(scheme, west)).containsExactly("GREEN_SHARE 40.00", "ON_TIME 0.00");
    assertThat(scores.of(scheme, east).orElseThrow().scores().getFirst().rows())
        .extracting(ScoredRow::title, row -> row.share().intValue())
        .containsExactly(tuple("示例事项1", 100), tuple("示例事项2", 0));
    assertThat(ranking(scheme)).containsExactly("1 东岭街道 50.00", "2 西岭街道 40.00");
  }

  @Test
  void theCompletionOfARowIsAHundredAtMost() {
    Scheme scheme = scheme("满额", new Criterion(CriterionKind.COMPLETION, number(10)));
    assertThat(ranking(scheme)).containsExactly("1 西岭街道 10.00", "2 东岭街道 9.00");
  }

  @Test
  void aReturnedFormAndALateFollowUpCost() {
    matter(east, "2026-06-10", "2026-06-09T10:00:00Z");
    matter(east, "2026-06-10", "2026-06-12T10:00:00Z");
    matter(east, "2026-06-30", null);
    matter(east, "2026-07-30", null);
    Scheme scheme =
        scheme(
            "督办",
            new Criterion(CriterionKind.FOLLOW_UPS, number(30)),
            new Criterion(CriterionKind.NOT_RETURNED, number(10)));

    assertThat(points(scheme, east)).containsExactly("NOT_RETURNED 10.00", "FOLLOW_UPS 10.00");
    assertThat(points(scheme, west)).containsExactly("NOT_RETURNED 0.00", "FOLLOW_UPS none");
  }

  @Test
  void evidenceCountsTypedLinesWithAFile() {
    round = round("2026-06-30");
    form(east, 1, false);
    form(west, 1, false);
    prove(line(east, 1));
    long twice = line(east, 2);
    prove(twice);
    prove(twice);
    line(east, 3);
    line(west, 4);
    close();
    Scheme scheme = scheme("佐证", new Criterion(CriterionKind.EVIDENCE, number(30)));

    assertThat(points(scheme, east)).containsExactly("EVIDENCE 20.00");
    assertThat(points(scheme, west)).containsExactly("EVIDENCE 0.00");
    assertThat(scores.of(scheme, east).orElseThrow().scores().getFirst().rows())
        .extracting(ScoredRow::title)
        .containsExactly("2026-06");
  }

  @Test
  void frozenScoresStayAndACorrectionStandsBesideThem() {
    Scheme draft = scheme();
    writes.adjust(draft.id(), west, number(5), "示例：创新做法");
    assertThatThrownBy(() -> writes.object(draft.id(), west, null, "示例"))
        .isInstanceOf(AssessmentRefusal.class);
    writes.freeze(draft.id(), 0);
    world.update("update unit set short_name = '新名' where district = :district");

    Scheme frozen = schemes.find(draft.id()).orElseThrow();
    assertThat(ranking(frozen)).containsExactly("1 东岭街道 50.00", "2 西岭街道 45.00");
    writes.object(frozen.id(), west, CriterionKind.ON_TIME, "示例：系统停机");
    Objection raised = schemes.objections(frozen.id()).getFirst();
    writes.answer(frozen.id(), raised.id(), "示例：属实", number(6));

    assertThat(ranking(frozen)).containsExactly("1 西岭街道 51.00", "2 东岭街道 50.00");
    assertThat(scores.of(frozen, west).orElseThrow().total()).isEqualByComparingTo("45");
    assertThatThrownBy(() -> writes.answer(frozen.id(), raised.id(), "示例", number(1)))
        .isInstanceOf(AssessmentRefusal.class);
    assertThatThrownBy(() -> writes.adjust(frozen.id(), west, number(1), "示例"))
        .isInstanceOf(AssessmentRefusal.class);
    assertThatThrownBy(
            () -> world.update("update assessment_row set share = 0 where district = :district"))
        .hasMessageContaining("never changed");
  }

  @Test
  void weightsOfAnOlderVersionAreRefused() {
    Scheme scheme = scheme();
    List<Criterion> other = List.of(new Criterion(CriterionKind.ON_TIME, number(100)));
    writes.weigh(scheme.id(), 0, other);
    Overtaken late = Overtaken.by(() -> writes.weigh(scheme.id(), 0, scheme.criteria()));
    assertThat(late.standing().values()).isEqualTo(Map.of("ON_TIME", "100"));
    assertThat(schemes.find(scheme.id()).orElseThrow().criteria())
        .extracting(Criterion::kind)
        .containsExactly(CriterionKind.ON_TIME);
  }

  @Test
  void aContestKeepsItsSheetsOnceItIsClosed() {
    ContestWrites contests = services.get(ContestWrites.class);
    long judge = world.account(AccountRole.READER);
    long contest =
        contests.open(
            new ContestWrites.NewContest(
                2026,
                "示例擂台",
                number(70),
                true,
                List.of(new Contest.Criterion(1, "成效", number(40))),
                true));
    long entry = contests.enter(contest, east, "示例：楼院改造");
    contests.seat(contest, judge, Contest.Side.EXPERT);
    List<Contest.Score> sheet = List.of(new Contest.Score(judge, entry, 1, number(36)));
    contests.score(contest, judge, sheet);
    contests.close(contest, 0);

    assertThatThrownBy(() -> contests.score(contest, judge, sheet))
        .isInstanceOf(AssessmentRefusal.class);
    Contests reading = services.get(Contests.class);
    assertThat(reading.ranked(reading.find(contest).orElseThrow()))
        .extracting(Ranking.Placed::place, placed -> placed.thing().total().intValueExact())
        .containsExactly(tuple(1, 36));
  }

  private Scheme scheme() {
    return scheme(
        "年度",
        new Criterion(CriterionKind.GREEN_SHARE, number(40)),
        new Criterion(CriterionKind.ON_TIME, number(30)));
  }

  private Scheme scheme(String name, Criterion... criteria) {
    long id =
        writes.add(new NewScheme(2026, name, UnitGroup.STREETS, null, List.of(criteria), true));
    return schemes.find(id).orElseThrow();
  }

  private List<String> points(Scheme scheme, long unit) {
    return scores.of(scheme, unit).orElseThrow().scores().stream()
        .map(each -> each.criterion().kind() + " " + text(each.points()))
        .toList();
  }

  private List<String> ranking(Scheme scheme) {
    return scores.ranked(scheme).stream()
        .map(
            each ->
                each.place() + " " + each.thing().unitName() + " " + text(each.thing().corrected()))
        .toList();
  }

  private static String text(@Nullable BigDecimal points) {
    return points == null ? "none" : Points.shown(points).toPlainString();
  }

  private static BigDecimal number(int value) {
    return BigDecimal.valueOf(value);
  }

  private void form(long unit, int times, boolean late) {
    world.update(
        """
        insert into submission (district, round, unit, due, times, late, submitted_at)
        values (:district, :round, :unit, '2026-06-05', :times, :late, '2026-06-04')
        """,
        "round",
        round,
        "unit",
        unit,
        "times",
        times,
        "late",
        late);
  }

  private void result(long unit, int subject, String light, int completion, String reported) {
    world.update(
        """
        insert into round_line_result (district, round, subject_kind, subject, unit, unit_name,
          position, title, family, measure_unit, completion, light, made_up_late, reported,
          origin, formula, sample)
        values (:district, :round, 'TASK', :subject, :unit, '示例', :subject,
          '示例事项' || :subject, 'CUMULATIVE', '个', :completion, :light, false, :reported,
          'NONE', 'lag-time', true)
        """,
        "round",
        round,
        "subject",
        subject,
        "unit",
        unit,
        "completion",
        completion,
        "light",
        light,
        "reported",
        reported);
  }

  /** Opens the round of the month that ends on a day. */
  private long round(String end) {
    return world.insert(
        """
        insert into round (district, grain, period_start, period_end, first_due, due, opened_at,
                           opened_by)
        values (:district, 'MONTH', date_trunc('month', cast(:end as date)), cast(:end as date),
                '2026-07-05', '2026-07-05', '2026-06-01', '示例甲')
        returning id
        """,
        Map.of("end", end));
  }

  private void close() {
    world.update(
        """
        update round set state = 'CLOSED', closed_at = now()
        where district = :district and state = 'OPEN'
        """);
  }

  /** A line that a unit was asked for and has typed. */
  private long line(long unit, int subject) {
    return world.insert(
        """
        insert into submission_line (district, round, unit, subject_kind, subject, position, title,
                                     family, asked, value, origin)
        values (:district, :round, :unit, 'INDICATOR', :subject, :subject, '示例', 'CUMULATIVE',
                true, 5, 'TYPED')
        returning id
        """,
        Map.of("round", round, "unit", unit, "subject", subject));
  }

  private void prove(long line) {
    long file =
        world.insert(
            """
            insert into attachment (district, name, type, size, sha256, content, stored_at,
                                    stored_by)
            values (:district, '示例.txt', 'text/plain', 1, repeat('0', 64), 'x', now(), '示例甲')
            returning id
            """,
            Map.of());
    world.update(
        """
        insert into submission_evidence (district, line, attachment)
        values (:district, :line, :file)
        """,
        "line",
        line,
        "file",
        file);
  }

  private void matter(long unit, String due, @Nullable String closedAt) {
    world.update(
        """
        insert into matter (district, year, number, title, ask, origin, unit, first_due, due,
                            state, opened_at, closed_at)
        select :district, 2026, count(*) + 1, '示例督办', '示例', 'HAND', :unit,
          cast(:due as date), cast(:due as date),
          case when cast(:closed as text) is null then 'OPEN' else 'CLOSED' end,
          '2026-06-01', cast(:closed as timestamptz)
        from matter where district = :district
        """,
        "unit",
        unit,
        "due",
        due,
        "closed",
        closedAt);
  }
}
