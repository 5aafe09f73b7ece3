package org.duixian.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.duixian.ClosedRound;
import org.duixian.RunningProduct;
import org.duixian.TestDistrict;
import org.duixian.access.AccountRole;
import org.duixian.access.Districts;
import org.duixian.kernel.BadRequest;
import org.duixian.kernel.Light;
import org.duixian.kernel.NotFound;
import org.duixian.result.RoundResult.Field;
import org.duixian.rules.DistrictRules;
import org.duixian.site.Lineage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What everybody may read, and what stays inside; each test in a district of its own. */
@RunningProduct
class PortalTests {

  private static final String SENTENCE = "新建示例道路一百条";

  @Autowired JdbcClient jdbc;
  @Autowired BulletinWork work;
  @Autowired Bulletins bulletins;
  @Autowired PublishedLines lines;
  @Autowired DistrictRules rules;
  @Autowired Districts districts;
  @Autowired PublicLineage lineage;
  @Autowired PublicWords words;

  private TestDistrict world;
  private Portal portal;
  private DisclosureController controller;
  private long author;
  private long checker;
  private long signer;
  private long unit;
  private ClosedRound may;

  @BeforeEach
  void closeMay() {
    world = TestDistrict.open(jdbc);
    portal = new Portal(bulletins, lines, rules, districts, world.code);
    controller = new DisclosureController(portal, lineage, words);
    author = world.account(AccountRole.OFFICE);
    checker = world.account(AccountRole.OFFICE);
    signer = world.account(AccountRole.LEADER);
    unit = world.department("区住房局");
    may = ClosedRound.of(world, 5, unit);
  }

  @AfterEach
  void leave() {
    TestDistrict.leave();
  }

  @Test
  void saysNothingUntilAPaperIsSignedAndMarkedAsPublic() {
    world.signIn(author, AccountRole.OFFICE);
    long id = work.make(BulletinKind.LEDGER, may.id());
    assertThat(shown(Map.of())).isNull();
    work.approve(id, 0, true);
    world.signIn(checker, AccountRole.OFFICE);
    work.approve(id, 1, true);
    assertThat(shown(Map.of())).isNull();
    notFound(id, may.red());
    world.signIn(signer, AccountRole.LEADER);
    work.approve(id, 2, false);
    assertThat(shown(Map.of())).isNull();
    assertThat(portal.papers()).isEmpty();
    notFound(id, may.red());
  }

  @Test
  void opensEachLineOfAPublicLedgerWithItsLight() {
    long id = published(BulletinKind.LEDGER, may.id());
    PortalView view = Objects.requireNonNull(shown(Map.of()));
    assertThat(view.paper().id()).isEqualTo(id);
    assertThat(view.lights().number(null)).isEqualTo(2);
    assertThat(view.lights().number(Light.RED)).isEqualTo(1);
    assertThat(view.pages().rows())
        .extracting(each -> each.result().title())
        .containsExactlyInAnyOrder("新建示例道路", "改造示例管网");
    assertThat(view.time().percent()).isEqualByComparingTo("41.6");
    assertThat(view.pages().rows())
        .allSatisfy(
            each ->
                assertThat(each.number(Field.ACTUAL).source().path())
                    .startsWith("/portal/" + id + "/source/" + each.result().id()));
  }

  @Test
  void opensOfABulletinWhatStandsInAReport() {
    commitment(1, "WORK_REPORT");
    commitment(2, "OTHER");
    published(BulletinKind.MONTHLY, may.id());
    PortalView view = Objects.requireNonNull(shown(Map.of()));
    assertThat(view.pages().rows())
        .extracting(each -> each.result().id())
        .containsExactly(may.red());
    PublicCommitment only = view.pages().rows().getFirst();
    assertThat(only.quote()).isEqualTo(SENTENCE);
    assertThat(only.place()).isEqualTo("示例报告 2025 / 一、示例部分");
  }

  @Test
  void keepsWhatWasDecidedElsewhereInside() {
    long id = published(BulletinKind.MONTHLY, may.id());
    assertThat(shown(Map.of())).isNull();
    assertThat(portal.papers()).extracting(Bulletin::id).containsExactly(id);
    notFound(id, may.red());
  }

  @ParameterizedTest
  @ValueSource(strings = {"SPECIAL", "LETTER", "INDICATORS"})
  void opensNoCommitmentsForAPaperOfAnotherKind(String kind) {
    long id = published(BulletinKind.valueOf(kind), may.id());
    assertThat(shown(Map.of())).isNull();
    notFound(id, may.red());
  }

  @Test
  void keepsTheSentenceAsItWasWhenItWasPublished() {
    commitment(1, "WORK_REPORT");
    published(BulletinKind.MONTHLY, may.id());
    world.update("update statement set quote = '后来改的一句' where district = :district");
    world.update("update document set title = '后来改的名' where district = :district");
    assertThat(Objects.requireNonNull(shown(Map.of())).pages().rows().getFirst().quote())
        .isEqualTo(SENTENCE);
  }

  @Test
  void keepsThePublishedFiguresWhileTheMonthIsCorrected() {
    long id = published(BulletinKind.LEDGER, may.id());
    long again = edition(may.id());
    PortalView view = Objects.requireNonNull(shown(Map.of()));
    assertThat(view.publication().newer()).isTrue();
    assertThat(view.latest()).isTrue();
    long corrected = corrected(again);
    assertThat(Objects.requireNonNull(shown(Map.of())).lights().number(Light.RED)).isEqualTo(1);
    notFound(id, corrected);

    long second = published(BulletinKind.LEDGER, again);
    PortalView now = Objects.requireNonNull(shown(Map.of()));
    assertThat(now.paper().id()).isEqualTo(second);
    assertThat(now.publication().newer()).isFalse();
    assertThat(now.lights().number(Light.RED)).isZero();
    PortalView before = Objects.requireNonNull(shown(Map.of("paper", String.valueOf(id))));
    assertThat(before.latest()).isFalse();
    assertThat(before.lights().number(Light.RED)).isEqualTo(1);
  }

  @Test
  void knowsNothingOfMonthsThatAreNotPublished() {
    long id = published(BulletinKind.LEDGER, may.id());
    ClosedRound june = ClosedRound.of(world, 6, unit);
    world.signIn(author, AccountRole.OFFICE);
    long draft = work.make(BulletinKind.LEDGER, june.id());
    PortalView view = Objects.requireNonNull(shown(Map.of()));
    assertThat(view.publication().period().code()).isEqualTo("2025-05");
    notFound(id, june.red());
    notFound(draft, june.red());
    PublicCommitment commitment = portal.disclosed(id).find(may.red()).orElseThrow();
    assertThat(portal.history(commitment)).hasSize(1);
    assertThatThrownBy(() -> shown(Map.of("paper", String.valueOf(draft))))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void listsEachPublishedPeriodOnce() {
    published(BulletinKind.LEDGER, may.id());
    long id = published(BulletinKind.LEDGER, ClosedRound.of(world, 6, unit).id());
    PublicCommitment commitment = portal.disclosed(id).tasks().getFirst();
    assertThat(portal.history(commitment))
        .extracting(each -> each.result().period().code())
        .containsExactly("2025-05", "2025-06");
  }

  @Test
  void explainsAFigureByReportSnapshotPaperAndOfficeWithoutNamesOfPersons() {
    commitment(1, "WORK_REPORT");
    long id = published(BulletinKind.MONTHLY, may.id());
    for (Field field : PublicCommitment.FIELDS) {
      String told = told(id, field);
      assertThat(told).contains("2025-05-31", "人民政府办公室", "政办通〔2025〕1号");
      assertThat(told).doesNotContain("管线迁改", "示例office", "示例leader");
    }
    assertThat(explained(id, Field.LAG.word()).parts())
        .extracting(part -> Objects.requireNonNull(part.number()).source().path())
        .allMatch(path -> path.startsWith("/portal/" + id + "/source/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rank", "forecast", "expected", "gap", "obstacle"})
  void hasNoFigureThatIsInnerWork(String field) {
    long id = published(BulletinKind.LEDGER, may.id());
    assertThatThrownBy(() -> explained(id, field)).isInstanceOf(NotFound.class);
  }

  @Test
  void countsWhatItLists() {
    long id = published(BulletinKind.LEDGER, may.id());
    Lineage red = count(id, "RED", 0);
    assertThat(red.number().value()).isEqualByComparingTo("1");
    assertThat(red.parts()).extracting(Lineage.Part::name).containsExactly("新建示例道路");
    assertThat(count(id, "ALL", 1).parts()).hasSize(2);
    assertThatThrownBy(() -> count(id, "ALL", 9)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> count(id, "PURPLE", 0)).isInstanceOf(NotFound.class);
  }

  @Test
  void repeatsWhatThePaperSaysOfACommitment() {
    commitment(1, "WORK_REPORT");
    long id = published(BulletinKind.MONTHLY, may.id());
    PublicCommitment red = portal.disclosed(id).find(may.red()).orElseThrow();
    assertThat(words.about(portal.paper(id), red))
        .singleElement()
        .asString()
        .contains("由区住房局牵头", "38.0%");
  }

  @Test
  void findsCommitmentsByLightAndWords() {
    published(BulletinKind.LEDGER, may.id());
    assertThat(titles(Map.of("light", "GREEN"))).containsExactly("改造示例管网");
    assertThat(titles(Map.of("q", "道路"))).containsExactly("新建示例道路");
    assertThat(titles(Map.of("q", "没有这样的事"))).isEmpty();
    assertThat(titles(Map.of("page", "99", "goal", "1"))).hasSize(2);
    assertThat(titles(Map.of("from", "singlemessage"))).as("what a chat program adds").hasSize(2);
    assertThatThrownBy(() -> titles(Map.of("goal", "x"))).isInstanceOf(BadRequest.class);
  }

  private List<String> titles(Map<String, String> parameters) {
    return Objects.requireNonNull(shown(parameters)).pages().rows().stream()
        .map(each -> each.result().title())
        .toList();
  }

  private @Nullable PortalView shown(Map<String, String> parameters) {
    MockHttpServletResponse response = new MockHttpServletResponse();
    return (PortalView) controller.commitments(parameters, response).model().get("view");
  }

  private void notFound(long paper, long result) {
    assertThatThrownBy(() -> controller.commitment(paper, result, new MockHttpServletResponse()))
        .isInstanceOf(NotFound.class);
  }

  private Lineage explained(long paper, String field) {
    return model(
        controller
            .figure(
                paper,
                may.red(),
                field,
                new MockHttpServletRequest(),
                new MockHttpServletResponse(),
                Locale.SIMPLIFIED_CHINESE)
            .model());
  }

  private Lineage count(long paper, String light, int goal) {
    return model(
        controller
            .count(
                paper,
                light,
                goal,
                new MockHttpServletRequest(),
                new MockHttpServletResponse(),
                Locale.SIMPLIFIED_CHINESE)
            .model());
  }

  private static Lineage model(Map<String, @Nullable Object> model) {
    return (Lineage) Objects.requireNonNull(model.get("lineage"));
  }

  private String told(long paper, Field field) {
    Lineage told = explained(paper, field.word());
    return told.title() + told.rule() + told.quote() + told.place() + told.links();
  }

  private long published(BulletinKind kind, long round) {
    world.signIn(author, AccountRole.OFFICE);
    long id = work.make(kind, round);
    work.approve(id, 0, false);
    world.signIn(checker, AccountRole.OFFICE);
    work.approve(id, 1, false);
    world.signIn(signer, AccountRole.LEADER);
    work.approve(id, 2, true);
    return id;
  }

  /** Puts the task of this number behind a sentence of a document of this kind. */
  private void commitment(long task, String kind) {
    long document =
        world.insert(
            """
            insert into document (district, title, kind, year, file_name, characters, sha256,
                                  imported_at, imported_by)
            values (:district, '示例报告', :kind, 2025, 'a.txt', 1, :sha, now(), '示例')
            returning id
            """,
            Map.of("kind", kind, "sha", kind));
    long statement =
        world.insert(
            """
            insert into statement (district, document, kind, start_at, end_at, quote, section,
                                   paragraph, rule, state)
            values (:district, :document, 'TASK', 0, 9, :quote, '一、示例部分', 1, 'hand', 'CONFIRMED')
            returning id
            """,
            Map.of("document", document, "quote", SENTENCE));
    world.update(
        """
        insert into frame (district, year, name) values (:district, 2025, '示例体系')
        on conflict do nothing
        """);
    world.update(
        """
        insert into task (district, id, year, number, title, statement)
        values (:district, :task, 2025, :task, '示例', :statement)
        """,
        "task",
        task,
        "statement",
        statement);
  }

  /** Opens a closed month again. */
  private long edition(long former) {
    return world.insert(
        """
        insert into round (district, grain, period_start, period_end, first_due, due, opened_at,
                           opened_by, sample, edition, former, reason)
        select district, grain, period_start, period_end, now(), now(), now(), '示例', true, 2, id,
               '示例'
        from round where district = :district and id = :former
        returning id
        """,
        Map.of("former", former));
  }

  /** Closes it with the red line turned green; returns the number of the new result. */
  private long corrected(long edition) {
    long id =
        world.insert(
            """
            insert into round_line_result (district, round, subject_kind, subject, unit, unit_name,
                position, title, family, measure_unit, target, actual, completion, time_progress,
                lag, light, made_up_late, reported, origin, formula, sample)
            values (:district, :round, 'TASK', 1, :unit, '区住房局', 1, '新建示例道路', 'CUMULATIVE',
                    '条', 100, 90, 90, 41.6, 48.4, 'GREEN', false, 'IN_TIME', 'TYPED', 'cumulative',
                    true)
            returning id
            """,
            Map.of("round", edition, "unit", unit));
    world.update(
        """
        update round set state = 'CLOSED', closed_at = now(), closed_by = '示例'
        where district = :district and id = :round
        """,
        "round",
        edition);
    return id;
  }
}
