package org.duixian.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.duixian.ClosedRound;
import org.duixian.RunningProduct;
import org.duixian.TestDistrict;
import org.duixian.access.AccountRole;
import org.duixian.kernel.Light;
import org.duixian.round.Round;
import org.duixian.round.Rounds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits for a decision on a day, on a real PostgreSQL. */
@RunningProduct
class PressingMattersTests {

  private static final LocalDate TODAY = LocalDate.of(2025, 6, 10);

  @Autowired JdbcClient jdbc;
  @Autowired PressingMatters pressing;
  @Autowired Standings standings;
  @Autowired Rounds rounds;

  private TestDistrict world;
  private long unit;

  @BeforeEach
  void openDistrict() {
    world = TestDistrict.open(jdbc);
    world.signIn(AccountRole.OFFICE);
    unit = world.department("区住房局");
  }

  @AfterEach
  void leave() {
    TestDistrict.leave();
  }

  private void matter(
      int number,
      String state,
      int level,
      String due,
      @Nullable String asked,
      @Nullable String from) {
    world.update(
        """
        insert into matter (district, year, number, title, ask, origin, origin_path, unit,
                            first_due, due, asked_due, state, level, opened_at, closed_at)
        values (:district, 2025, :number, '事项' || :number, '说明原因',
                case when cast(:from as text) is null then 'HAND' else 'RESULT' end,
                cast(:from as text), :unit, :due::date, :due::date, cast(:asked as date), :state,
                :level, now(), case when :state = 'CLOSED' then now() end)
        """,
        "number",
        number,
        "state",
        state,
        "level",
        level,
        "due",
        due,
        "asked",
        asked,
        "from",
        from,
        "unit",
        unit);
  }

  private List<Pressing> found() {
    List<Round> all = rounds.list(2025);
    return pressing.of(2025, all, standings.of(all).orElse(null), TODAY);
  }

  @Test
  void onlyWhatNeedsADecisionIsPressing() {
    matter(1, "OPEN", 1, "2025-06-30", null, null);
    matter(2, "CLOSED", 3, "2025-05-01", null, null);
    assertThat(found()).isEmpty();
  }

  @Test
  void saysWhyItWaitsAndHowManyDaysItIsOverdue() {
    matter(1, "OPEN", 0, "2025-06-20", "2025-07-20", null);
    matter(2, "ANSWERED", 0, "2025-06-20", null, null);
    matter(3, "OPEN", 2, "2025-06-03", null, null);
    assertThat(found())
        .extracting(Pressing::title, Pressing::light, Pressing::messageKey, Pressing::name)
        .containsExactlyInAnyOrder(
            tuple("事项1", Light.AMBER, "overview.pressing.asked", "2025-07-20"),
            tuple("事项2", Light.AMBER, "overview.pressing.answered", "区住房局"),
            tuple("事项3", Light.OVERDUE, "overview.pressing.escalated", "区住房局"));
    assertThat(found())
        .filteredOn(each -> each.number() != null)
        .singleElement()
        .satisfies(late -> assertThat(late.number().value()).isEqualByComparingTo("7"));
  }

  @Test
  void whatIsRedCanBeFollowedUntilItIs() {
    ClosedRound may = ClosedRound.of(world, 5, unit);
    Pressing red = found().getFirst();
    assertThat(red.title()).isEqualTo("新建示例道路");
    assertThat(red.light()).isEqualTo(Light.RED);
    assertThat(red.number().value()).isEqualByComparingTo("-3.6");
    assertThat(red.actionHref()).isEqualTo("/followups/new?result=" + may.red());

    matter(1, "OPEN", 0, "2025-06-30", null, red.href());

    assertThat(found()).isEmpty();
  }

  @Test
  void whoOnlyReadsIsOfferedNoAction() {
    ClosedRound.of(world, 5, unit);
    world.signIn(AccountRole.LEADER);
    assertThat(found())
        .singleElement()
        .extracting(Pressing::action, Pressing::actionHref)
        .containsExactly(null, null);
  }

  @Test
  void anOpenRoundIsNamedWithItsDayAndNoMoreThanEightAreShown() {
    ClosedRound.open(world, 6);
    assertThat(found())
        .singleElement()
        .extracting(Pressing::title, Pressing::messageKey)
        .containsExactly("2025-06", "overview.pressing.round");
    for (int number = 1; number <= 9; number++) {
      matter(number, "ANSWERED", 0, "2025-06-30", null, null);
    }
    assertThat(found()).hasSize(8);
  }
}
