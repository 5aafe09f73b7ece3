package org.duixian.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.duixian.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;

/** A job comes back after its pause, on one of several nodes. */
class JobsTests {

  private static final Instant BEGIN = Instant.parse("2026-03-02T04:00:00Z");

  private final TestDatabase database = TestDatabase.fresh();
  private final SettableClock clock = new SettableClock();
  private final List<String> done = new ArrayList<>();

  @AfterEach
  void close() {
    database.close();
  }

  private record Written(String name, Duration every, List<String> done, String node)
      implements Job {

    @Override
    public void run() {
      done.add(node);
      if (done.size() == 2) {
        throw new IllegalStateException("the second time goes wrong");
      }
    }
  }

  private ManualScheduler node(String name) {
    clock.set(BEGIN);
    var task = Jobs.task(new Written("test", Duration.ofMinutes(5), done, name));
    ManualScheduler node =
        TestHelper.createManualScheduler(database.dataSource())
            .clock(clock)
            .startTasks(List.of(task))
            .build();
    node.start();
    return node;
  }

  private record Counted(CountDownLatch runs) implements Job {

    @Override
    public String name() {
      return "counted";
    }

    @Override
    public Duration every() {
      return Duration.ofMillis(1);
    }

    @Override
    public void run() {
      runs.countDown();
    }
  }

  @Test
  void beginsWithTheProgramAndEndsWithIt() throws InterruptedException {
    Counted job = new Counted(new CountDownLatch(1));
    try (GenericApplicationContext program = new GenericApplicationContext()) {
      program.registerBean(Jobs.class, () -> new Jobs(database.dataSource(), List.of(job), true));
      program.refresh();
      assertThat(job.runs().await(1, TimeUnit.MINUTES)).as("the job ran").isTrue();
    }
  }

  @Test
  void runsOnOneNodeAndComesBackAfterItsPauseAlsoWhenItFailed() {
    List<ManualScheduler> nodes = List.of(node("a"), node("b"));
    for (int minute = 0; minute <= 12; minute++) {
      clock.set(BEGIN.plus(Duration.ofMinutes(minute)));
      nodes.forEach(ManualScheduler::runAnyDueExecutions);
    }
    assertThat(done).as("after 1, 6 and 11 minutes").containsExactly("a", "a", "a");
  }

  @Test
  void anotherNodeTakesOver() {
    ManualScheduler first = node("a");
    ManualScheduler second = node("b");
    clock.set(BEGIN.plus(Duration.ofMinutes(1)));
    first.runAnyDueExecutions();
    clock.set(BEGIN.plus(Duration.ofMinutes(6)));
    second.runAnyDueExecutions();
    first.runAnyDueExecutions();
    assertThat(done).containsExactly("a", "b");
  }
}
