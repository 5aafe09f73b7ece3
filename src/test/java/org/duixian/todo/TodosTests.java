package org.duixian.todo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duixian.RunningProduct;
import org.duixian.TestDistrict;
import org.duixian.access.AccountRole;
import org.duixian.access.Permission;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.FieldValue.OnDay;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.register.Item;
import org.duixian.register.ItemComments;
import org.duixian.register.ItemWork;
import org.duixian.register.Register;
import org.duixian.register.Registers;
import org.duixian.site.DueDays;
import org.duixian.site.Seal;
import org.duixian.site.Todo;
import org.duixian.site.Todos;
import org.duixian.site.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each room tells that waits for somebody, and for nobody else. */
@RunningProduct
class TodosTests {

  private static final LocalDate TODAY = RunningProduct.TODAY;

  @Autowired JdbcClient jdbc;
  @Autowired List<Todos> rooms;
  @Autowired List<DueDays> due;
  @Autowired Permission permission;
  @Autowired Clock clock;
  @Autowired Registers registers;
  @Autowired ItemWork work;
  @Autowired ItemComments comments;

  private TestDistrict district;
  private long unit;
  private long other;
  private long reporter;
  private long office;

  @BeforeEach
  void open() {
    district = TestDistrict.open(jdbc);
    unit = district.department("示例一局");
    other = district.department("示例二局");
    reporter = district.reporter(unit);
    office = district.signIn(AccountRole.OFFICE);
  }

  @AfterEach
  void leave() {
    TestDistrict.leave();
  }

  private List<Waiting> waiting(int most) {
    return Stream.concat(
            rooms.stream(),
            due.stream()
                .filter(each -> !each.desks().isEmpty())
                .map(each -> new DueTodos(each, permission, clock)))
        .flatMap(each -> each.waiting(most).stream())
        .filter(each -> !each.first().isEmpty())
        .toList();
  }

  private List<Todo> todos() {
    return waiting(50).stream().flatMap(each -> each.first().stream()).toList();
  }

  private List<Todo> todosOfUnit() {
    district.signIn(reporter, AccountRole.UNIT);
    return todos();
  }

  private List<Todo> todosOfOffice() {
    district.signIn(office, AccountRole.OFFICE);
    return todos();
  }

  private long opened() {
    return district.insert(
        """
        insert into round (district, grain, period_start, period_end, first_due, due, opened_at,
          opened_by)
        values (:district, 'MONTH', '2026-10-01', '2026-10-31', '2026-11-20 18:00+08',
          '2026-11-20 18:00+08', '2026-11-01 09:00+08', :by) returning id
        """,
        Map.of("by", "示例"));
  }

  private void form(long round, long of, String state) {
    district.update(
        """
        insert into submission (district, round, unit, state, due, times, submitted_at,
          first_submitted_at)
        values (:district, :round, :unit, :state, '2026-11-20 18:00+08',
          case when :state = 'DRAFT' then 0 else 1 end,
          case when :state <> 'DRAFT' then timestamptz '2026-11-10 09:00+08' end,
          case when :state <> 'DRAFT' then timestamptz '2026-11-10 09:00+08' end)
        """,
        "round",
        round,
        "unit",
        of,
        "state",
        state);
  }

  @Test
  void formsWaitForTheirUnitAndSentOnesForTheOffice() {
    long round = opened();
    form(round, unit, "RETURNED");
    form(round, other, "SUBMITTED");
    assertThat(todosOfUnit())
        .singleElement()
        .satisfies(
            todo -> {
              assertThat(todo.seal()).isEqualTo(Seal.FORM);
              assertThat(todo.due()).isEqualTo(LocalDate.of(2026, 11, 20));
              assertThat(todo.path()).endsWith("/units/" + unit);
              assertThat(todo.note().messageKey()).isEqualTo("round.todo.returned");
            });
    assertThat(todosOfOffice())
        .singleElement()
        .satisfies(
            todo -> {
              assertThat(todo.seal()).isEqualTo(Seal.REVIEW);
              assertThat(todo.path()).endsWith("/units/" + other);
            });
  }

  private Item project(long lead, LocalDate until, Map<String, FieldValue> more) {
    district.signIn(office, AccountRole.OFFICE);
    Register projects = registers.get("project");
    Map<String, FieldValue> values = new HashMap<>(more);
    values.put("title", new Words("示例项目"));
    values.put("lead", new Whole(lead));
    values.put("due", new OnDay(until));
    return work.open(projects, List.of(new ItemWork.NewItem(values, true)), TODAY).getFirst();
  }

  @Test
  void anItemThatIsReadyWaitsForWhoMayPassIt() {
    Item ready =
        project(
            unit,
            TODAY.plusYears(1),
            Map.of(
                "amount", new Whole(100_000_000L),
                "sector", new Words("industry"),
                "content", new Words("示例")));
    project(unit, TODAY.plusYears(1), Map.of());
    assertThat(todosOfOffice())
        .singleElement()
        .satisfies(
            todo -> {
              assertThat(todo.seal()).isEqualTo(Seal.PASSAGE);
              assertThat(todo.path()).isEqualTo(ready.path());
            });
    assertThat(todosOfUnit()).as("only the office takes it into the reserve").isEmpty();
  }

  @Test
  void anItemComesDueForTheUnitThatLeadsIt() {
    Item late = project(unit, TODAY.minusDays(1), Map.of());
    Item near = project(unit, TODAY.plusDays(14), Map.of());
    project(unit, TODAY.plusDays(15), Map.of());
    project(other, TODAY.minusDays(1), Map.of());
    assertThat(todosOfUnit()).extracting(Todo::path).containsExactly(late.path(), near.path());
  }

  @Test
  void whoIsCalledByNameFindsItUntilItWasSeen() {
    Item item = project(other, TODAY.plusYears(1), Map.of());
    String login =
        jdbc.sql("select login from account where id = :id")
            .param("id", reporter)
            .query(String.class)
            .single();
    comments.say(item, "请看 @" + login + " 示例");
    assertThat(todosOfUnit())
        .singleElement()
        .satisfies(todo -> assertThat(todo.seal()).isEqualTo(Seal.ANSWER));
    comments.seen(item);
    assertThat(todosOfUnit()).isEmpty();
  }

  private void obstacle(int number, String state, long assigned) {
    district.update(
        """
        insert into obstacle (district, year, number, register, item, kind, title, words, raised_on,
          raised_by, unit, due, level, state, sample, version)
        values (:district, 2026, :number, 'project', 1, 'MONEY', '示例堵点', '示例',
          date '2026-11-01', '示例', :unit, date '2026-12-02', 0, :state, true, 1)
        """,
        "number",
        number,
        "unit",
        assigned,
        "state",
        state);
  }

  @Test
  void anObstacleWaitsForItsUnitThenForWhoRaisedIt() {
    obstacle(1, "ASSIGNED", unit);
    obstacle(2, "SOLVED", unit);
    obstacle(3, "CONFIRMED", unit);
    obstacle(4, "ASSIGNED", other);
    assertThat(todosOfUnit())
        .extracting(todo -> todo.seal() + todo.note().messageKey())
        .containsExactly("CASEobstacle.todo.ASSIGNED");
    assertThat(todosOfOffice())
        .extracting(todo -> todo.seal() + todo.note().messageKey())
        .containsExactly("PASSAGEobstacle.todo.SOLVED");
  }

  private void matter(int number, long of, String state) {
    district.update(
        """
        insert into matter (district, year, number, title, ask, origin, unit, first_due, due, state,
          opened_at)
        values (:district, 2026, :number, '示例督办', '示例', 'HAND', :unit, '2026-11-10', '2026-11-10',
          :state, '2026-11-01 09:00+08')
        """,
        "number",
        number,
        "unit",
        of,
        "state",
        state);
  }

  @Test
  void aMatterWaitsForTheAnswerOfItsUnitThenForTheOffice() {
    matter(1, unit, "OPEN");
    matter(2, unit, "ANSWERED");
    matter(3, other, "OPEN");
    assertThat(todosOfUnit())
        .singleElement()
        .satisfies(
            todo -> {
              assertThat(todo.seal()).isEqualTo(Seal.ANSWER);
              assertThat(todo.since()).isEqualTo(LocalDate.of(2026, 11, 1));
              assertThat(todo.late(TODAY)).isTrue();
              assertThat(todo.used(TODAY)).isEqualTo(100);
            });
    assertThat(todosOfOffice())
        .singleElement()
        .satisfies(todo -> assertThat(todo.seal()).isEqualTo(Seal.REVIEW));
  }

  @Test
  void aNodeAndAMilestoneWaitFromSomeDaysBefore() {
    Item item = project(other, TODAY.plusYears(1), Map.of());
    district.update(
        "insert into schedule (district, register, item, version) values (:district, 'project',"
            + " :item, 1)",
        "item",
        item.id());
    for (int node : List.of(1, 8)) {
      district.update(
          """
          insert into schedule_node (district, register, item, node, title, unit, start_on, due_on,
            first_start, first_due, waits_for, missed)
          values (:district, 'project', :item, :node, '示例节点', :unit, date '2026-11-01',
            :due, date '2026-11-01', :due, '{}', false)
          """,
          "item",
          item.id(),
          "node",
          node,
          "unit",
          unit,
          "due",
          TODAY.plusDays(node));
    }
    milestone(TODAY.plusDays(14));
    milestone(TODAY.plusDays(15));
    assertThat(todosOfUnit())
        .extracting(Todo::due)
        .containsExactlyInAnyOrder(TODAY.plusDays(1), TODAY.plusDays(14));
    assertThat(todosOfOffice()).isEmpty();
  }

  private void milestone(LocalDate until) {
    long strategy =
        district.insert(
            """
            insert into strategy (district, name, aim, headquarters, commander, office_unit, starts, due)
            values (:district, '示例战略', '示例', '示例指挥部', '示例', :unit, '2026-01-01', '2026-12-31')
            returning id
            """,
            Map.of("unit", other));
    long plan =
        district.insert(
            """
            insert into action_plan (district, strategy, position, title, unit, starts, due)
            values (:district, :strategy, 1, '示例方案', :unit, '2026-01-01', '2026-12-31') returning id
            """,
            Map.of("strategy", strategy, "unit", unit));
    district.update(
        """
        insert into milestone (district, plan, title, first_due, due)
        values (:district, :plan, '示例里程碑', :due, :due)
        """,
        "plan",
        plan,
        "due",
        until);
  }

  @Test
  void whoWroteAPaperDoesNotSignIt() {
    long author = district.account(AccountRole.OFFICE);
    district.update(
        """
        insert into bulletin (district, kind, year, round, title, state, made_at, author, author_name,
          checker, checker_name, checked_at, sample, as_of)
        values (:district, 'MONTHLY', 2026, :round, '示例通报', 'SIGNING', '2026-11-10 09:00+08', :author,
          '示例', :checker, '示例', '2026-11-11 09:00+08', true, '2026-11-10 09:00+08')
        """,
        "author",
        author,
        "checker",
        office,
        "round",
        closedRound());
    assertThat(todosOfOffice()).as("the checker does not sign").isEmpty();
    district.signIn(author, AccountRole.OFFICE);
    assertThat(todos()).as("nor does the author").isEmpty();
    district.signIn(AccountRole.LEADER);
    assertThat(todos())
        .singleElement()
        .satisfies(
            todo -> assertThat(todo.note().messageKey()).isEqualTo("publication.todo.SIGNING"));
  }

  private long closedRound() {
    return district.insert(
        """
        insert into round (district, grain, period_start, period_end, first_due, due, opened_at,
          opened_by, state, closed_at)
        values (:district, 'MONTH', '2026-09-01', '2026-09-30', '2026-10-20 18:00+08',
          '2026-10-20 18:00+08', '2026-10-01 09:00+08', :by, 'CLOSED', '2026-10-21 09:00+08')
        returning id
        """,
        Map.of("by", "示例"));
  }

  @Test
  void countsAreExactUpToTheBoundAndSayWhereTheRestIs() {
    for (int number = 1; number <= 5; number++) {
      obstacle(number, "ASSIGNED", unit);
    }
    district.signIn(reporter, AccountRole.UNIT);
    assertThat(waiting(5)).singleElement().satisfies(all -> assertThat(all.whole()).isTrue());
    assertThat(waiting(4))
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.whole()).isFalse();
              assertThat(part.first()).hasSize(4);
              assertThat(part.more()).isEqualTo("/obstacles?unit=" + unit);
            });
  }

  @Test
  void nothingWaitsForWhoOnlyReads() {
    form(opened(), unit, "DRAFT");
    obstacle(1, "RAISED", unit);
    matter(1, unit, "ANSWERED");
    district.signIn(AccountRole.READER);
    assertThat(todos()).isEmpty();
    district.signIn(district.account(AccountRole.UNIT), AccountRole.UNIT);
    assertThat(todos()).as("a reporter without a unit").isEmpty();
  }
}
