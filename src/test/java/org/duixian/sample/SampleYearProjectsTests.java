package org.duixian.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.duixian.RunningProduct;
import org.duixian.database.DistrictScope;
import org.duixian.round.Line;
import org.duixian.round.Round;
import org.duixian.round.RoundWork;
import org.duixian.round.Rounds;
import org.duixian.round.ValueOrigin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The projects of the sample district and what its rounds say are the same numbers. */
@RunningProduct(properties = RunningProduct.SAMPLE_YEAR)
class SampleYearProjectsTests {

  private static final String TIANQIAO = "370105";
  private static final int YEAR = 2025;

  @Autowired SampleYear year;
  @Autowired Rounds rounds;
  @Autowired RoundWork work;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void enterTheLoadedDistrict() {
    year.loaded().join();
    DistrictScope.set(TIANQIAO);
  }

  @AfterEach
  void leaveTheDistrict() {
    DistrictScope.clear();
  }

  /** The lines of all rounds that stand for an indicator, the first month first. */
  private List<Line> lines(String title) {
    return rounds.list(YEAR).reversed().stream()
        .flatMap(round -> line(round, title).stream())
        .toList();
  }

  private List<Line> line(Round round, String title) {
    return work.lines(round).stream().filter(each -> each.title().equals(title)).toList();
  }

  private List<BigDecimal> byMonth(String sql) {
    return jdbc.sql("select (%s) from generate_series(1, 10) g(n) order by n".formatted(sql))
        .query(BigDecimal.class)
        .list();
  }

  private void saysTheSame(String title, String sql) {
    List<Line> told = lines(title);
    assertThat(told).as(title).hasSize(10).noneMatch(Line::typable);
    assertThat(told)
        .as(title)
        .extracting(line -> line.known().origin())
        .containsOnly(ValueOrigin.OBSERVED);
    List<BigDecimal> counted = byMonth(sql);
    for (int i = 0; i < told.size(); i++) {
      assertThat(told.get(i).known().value()).as(title).isEqualByComparingTo(counted.get(i));
    }
    assertThat(counted.getLast()).isPositive();
  }

  @Test
  void projectsBegunAndEnteredAreWhatTheRoundsSay() {
    String passed =
        """
        select %s from item_passage p join item i on i.id = p.item
        where p.to_stage = '%s' and extract(year from p.day) = 2025
          and extract(month from p.day) <= n\
        """;
    saysTheSame("新开工项目", passed.formatted("count(*)", "build"));
    saysTheSame("储备重点项目", passed.formatted("count(*)", "reserve"));
    saysTheSame("储备重点项目总投资", passed.formatted("coalesce(sum(i.amount), 0) / 100", "reserve"));
  }

  @Test
  void whatProjectsBuiltIsWhatTheRoundsSayForTheDistrictAndEachLevel() {
    String built =
        """
        select sum(m.fen) / 100 from investment_month m join item i on i.id = m.item
        where m.sum = 'BUILT' and extract(year from m.month) = 2025 and extract(month from m.month) <= n
          and i.level like '%s'\
        """;
    saysTheSame("重点项目完成投资", built.formatted("%"));
    saysTheSame("省级重点项目完成投资", built.formatted("province"));
    saysTheSame("市级重点项目完成投资", built.formatted("city"));
    saysTheSame("区级重点项目完成投资", built.formatted("district"));
  }

  @Test
  void obstaclesThatWereSolvedAreWhatTheRoundsSay() {
    saysTheSame(
        "化解难点堵点",
        """
        select count(*) from obstacle where state = 'CONFIRMED'
          and extract(year from closed_on) = 2025 and extract(month from closed_on) <= n\
        """);
    assertThat(count("obstacle where not sample")).isZero();
    assertThat(count("obstacle where level > 0 and state <> 'CONFIRMED'")).isPositive();
  }

  @Test
  void everyProjectIsMarkedAndStandsWhereItsDaysSay() {
    assertThat(count("item where register = 'project'")).isEqualTo(133);
    assertThat(count("item where register = 'project' and not sample")).isZero();
    assertThat(count("item where register = 'project' and stage = 'plan'")).isEqualTo(3);
    assertThat(count("item where register = 'project' and stage = 'build'")).isGreaterThan(100);
    assertThat(count("item where register = 'project' and stage in ('finish', 'effect')"))
        .isEqualTo(12);
    assertThat(count("schedule_node where done_on is not null")).isPositive();
    assertThat(count("responsibility where role = 'STEWARD'")).isGreaterThan(120);
    assertThat(count("person where not sample")).isZero();
  }

  private long count(String from) {
    return jdbc.sql("select count(*) from " + from).query(Long.class).single();
  }
}
