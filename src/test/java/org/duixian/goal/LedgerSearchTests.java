package org.duixian.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duixian.goal.LedgerWorld.titles;

import java.util.List;
import java.util.Set;
import org.duixian.TestDistrict;
import org.duixian.database.DistrictScope;
import org.duixian.database.DistrictSql;
import org.duixian.database.Grams;
import org.duixian.database.Plans;
import org.duixian.database.TestDatabase;
import org.duixian.list.Facets;
import org.duixian.list.Order;
import org.duixian.list.PagePart;
import org.duixian.list.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Search in a ledger of thousands of tasks beside another district, held against the plans that
 * PostgreSQL makes for the application's role.
 */
class LedgerSearchTests {

  private static final int YEAR = 2031;
  private static final int TASKS = 6_000;
  private static final int PAGE = 41;
  private static final Set<String> LARGE = Set.of("task", "task_gram");
  private static final GoalTree NO_GOALS = new GoalTree(List.of());

  private static TestDatabase database;
  private static TestDistrict district;

  /** 推进 in every second task, 口袋 in every 97th, 轮渡 in three, all of them late ones. */
  @BeforeAll
  static void twoDistricts() {
    database = TestDatabase.fresh();
    JdbcClient jdbc = database.jdbc();
    fill(TestDistrict.open(jdbc));
    district = TestDistrict.open(jdbc);
    fill(district);
    jdbc.sql("vacuum (analyze) task, task_gram").update();
  }

  private static void fill(TestDistrict filled) {
    filled.update(
        "insert into frame (district, year, name) values (:district, :year, '示例体系')", "year", YEAR);
    long unit = filled.department("区示例局");
    filled.update(
        """
        insert into task (district, year, number, title, deadline, assignment, lead_unit)
        select :district, :year, n,
               case when n % 2 = 0 then '推进' else '完善' end
                 || case when n > :tasks - 3 then '轮渡' when n % 97 = 5 then '口袋' else '道路' end
                 || case when n % 10 = 0 then '提质' else '改造' end,
               date '2031-01-01' + n % 365,
               case when n % 100 = 0 then 'ASSIGNED' else 'NONE' end,
               case when n % 100 = 0 then :unit end
        from generate_series(1, :tasks) n
        """,
        "year", YEAR, "tasks", TASKS, "unit", unit);
  }

  @AfterAll
  static void close() {
    TestDistrict.leave();
    database.close();
  }

  private static Query<Tally> filter(String text) {
    return TaskColumns.all(YEAR).with("q", text);
  }

  private static List<Task> list(Query<Tally> query) {
    return new Tasks(new DistrictSql(database.jdbc())).list(query, NO_GOALS, PAGE);
  }

  private static Facets<Tally> facets(Query<Tally> query) {
    List<Tally> tallies = new Tasks(new DistrictSql(database.jdbc())).tallies(query);
    return new LedgerBook(YEAR, List.of(), NO_GOALS, tallies).facets(query);
  }

  private static List<List<Plans.Step>> plans(Query<Tally> query) {
    return new Plans(database)
        .of(
            jdbc -> {
              Tasks tasks = new Tasks(new DistrictSql(jdbc));
              PagePart<Task> first = tasks.page(query, NO_GOALS, PAGE - 1);
              tasks.page(first.next() == null ? query : query.at(first.next()), NO_GOALS, PAGE - 1);
              tasks.atLeast(query, NO_GOALS);
            });
  }

  @Test
  void speaksAsARoleThatRowLevelSecurityBinds() {
    assertThat(
            database
                .jdbc()
                .sql(
                    """
                    select rolsuper or rolbypassrls or not relforcerowsecurity
                    from pg_roles, pg_class where rolname = current_user and relname = 'task_gram'
                    """)
                .query(Boolean.class)
                .single())
        .isFalse();
  }

  @Test
  void readsTheGramOffItsIndexForRareAndForCommonWordsWithoutASort() {
    for (String text : List.of("轮渡", "口袋", "推进", "推", "渡", "推进道路改造", "推进 提质", "没有")) {
      for (boolean down : new boolean[] {false, true}) {
        List<List<Plans.Step>> plans = plans(filter(text).sortedBy("number", down));
        assertThat(Plans.heavy(plans, LARGE, PAGE)).as(text).isEmpty();
        assertThat(plans.stream().filter(LedgerSearchTests::byGram)).as(text).hasSize(6);
      }
    }
  }

  private static boolean byGram(List<Plans.Step> plan) {
    return plan.stream()
        .anyMatch(
            step -> step.table().equals("task_gram") && step.condition().contains("(gram = "));
  }

  @Test
  void readsNoMoreTasksForAPageThanItShows() {
    List<Plans.Step> page =
        new Plans(database)
            .of(jdbc -> new Tasks(new DistrictSql(jdbc)).list(filter("推进"), NO_GOALS, PAGE - 1))
            .getLast();
    assertThat(page.stream().filter(step -> LARGE.contains(step.table())))
        .hasSize(3)
        .allSatisfy(step -> assertThat(step.rows()).isLessThanOrEqualTo(PAGE));
  }

  @Test
  void sortsNoMoreThanAFewTasksInAnotherOrderAndUnderOtherFilters() {
    for (Order order : TaskColumns.ALL.orders()) {
      Query<Tally> sorted = filter("口袋").sortedBy(order.key(), false);
      assertThat(Plans.heavy(plans(sorted), LARGE, Grams.MOST)).as(order.key()).isEmpty();
    }
    Query<Tally> due = filter("推进").with("due", "2031-03").with("assignment", "assigned");
    assertThat(Plans.heavy(plans(due), LARGE, Grams.MOST)).isEmpty();
  }

  @Test
  void seesWhatLikeReadsAndASortOfEverything() {
    List<List<Plans.Step>> plans =
        new Plans(database)
            .of(
                jdbc ->
                    jdbc.sql(
                            """
                            select title from task
                            where district = :district and words like '%道路%' order by title
                            """)
                        .param("district", district.code)
                        .query(String.class)
                        .list());
    assertThat(byGram(plans.getFirst())).isFalse();
    assertThat(Plans.heavy(plans, LARGE, PAGE)).isNotEmpty();
    assertThat(plans.getFirst().stream().mapToDouble(Plans.Step::rows).max().orElse(0))
        .isGreaterThanOrEqualTo(TASKS);
  }

  @Test
  void findsInTheOrderOfThePage() {
    assertThat(list(filter("推进"))).extracting(Task::number).startsWith(2, 4, 6).hasSize(PAGE);
    assertThat(list(filter("推进").sortedBy("number", true)))
        .extracting(Task::number)
        .startsWith(6000, 5998, 5996);
    PagePart<Task> first =
        new Tasks(new DistrictSql(database.jdbc())).page(filter("推进"), NO_GOALS, 40);
    assertThat(list(filter("推进").at(first.next()))).extracting(Task::number).startsWith(82, 84);
    assertThat(list(filter("轮渡"))).extracting(Task::number).containsExactly(5998, 5999, 6000);
    assertThat(list(filter("渡 推"))).extracting(Task::number).containsExactly(5998, 6000);
    assertThat(titles(list(filter("推进提质")))).isEmpty();
    assertThat(titles(list(filter("道路提质")))).hasSize(PAGE).containsOnly("推进道路提质");
  }

  @Test
  void countsToTheEndUpToAThousandAndNoFurther() {
    Tasks tasks = new Tasks(new DistrictSql(database.jdbc()));
    assertThat(tasks.atLeast(filter("口袋"), NO_GOALS)).isEqualTo(62);
    assertThat(tasks.atLeast(filter("推进"), NO_GOALS)).isEqualTo(1_001);
    Query<Tally> assigned = filter("推进").with("assignment", "assigned");
    assertThat(tasks.atLeast(assigned, NO_GOALS)).isEqualTo(60);
    Facets<Tally> few = facets(filter("口袋"));
    assertThat(few.whole()).isTrue();
    assertThat(few.total()).isEqualTo(62);
    Facets<Tally> many = facets(assigned);
    assertThat(many.whole()).isFalse();
    assertThat(many.shown(many.total(), assigned).bound()).isEqualTo("≥");
    assertThat(many.shown(0, assigned).value()).isNull();
    assertThat(many.shown(0, assigned).source().path())
        .isEqualTo("/source/count/tasks?year=2031&assignment=assigned&q=" + "%E6%8E%A8%E8%BF%9B");
  }

  @Test
  void anotherDistrictFindsItsOwnTasksAlone() {
    Tasks tasks = new Tasks(new DistrictSql(database.jdbc()));
    assertThat(DistrictScope.call("370199", () -> tasks.list(filter("推进"), NO_GOALS, PAGE)))
        .isEmpty();
    assertThat(
            database
                .jdbc()
                .sql("select count(distinct district) from task_gram")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }
}
