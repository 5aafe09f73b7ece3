package org.duixian.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets the jobs run while the program does. The database says whose turn it is; the work of a node
 * that died is taken over after a minute. {@code duixian.jobs=false} leaves them to be run by hand.
 */
@Component
class Jobs implements SmartLifecycle {

  private static final Duration LOOK = Duration.ofSeconds(2);
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);
  private static final Duration END = Duration.ofSeconds(5);

  private final DataSource database;
  private final List<Job> jobs;
  private final boolean on;
  private @Nullable Scheduler scheduler;
  private boolean begun;
  private boolean ended;

  Jobs(DataSource database, List<Job> jobs, @Value("${duixian.jobs:true}") boolean on) {
    this.database = database;
    this.jobs = jobs;
    this.on = on;
  }

  /** Returns at once: the first page does not wait for it. */
  @Override
  public synchronized void start() {
    begun = true;
    if (on) {
      Thread.ofPlatform().name("jobs").daemon().start(this::begin);
    }
  }

  private synchronized void begin() {
    if (ended) {
      return;
    }
    Scheduler made =
        Scheduler.create(database)
            .startTasks(jobs.stream().<RecurringTask<?>>map(Jobs::task).toList())
            .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
            .threads(jobs.size())
            .pollingInterval(LOOK)
            .heartbeatInterval(HEARTBEAT)
            .shutdownMaxWait(END)
            .build();
    scheduler = made;
    made.start();
  }

  static RecurringTask<Void> task(Job job) {
    return Tasks.recurring(job.name(), new Pause(job.every()))
        .execute((instance, context) -> run(job));
  }

  private static void run(Job job) {
    try {
      job.run();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("job " + job.name(), e);
    }
  }

  @Override
  public synchronized void stop() {
    ended = true;
    if (scheduler != null) {
      scheduler.stop();
      scheduler = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return begun && !ended;
  }

  /** A pause from end to begin; the very first begin comes after a minute at most. */
  private record Pause(Duration length) implements Schedule {

    private static final Duration FIRST = Duration.ofMinutes(1);

    @Override
    public Instant getNextExecutionTime(ExecutionComplete done) {
      return done.getTimeDone().plus(length);
    }

    @Override
    public Instant getInitialExecutionTime(Instant now) {
      return now.plus(length.compareTo(FIRST) < 0 ? length : FIRST);
    }

    @Override
    public boolean isDeterministic() {
      return false;
    }
  }
}
