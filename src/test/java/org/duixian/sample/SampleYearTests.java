package org.duixian.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.duixian.RunningProduct;
import org.duixian.access.Scope;
import org.duixian.database.DistrictScope;
import org.duixian.kernel.Light;
import org.duixian.organisation.Units;
import org.duixian.progress.Family;
import org.duixian.publication.Bulletin;
import org.duixian.publication.Bulletins;
import org.duixian.result.Results;
import org.duixian.result.RoundResult;
import org.duixian.round.Round;
import org.duixian.round.Rounds;
import org.duixian.round.SubjectKind;
import org.duixian.trail.Trails;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The year of work that a first start loads behind the sample district. */
@RunningProduct(properties = RunningProduct.SAMPLE_YEAR)
class SampleYearTests {

  private static final String TIANQIAO = "370105";
  private static final int YEAR = 2025;

  @Autowired SampleYear year;
  @Autowired Rounds rounds;
  @Autowired Results results;
  @Autowired Units units;
  @Autowired Bulletins bulletins;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;
  @Autowired DataSource dataSource;

  @BeforeEach
  void enterTheLoadedDistrict() {
    year.loaded().join();
    DistrictScope.set(TIANQIAO);
  }

  @AfterEach
  void leaveTheDistrict() {
    DistrictScope.clear();
  }

  @Test
  void nineRoundsAreClosedAndTheTenthIsOpen() {
    List<Round> all = rounds.list(YEAR);
    assertThat(all).hasSize(10).allMatch(Round::sample);
    assertThat(all.getFirst().open()).isTrue();
    assertThat(all.subList(1, 10)).noneMatch(Round::open);
    assertThat(texts("select distinct state from submission where round = " + all.getFirst().id()))
        .containsExactlyInAnyOrder("DRAFT", "SUBMITTED", "RETURNED", "ACCEPTED");
    assertThat(count("deadline_extension")).isPositive();
    assertThat(count("submission where late")).isPositive();
  }

  @Test
  void everyCommitmentThatWasConfirmedIsLedBySomebody() {
    assertThat(count("task where year = 2025 and assignment <> 'ASSIGNED'")).isZero();
    assertThat(count("task where year = 2025 and deadline is null")).isZero();
    assertThat(count("task where year = 2025 and statement is not null and not sample")).isZero();
    assertThat(
            count(
                "statement s join document d on d.id = s.document where d.year = 2025"
                    + " and s.state = 'PROPOSED'"))
        .isZero();
  }

  @Test
  void sharesOfSplitTargetsMakeTheTarget() {
    assertThat(
            texts(
                """
                select i.total from split i
                where total <> (select sum(s.value) from split_share s where s.split = i.id)
                """))
        .isEmpty();
    assertThat(count("split where state = 'SETTLED'")).isEqualTo(3);
  }

  @Test
  void lightsOfAmountsAreWhatTheRuleSays() {
    List<RoundResult> amounts =
        latest()
            .filter(each -> each.family() == Family.CUMULATIVE && each.reckoned().lag() != null)
            .filter(each -> each.light() != Light.DONE && each.light() != Light.OVERDUE)
            .toList();
    assertThat(amounts).hasSizeGreaterThan(50);
    for (RoundResult each : amounts) {
      assertThat(each.light()).as(each.title()).isEqualTo(byRule(each.reckoned().lag()));
    }
  }

  /** Cumulative figures: green down to −3 points behind time, amber down to −10. */
  private static Light byRule(BigDecimal lag) {
    return lag.compareTo(BigDecimal.valueOf(-3)) >= 0
        ? Light.GREEN
        : lag.compareTo(BigDecimal.valueOf(-10)) >= 0 ? Light.AMBER : Light.RED;
  }

  @Test
  void theStoryHasEveryTurn() {
    assertThat(latest().map(RoundResult::light).distinct())
        .contains(Light.GREEN, Light.DONE, Light.AMBER, Light.RED, Light.OVERDUE, Light.MISSING);
    List<RoundResult> tasks =
        latest().filter(each -> each.subject().kind() == SubjectKind.TASK).toList();
    long good = tasks.stream().filter(each -> each.light().good()).count();
    assertThat(good * 2).isGreaterThan(tasks.size());
    assertThat(tasks).anyMatch(RoundResult::madeUpLate);
    assertThat(tasks)
        .filteredOn(each -> each.light().red())
        .isNotEmpty()
        .allMatch(each -> each.written().obstacle() != null && each.written().nextStep() != null);
    assertThat(latest())
        .anyMatch(each -> each.reckoned().rank() != null && each.reckoned().rank() == 1);
  }

  @Test
  void theDistrictsFigureIsTheSumOfItsUnits() {
    for (String round : texts("select id from round where state = 'CLOSED'")) {
      assertThat(
              texts(
                  """
                  select w.value - sum(o.value) from observation w
                  join round r on r.id = %s and w.period_start = r.period_start
                  join unit d on d.id = w.unit and d.kind = 'DISTRICT'
                  join indicator_version v on v.indicator = w.indicator and v.name = '城镇新增就业'
                  join observation o on o.indicator = w.indicator and o.kind = 'ACTUAL'
                    and o.grain = w.grain and o.period_start = w.period_start and o.unit <> w.unit
                  where w.kind = 'ACTUAL' and w.grain = 'MONTH'
                  group by w.value having count(*) = 15 and w.value <> sum(o.value)
                  """
                      .formatted(round)))
          .isEmpty();
    }
  }

  @Test
  void aSecondLoadAddsNothing() {
    long before = count("audit_entry");
    year.load();
    assertThat(count("audit_entry")).isEqualTo(before);
    assertThat(rounds.list(YEAR)).hasSize(10);
    assertThat(Trails.broken(dataSource, TIANQIAO)).isEmpty();
  }

  @Test
  void aChapterThatBrokeOffIsTakenUpAndNoOtherIsRepeated() {
    Cast cast = Cast.of(SampleFile.yaml("year-2025.yaml"), units.current());
    List<String> told = new ArrayList<>();
    Map<String, Runnable> chapters = new LinkedHashMap<>();
    chapters.put("first", () -> told.add("first"));
    chapters.put(
        "second",
        () -> {
          throw new IllegalStateException("the power fails");
        });
    assertThatThrownBy(() -> year.read(cast, chapters)).hasMessage("the power fails");
    chapters.put("second", () -> told.add("second"));
    year.read(cast, chapters);
    assertThat(told).containsExactly("first", "second");
  }

  @Test
  void papersMattersAndMeetingsOfTheYearAreMarked() {
    assertThat(bulletins.list(YEAR, Scope.EVERYTHING)).hasSize(3).allMatch(Bulletin::sample);
    assertThat(bulletins.openToAll()).hasSize(1);
    assertThat(count("matter where not sample")).isZero();
    assertThat(count("meeting where not sample")).isZero();
    assertThat(count("strategy where not sample")).isZero();
    assertThat(count("upward_report where not sample")).isZero();
    assertThat(count("matter where level > 0")).isPositive();
    assertThat(count("assessment_objection where answer is not null")).isEqualTo(1);
  }

  @Test
  void theClockOfTheDistrictIsThatOfTheYearAndTheTrailIsNot() {
    assertThat(LocalDate.now(clock).getYear()).isEqualTo(YEAR);
    DistrictScope.set("370102");
    assertThat(LocalDate.now(clock).getYear()).isGreaterThan(YEAR);
    DistrictScope.set(TIANQIAO);
    assertThat(count("audit_entry where at < date '2026-01-01'")).isZero();
    assertThat(count("round where opened_at > date '2025-12-31'")).isZero();
  }

  private Stream<RoundResult> latest() {
    long round = rounds.latestClosed(YEAR).orElseThrow().id();
    return results.ofRound(round).stream();
  }

  private long count(String from) {
    return jdbc.sql("select count(*) from " + from).query(Long.class).single();
  }

  private List<String> texts(String sql) {
    return jdbc.sql(sql).query(String.class).list();
  }
}
