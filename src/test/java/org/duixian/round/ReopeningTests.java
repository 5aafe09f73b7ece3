package org.duixian.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duixian.round.RoundWorld.month;
import static org.duixian.round.RoundWorld.of;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duixian.RunningProduct;
import org.duixian.access.AccountRole;
import org.duixian.result.Results;
import org.duixian.result.RoundResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A closed month that was wrong is opened again; both snapshots are kept, the newer one counts. */
@RunningProduct
class ReopeningTests {

  @Autowired JdbcClient jdbc;
  @Autowired RoundOpening opening;
  @Autowired Filling filling;
  @Autowired Checking checking;
  @Autowired Closing closing;
  @Autowired Reopening reopening;
  @Autowired ReopeningController controller;
  @Autowired Rounds rounds;
  @Autowired Lines lines;
  @Autowired Submissions submissions;
  @Autowired Results results;

  private RoundWorld world;
  private Round closed;

  @BeforeEach
  void closeMay() {
    world = new RoundWorld(jdbc);
    closed = closed(opening.open(month(5)).orElseThrow(), "40");
  }

  @AfterEach
  void leave() {
    world.leave();
  }

  private Round round(long id) {
    return rounds.find(id).orElseThrow();
  }

  /** The housing office reports so many 万㎡, and the round is closed over that. */
  private Round closed(long id, String area) {
    Round open = round(id);
    List<Line> form = lines.ofForm(id, world.housing);
    Map<String, String> fields = new HashMap<>();
    form.forEach(line -> fields.put("value-" + line.id(), "90"));
    form.forEach(line -> fields.put("nextStep-" + line.id(), "示例下一步"));
    fields.put("value-" + of(form, SubjectKind.TASK, world.area).id(), area);
    assertThat(filling.send(open, world.housing, RoundWorld.typed(form, fields)).sent()).isTrue();
    closing.close(open, true);
    return round(id);
  }

  private RoundResult area(long round) {
    return results.ofRound(round).stream()
        .filter(
            each -> each.subject().kind() == SubjectKind.TASK && each.subject().id() == world.area)
        .findFirst()
        .orElseThrow();
  }

  private Round reopened() {
    return round(reopening.reopen(closed, RoundWorld.FAR, "示例：住建局漏报一个项目"));
  }

  @Test
  void beginsWithWhatWasReportedAndSaysWhy() {
    Round again = reopened();

    assertThat(again.open()).isTrue();
    assertThat(again.edition()).isEqualTo(2);
    assertThat(again.former()).isEqualTo(closed.id());
    assertThat(again.reason()).isEqualTo("示例：住建局漏报一个项目");
    Line copied = of(lines.ofForm(again.id(), world.housing), SubjectKind.TASK, world.area);
    assertThat(copied.known().value()).isEqualByComparingTo("400000");
    assertThat(copied.words().nextStep()).isEqualTo("示例下一步");
    assertThat(submissions.find(again.id(), world.housing).orElseThrow().state())
        .isEqualTo(SubmissionState.SUBMITTED);
    assertThat(submissions.find(again.id(), world.labour).orElseThrow().state())
        .isEqualTo(SubmissionState.DRAFT);
  }

  @Test
  void letsTheFormerSnapshotCountUntilTheNewOneIsClosed() {
    Round again = reopened();
    assertThat(rounds.latestClosed(RoundWorld.YEAR).orElseThrow().id()).isEqualTo(closed.id());

    checking.giveBack(again, world.housing, "示例：请补报", Map.of());
    Round corrected = closed(again.id(), "60");

    assertThat(area(closed.id()).reckoned().actual()).isEqualByComparingTo("400000");
    assertThat(area(corrected.id()).reckoned().actual()).isEqualByComparingTo("600000");
    assertThat(round(closed.id()).supersededBy()).isEqualTo(corrected.id());
    assertThat(rounds.latestClosed(RoundWorld.YEAR).orElseThrow().id()).isEqualTo(corrected.id());
    assertThat(results.ofYear(RoundWorld.YEAR))
        .extracting(RoundResult::round)
        .containsOnly(corrected.id());
    assertThat(results.history(SubjectKind.TASK, world.area))
        .extracting(RoundResult::round)
        .containsExactly(closed.id(), corrected.id());
    assertThat(rounds.superseded()).containsExactly(closed.id());
  }

  @Test
  void isCarriedOverOnceIntoTheNextMonth() {
    Round again = reopened();
    checking.giveBack(again, world.housing, "示例：请补报", Map.of());
    closed(again.id(), "60");

    long june = opening.open(month(6)).orElseThrow();

    Line line = of(lines.ofForm(june, world.housing), SubjectKind.TASK, world.area);
    assertThat(line.last().value()).isEqualByComparingTo("600000");
  }

  @Test
  void isDoneByALeaderAloneAndOnceAtATime() {
    world.as(AccountRole.OFFICE);
    assertThatThrownBy(() -> controller.form(closed.id()))
        .isInstanceOf(AccessDeniedException.class);
    world.as(AccountRole.LEADER);
    assertThat(controller.form(closed.id()).status()).isEqualTo(200);

    Round again = reopened();

    assertThatThrownBy(this::reopened)
        .isInstanceOfSatisfying(
            RoundRefusal.class,
            refused -> assertThat(refused.code()).isEqualTo(RoundRefusal.Code.REOPENED_BEFORE));
    assertThatThrownBy(() -> reopening.reopen(again, RoundWorld.FAR, "示例"))
        .isInstanceOfSatisfying(
            RoundRefusal.class,
            refused -> assertThat(refused.code()).isEqualTo(RoundRefusal.Code.NOT_VALID));
  }

  @Test
  void changesNothingOfTheFormerRoundInTheDatabase() {
    reopened();
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        update round set reason = '改写' where district = :district and id = :id
                        """)
                    .param("district", world.district)
                    .param("id", closed.id())
                    .update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("a closed round is never changed");
  }
}
