package org.duixian.counting;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.duixian.access.Districts;
import org.duixian.database.Changes;
import org.duixian.database.DistrictScope;
import org.duixian.database.Kept;
import org.duixian.job.Job;
import org.duixian.kernel.When;
import org.springframework.stereotype.Component;

/** Folds what was counted, and tells the indicators as soon as something has changed. */
@Component
class CountingJob implements Job {

  private static final int MOST_DISTRICTS = 1_000;

  private final Districts districts;
  private final CountingStore store;
  private final Telling telling;
  private final Clock clock;
  private final Kept<LocalDate, Integer> told;

  CountingJob(
      Districts districts, CountingStore store, Telling telling, Changes changes, Clock clock) {
    this.districts = districts;
    this.store = store;
    this.telling = telling;
    this.clock = clock;
    this.told = changes.keep(MOST_DISTRICTS, "counted_member", "counted_indicator");
  }

  @Override
  public String name() {
    return "counting";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(5);
  }

  @Override
  public void run() {
    LocalDate month = LocalDate.now(clock.withZone(When.ZONE)).withDayOfMonth(1);
    for (String code : districts.codes()) {
      DistrictScope.run(
          code,
          () -> {
            store.fold();
            told.get(month, telling::tell);
          });
    }
  }
}
