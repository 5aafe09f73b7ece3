package org.duixian.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duixian.RunningProduct;
import org.duixian.access.AccountRole;
import org.duixian.result.Results;
import org.duixian.result.RoundResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens at the same moment, with two threads on a real PostgreSQL. */
@RunningProduct
class ClosingRaceTests {

  private static final int ATTEMPTS = 8;

  @Autowired JdbcClient jdbc;
  @Autowired RoundOpening opening;
  @Autowired Filling filling;
  @Autowired Closing closing;
  @Autowired Rounds rounds;
  @Autowired Lines lines;
  @Autowired Results results;
  @Autowired Submissions submissions;

  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final CyclicBarrier together = new CyclicBarrier(2);

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  /** Does the work for a role of a world when the other thread is there too. */
  private <T> Future<T> start(RoundWorld world, AccountRole role, Callable<T> work) {
    return threads.submit(
        () -> {
          world.as(role);
          try {
            together.await();
            return work.call();
          } finally {
            world.leave();
          }
        });
  }

  @Test
  void countsAFormThatWasSentFirstAndRefusesOneThatCameTooLate() throws Exception {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      RoundWorld world = new RoundWorld(jdbc);
      long id = opening.open(RoundWorld.month(5)).orElseThrow();
      Round round = rounds.find(id).orElseThrow();
      FormInput input = complete(world, round);

      Future<Boolean> sent = start(world, AccountRole.UNIT, () -> sends(world, round, input));
      Future<Integer> closed = start(world, AccountRole.OFFICE, () -> closing.close(round, true));

      boolean in = sent.get();
      assertThat(closed.get()).isPositive();
      List<RoundResult> frozen = results.ofRound(id);
      RoundResult area =
          frozen.stream()
              .filter(
                  each ->
                      each.subject().kind() == SubjectKind.TASK
                          && each.subject().id() == world.area)
              .findFirst()
              .orElseThrow();
      assertThat(area.reported()).isEqualTo(in ? Reported.IN_TIME : Reported.MISSING);
      assertThat(area.reckoned().actual() != null).isEqualTo(in);
      assertThat(submissions.find(id, world.housing).orElseThrow().state())
          .isEqualTo(in ? SubmissionState.ACCEPTED : SubmissionState.DRAFT);
      world.leave();
    }
  }

  private boolean sends(RoundWorld world, Round round, FormInput input) {
    try {
      return filling.send(round, world.housing, input).sent();
    } catch (RoundRefusal refused) {
      assertThat(refused.code()).isEqualTo(RoundRefusal.Code.CLOSED);
      return false;
    }
  }

  private FormInput complete(RoundWorld world, Round round) {
    List<Line> form = lines.ofForm(round.id(), world.housing);
    Map<String, String> fields = new HashMap<>();
    form.forEach(line -> fields.put("value-" + line.id(), "90"));
    form.forEach(line -> fields.put("nextStep-" + line.id(), "示例下一步"));
    return RoundWorld.typed(form, fields);
  }

  @Test
  void opensAPeriodOnceThoughTwoNodesTry() throws Exception {
    RoundWorld world = new RoundWorld(jdbc);
    Future<Boolean> one =
        start(world, AccountRole.OFFICE, () -> opening.open(RoundWorld.month(3)).isPresent());
    Future<Boolean> other =
        start(world, AccountRole.OFFICE, () -> opening.open(RoundWorld.month(3)).isPresent());
    assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(true, false);
    assertThat(rounds.list(RoundWorld.YEAR)).hasSize(1);
    world.leave();
  }

  @Test
  void letsOneOfTwoEditorsOfALineWinAndTellsTheOther() throws Exception {
    RoundWorld world = new RoundWorld(jdbc);
    long id = opening.open(RoundWorld.month(5)).orElseThrow();
    Round round = rounds.find(id).orElseThrow();
    List<Line> seen = lines.ofForm(id, world.housing);
    Line area = RoundWorld.of(seen, SubjectKind.TASK, world.area);
    Future<Integer> one =
        start(world, AccountRole.UNIT, () -> stale(world, round, seen, area, "70"));
    Future<Integer> other =
        start(world, AccountRole.OFFICE, () -> stale(world, round, seen, area, "75"));
    assertThat(one.get() + other.get()).isEqualTo(1);
    String won = one.get() == 0 ? "70" : "75";
    Line now = RoundWorld.of(lines.ofForm(id, world.housing), SubjectKind.TASK, world.area);
    assertThat(now.typed(now.known().value())).isEqualTo(won);
    world.leave();
  }

  private int stale(RoundWorld world, Round round, List<Line> seen, Line line, String value) {
    FormInput input = RoundWorld.typed(seen, Map.of("value-" + line.id(), value));
    return filling.save(round, world.housing, input).stale().size();
  }
}
