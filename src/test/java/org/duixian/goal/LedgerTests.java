package org.duixian.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duixian.goal.LedgerWorld.titles;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.duixian.Overtaken;
import org.duixian.RunningProduct;
import org.duixian.access.AuditTrail;
import org.duixian.change.FieldChange;
import org.duixian.database.DistrictScope;
import org.duixian.document.Documents;
import org.duixian.kernel.Source;
import org.duixian.list.Facets;
import org.duixian.list.Query;
import org.duixian.reader.Bound;
import org.duixian.site.Asked;
import org.duixian.site.Lineage;
import org.duixian.site.Wording;
import org.duixian.trail.Trails;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger of a year, on a real PostgreSQL. */
@RunningProduct
class LedgerTests {

  private static final int YEAR = 2031;

  @Autowired JdbcClient jdbc;
  @Autowired DataSource dataSource;
  @Autowired Documents documents;
  @Autowired LedgerMaking making;
  @Autowired Tasks tasks;
  @Autowired GoalFrames frames;
  @Autowired Ledger ledger;
  @Autowired FrameEditing editing;
  @Autowired TaskLineage lineage;
  @Autowired Wording wording;
  @Autowired AuditTrail audit;
  @Autowired LedgerViews pages;

  private LedgerWorld world;

  @BeforeEach
  void open() {
    world = new LedgerWorld(jdbc);
  }

  @AfterEach
  void leave() {
    world.leave();
  }

  private List<Task> list(String query) {
    return tasks.list(filter(query), frames.tree(YEAR), 100);
  }

  private int version(long node) {
    return frames.tree(YEAR).find(node).orElseThrow().version();
  }

  private static Query<Tally> filter(String query) {
    Map<String, String> parameters = new java.util.HashMap<>();
    for (String pair : query.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return TaskColumns.of(YEAR, parameters);
  }

  @Test
  void makesTasksFromWhatWasConfirmedAndASecondRunAddsOnlyWhatIsNew() {
    long report = world.importReport(documents);
    assertThat(making.make(YEAR, report, "示例").tasks()).isZero();

    world.confirmEverything();
    LedgerMaking.Made first = making.make(YEAR, report, "示例");
    assertThat(first.tasks()).isGreaterThanOrEqualTo(6);
    assertThat(first.targets()).isGreaterThanOrEqualTo(5);
    assertThat(first.goals()).isGreaterThanOrEqualTo(3);

    assertThat(list(""))
        .as("each task has an entry of its own, and the trail is whole")
        .hasSize(first.tasks())
        .allSatisfy(
            task ->
                assertThat(audit.of("task", task.id()))
                    .extracting(AuditTrail.Entry::action)
                    .containsExactly("task.make"));
    assertThat(Trails.broken(dataSource, world.district)).isEmpty();

    LedgerMaking.Made second = making.make(YEAR, report, "示例");
    assertThat(second.tasks()).isZero();
    assertThat(second.goals()).isZero();
    assertThat(second.before()).isEqualTo(first.tasks());
    assertThat(list("")).hasSize(first.tasks());
  }

  @Test
  void aTaskHasTheTargetOfItsSentenceAndSaysWhere() {
    world.importReport(documents);
    world.confirmEverything();
    making.make(YEAR, documents.list().getFirst().id(), "示例");

    Task task = list("q=老旧小区").getFirst();
    assertThat(task.value()).isEqualByComparingTo("20");
    assertThat(task.target().source()).isInstanceOf(Source.Sentence.class);
    assertThat(frames.tree(YEAR).path(task.node())).contains("城市更新");
  }

  @Test
  void proposesUnitsFromTheTextAndCallsThemProposals() {
    world.importReport(documents);
    world.confirmEverything();
    making.make(YEAR, documents.list().getFirst().id(), "示例");

    Task renewal = list("q=老旧小区").getFirst();
    assertThat(renewal.assignment()).isEqualTo(AssignmentState.PROPOSED);
    assertThat(renewal.leadUnit()).isEqualTo(world.housing);
    assertThat(renewal.reasons()).extracting(Task.Reason::kind).contains("TOPIC");

    TaskContent accepted = Ledger.accepted(renewal, List.of()).orElseThrow();
    ledger.change(new Ledger.Seen(renewal.id(), renewal.version()), accepted);
    assertThat(list("assignment=assigned&q=老旧小区")).hasSize(1);
    assertThat(list("assignment=proposed&q=老旧小区")).isEmpty();
  }

  @Test
  void filtersByEachChipAndCountsWhatAClickBrings() {
    world.fill(YEAR, 30);
    editing.add(YEAR, null, "一、", "甲");
    long node = frames.tree(YEAR).branches().getFirst().node().id();
    jdbc.sql("update task set node = :node, deadline = '2031-06-30' where number <= 5")
        .param("node", node)
        .update();
    jdbc.sql("update task set assignment = 'ASSIGNED', lead_unit = :unit where number <= 12")
        .param("unit", world.housing)
        .update();

    assertThat(list("node=" + node)).hasSize(5);
    assertThat(list("due=2031-06")).hasSize(5);
    assertThat(list("due=none")).hasSize(25);
    assertThat(list("number=yes")).hasSize(3);
    assertThat(list("number=no")).hasSize(27);
    assertThat(list("assignment=assigned&lead=" + world.housing)).hasSize(12);
    assertThat(list("assignment=none")).hasSize(18);
    assertThat(list("node=999999")).isEmpty();
    assertThat(titles(list("sort=value&order=down"))).startsWith("示例任务30", "示例任务20", "示例任务10");

    Query<Tally> filter = filter("lead=" + world.housing + "&number=yes");
    Facets<Tally> facets =
        new LedgerBook(YEAR, List.of(), frames.tree(YEAR), tasks.tallies(filter)).facets(filter);
    assertThat(facets.total()).isEqualTo(1);
    assertThat(facets.of(filter.with("number", "no"))).isEqualTo(11);
    assertThat(facets.byValue("lead").get(String.valueOf(world.housing))).isEqualTo(1);
    assertThat(facets.everything()).isEqualTo(30);
  }

  @Test
  void findsAnyTwoNeighbouringCharacters() {
    world.fill(YEAR, 1);
    ledger.add(YEAR, TaskContent.titled("整治背街小巷40条", null), TaskWrites.Origin.HAND);

    assertThat(list("q=街小")).hasSize(1);
    assertThat(list("q=小街")).isEmpty();
    assertThat(list("q=背街小巷")).hasSize(1);
    assertThat(list("q=40")).hasSize(1);
    assertThat(list("q=%")).isEmpty();
  }

  @Test
  void findsOneCharacterAndWhatAChangeHasMadeOfATask() {
    world.fill(YEAR, 1);
    long id = ledger.add(YEAR, TaskContent.titled("整治背街小巷40条", null), TaskWrites.Origin.HAND);
    assertThat(list("q=巷")).hasSize(1);
    assertThat(list("q=４０　整治")).hasSize(1);

    ledger.change(new Ledger.Seen(id, 0), TaskContent.titled("整修背街", null).noted("另见 GDP"));
    assertThat(list("q=巷")).isEmpty();
    assertThat(list("q=修背")).hasSize(1);
    assertThat(list("q=gdp")).hasSize(1);
    assertThat(list("q=街另")).as("nothing across two fields").isEmpty();
  }

  @Test
  void countsASearchToTheEndUpToAThousandAndTellsTheLeastBeyond() {
    world.fill(YEAR, 1_000);
    LedgerView exact = pages.of(filter("q=示例"));
    assertThat(exact.total().bound()).isEmpty();
    assertThat(exact.total().value()).isEqualByComparingTo("1000");
    assertThat(exact.partly()).isFalse();

    ledger.add(YEAR, TaskContent.titled("示例的又一条", null), TaskWrites.Origin.HAND);
    LedgerView least = pages.of(filter("q=示例&page=25"));
    assertThat(least.total().bound()).isEqualTo("≥");
    assertThat(least.total().value()).isEqualByComparingTo("1000");
    assertThat(least.total().source().path()).startsWith("/source/count/tasks?year=2031&q=");
    assertThat(least.partly()).isTrue();
    assertThat(least.part().rows()).hasSize(40);
    LedgerView last = pages.of(filter("q=示例").at(least.part().next()));
    assertThat(last.part().rows()).hasSize(1);
    assertThat(last.part().from()).isEqualTo(1_001);
    assertThat(last.part().next()).isNull();
    assertThat(pages.of(filter("q=示例").at(last.part().previous())).part()).isEqualTo(least.part());
    assertThat(pages.of(filter("q=示例&number=yes")).total())
        .as("what a filter leaves is counted to the end")
        .satisfies(total -> assertThat(total.bound()).isEmpty())
        .satisfies(total -> assertThat(total.value()).isEqualByComparingTo("100"));
    Lineage lineageOfLeast =
        lineage
            .explain(asked("count", "tasks", Map.of("year", "2031", "q", "示例"), Locale.ENGLISH))
            .orElseThrow();
    assertThat(lineageOfLeast.number().bound()).isEqualTo("≥");
    assertThat(lineageOfLeast.rule()).contains("up to 1000");
  }

  @Test
  void refusesAStaleEditAndKeepsWhatStands() {
    world.fill(YEAR, 1);
    long id = ledger.add(YEAR, TaskContent.titled("原来的任务", null), TaskWrites.Origin.HAND);
    Ledger.Seen seen = new Ledger.Seen(id, 0);

    ledger.change(seen, TaskContent.titled("甲的改法", null));
    assertThat(
            Overtaken.by(() -> ledger.change(seen, TaskContent.titled("乙的改法", null)))
                .changes(Map.of("title", "乙的改法")))
        .containsExactly(new FieldChange("title", "乙的改法", "甲的改法"));
    assertThat(tasks.find(id).orElseThrow().title()).isEqualTo("甲的改法");
    Overtaken.by(() -> ledger.changeAll(Map.of(seen, TaskContent.titled("丙的改法", null))));
    assertThat(tasks.find(id).orElseThrow().title()).isEqualTo("甲的改法");
  }

  @Test
  void aTypedTargetSaysWhoTypedIt() {
    world.fill(YEAR, 1);
    TaskContent content =
        TaskContent.titled("新建口袋公园", null).aiming("口袋公园", Bound.GE, new BigDecimal("8"), "处");
    long id = ledger.add(YEAR, content, TaskWrites.Origin.HAND);

    assertThat(tasks.find(id).orElseThrow().target().source().path())
        .isEqualTo("/source/typed/task/" + id + "/target");
    Lineage typed =
        lineage
            .explain(asked("typed", "task/" + id + "/target", Map.of(), Locale.SIMPLIFIED_CHINESE))
            .orElseThrow();
    assertThat(typed.place()).contains("示例甲");
  }

  @Test
  void aCountExplainsItsFilterInWords() {
    world.fill(YEAR, 30);
    Lineage count =
        lineage
            .explain(
                asked(
                    "count",
                    "tasks",
                    Map.of("year", "2031", "number", "yes"),
                    Locale.SIMPLIFIED_CHINESE))
            .orElseThrow();
    assertThat(count.number().value()).isEqualByComparingTo("3");
    assertThat(count.rule()).contains("有数字");
    assertThat(count.links().getFirst().href()).isEqualTo("/ledger/2031?number=yes");
  }

  @Test
  void pagesThroughTwentyThousandTasksInOrder() {
    world.fill(YEAR, 20_000);
    GoalTree tree = frames.tree(YEAR);
    assertThat(titles(tasks.list(filter("page=500"), tree, 40)))
        .hasSize(40)
        .startsWith("示例任务19961")
        .endsWith("示例任务20000");
    assertThat(titles(tasks.list(filter("number=yes&order=down&page=21"), tree, 2)))
        .containsExactly("示例任务19600", "示例任务19590");
  }

  @Test
  void anotherDistrictSeesNothing() {
    world.fill(YEAR, 3);
    DistrictScope.run(
        "110101",
        () -> {
          assertThat(jdbc.sql("select count(*) from task").query(Long.class).single()).isZero();
          assertThat(frames.list()).isEmpty();
          assertThat(list("")).isEmpty();
        });
    assertThat(list("")).hasSize(3);
  }

  @Test
  void aGoalInUseIsNotRemovedAndNoneGoesBelowItself() {
    world.fill(YEAR, 1);
    editing.add(YEAR, null, "一、", "上");
    long above = frames.tree(YEAR).branches().getFirst().node().id();
    editing.add(YEAR, above, "", "下");
    long below = frames.tree(YEAR).childrenOf(above).getFirst().id();

    assertThatThrownBy(() -> editing.change(YEAR, above, 0, below, "一、", "上"))
        .isInstanceOf(GoalRefusal.class);
    assertThatThrownBy(() -> editing.remove(YEAR, above, version(above)))
        .isInstanceOf(GoalRefusal.class);
    assertThat(editing.change(YEAR, below, 0, null, "二、", "平级")).isTrue();
    assertThat(editing.change(YEAR, below, 0, null, "三、", "过期")).isFalse();
    editing.move(YEAR, below, version(below), true);
    assertThat(frames.tree(YEAR).branches().getFirst().node().id()).isEqualTo(below);
    editing.remove(YEAR, above, version(above));
  }

  private Asked asked(String kind, String key, Map<String, String> parameters, Locale locale) {
    return new Asked(kind, key, parameters, locale, wording);
  }
}
