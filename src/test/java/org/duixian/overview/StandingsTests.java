package org.duixian.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duixian.ClosedRound;
import org.duixian.RunningProduct;
import org.duixian.TestDistrict;
import org.duixian.access.AccountRole;
import org.duixian.kernel.Light;
import org.duixian.round.Rounds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a year stands by its closed rounds, on a real PostgreSQL. */
@RunningProduct
class StandingsTests {

  @Autowired JdbcClient jdbc;
  @Autowired Standings standings;
  @Autowired Rounds rounds;

  private TestDistrict world;
  private long unit;

  @BeforeEach
  void openDistrict() {
    world = TestDistrict.open(jdbc);
    world.signIn(AccountRole.OFFICE);
    unit = world.department("区住房局");
    world.update("insert into frame (district, year, name) values (:district, 2025, '示例体系')");
  }

  @AfterEach
  void leave() {
    TestDistrict.leave();
  }

  private long goal(@Nullable Long parent, String title, int position) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("parent", parent);
    values.put("title", title);
    values.put("position", position);
    return world.insert(
        """
        insert into goal_node (district, year, parent, title, position)
        values (:district, 2025, cast(:parent as bigint), :title, :position) returning id
        """,
        values);
  }

  private long task(int number, long goal) {
    return world.insert(
        """
        insert into task (district, year, number, node, title)
        values (:district, 2025, :number, :goal, '任务' || :number) returning id
        """,
        Map.of("number", number, "goal", goal));
  }

  private void result(long round, long task, String actual, String lag, Light light) {
    world.update(
        """
        insert into round_line_result (district, round, subject_kind, subject, unit, unit_name,
            position, title, family, measure_unit, target, actual, completion, time_progress, lag,
            shown_completion, shown_lag, light, made_up_late, reported, origin, formula, sample)
        values (:district, :round, 'TASK', :task, :unit, '区住房局', 1, '任务' || :task, 'CUMULATIVE',
                '条', 100, :actual::numeric, :actual::numeric, 41.6, :lag::numeric,
                :actual::numeric, :lag::numeric, :light, false, 'IN_TIME', 'TYPED', 'cumulative',
                false)
        """,
        "round",
        round,
        "task",
        task,
        "unit",
        unit,
        "actual",
        actual,
        "lag",
        lag,
        "light",
        light.name());
  }

  private void close(long round) {
    world.update(
        """
        update round set state = 'CLOSED', closed_at = now(), closed_by = '示例'
        where district = :district and id = :round
        """,
        "round",
        round);
  }

  private YearStanding standing() {
    return standings.of(rounds.list(2025)).orElseThrow();
  }

  @Test
  void aYearWithoutAClosedRoundHasNone() {
    assertThat(standings.of(rounds.list(2025))).isEmpty();
    ClosedRound.open(world, 5);
    assertThat(standings.of(rounds.list(2025))).isEmpty();
  }

  /** Two goals below one; 3 red and 1 green tasks, of which one red hangs on the goal above. */
  @Test
  void aGoalCountsWhatHangsOnItAndBelowIt() {
    long city = goal(null, "城市更新", 1);
    long houses = goal(city, "住房", 2);
    long roads = goal(city, "道路", 3);
    goal(null, "空着", 4);
    long may = ClosedRound.open(world, 5);
    result(may, task(1, houses), "38", "-3.6", Light.RED);
    result(may, task(2, houses), "60", "18.4", Light.GREEN);
    result(may, task(3, roads), "20", "-21.6", Light.RED);
    result(may, task(4, city), "10", "-31.6", Light.RED);
    close(may);

    YearStanding standing = standing();

    assertThat(standing.all().number(Light.RED)).isEqualTo(3);
    assertThat(standing.all().total()).isEqualTo(4);
    assertThat(standing.branches())
        .extracting(
            YearStanding.Branch::depth,
            each -> each.lights().number(Light.RED),
            each -> each.lights().number(Light.GREEN))
        .containsExactly(tuple(1, 3, 1), tuple(2, 1, 1), tuple(2, 1, 0));
    assertThat(standing.branches()).extracting(YearStanding.Branch::label).doesNotContain("空着");
    assertThat(standing.most()).isEqualTo(2);
  }

  @Test
  void theFurthestBehindComesFirstAndNoMoreThanEight() {
    long goal = goal(null, "城市更新", 1);
    long may = ClosedRound.open(world, 5);
    for (int number = 1; number <= 10; number++) {
      result(may, task(number, goal), "10", "-" + number, Light.RED);
    }
    result(may, task(11, goal), "40", "-1.6", Light.AMBER);
    close(may);
    assertThat(standing().worst())
        .extracting(result -> result.reckoned().lag())
        .extracting(lag -> lag.intValueExact())
        .containsExactly(-10, -9, -8, -7, -6, -5, -4, -3);
  }

  @Test
  void theLatestClosedRoundCountsAndAnOpenOneDoesNot() {
    long goal = goal(null, "城市更新", 1);
    long task = task(1, goal);
    for (int month : List.of(4, 5, 6)) {
      long round = ClosedRound.open(world, month);
      result(round, task, String.valueOf(month * 10), "0", month == 5 ? Light.AMBER : Light.GREEN);
      if (month < 6) {
        close(round);
      }
    }
    YearStanding standing = standing();
    assertThat(standing.round().period().code()).isEqualTo("2025-05");
    assertThat(standing.all().number(Light.AMBER)).isEqualTo(1);
    assertThat(standing.headlines())
        .singleElement()
        .satisfies(
            headline -> {
              assertThat(headline.result().reckoned().actual()).isEqualByComparingTo("50");
              assertThat(headline.width()).isEqualTo("50.0%");
              assertThat(headline.at()).isNull();
              assertThat(headline.trend().words()).startsWith("2025 04 40").contains("；05 50");
            });
  }

  @Test
  void whatIsKeptIsMadeAnewWhenATaskGoesToAnotherGoal() {
    long houses = goal(null, "住房", 1);
    long roads = goal(null, "道路", 2);
    long may = ClosedRound.open(world, 5);
    long task = task(1, houses);
    result(may, task, "38", "-3.6", Light.RED);
    close(may);
    assertThat(standing().branches()).extracting(YearStanding.Branch::label).containsExactly("住房");

    world.update(
        "update task set node = :node where district = :district and id = :id",
        "node",
        roads,
        "id",
        task);

    assertThat(standing().branches()).extracting(YearStanding.Branch::label).containsExactly("道路");
  }
}
