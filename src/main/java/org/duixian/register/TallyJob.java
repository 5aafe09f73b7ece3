package org.duixian.register;

import java.time.Duration;
import org.duixian.access.Districts;
import org.duixian.database.DistrictScope;
import org.duixian.job.Job;
import org.springframework.stereotype.Component;

/** Folds the counts of items every few seconds. */
@Component
record TallyJob(Districts districts, Tallies tallies) implements Job {

  @Override
  public String name() {
    return "register-tally";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(5);
  }

  @Override
  public void run() {
    districts.codes().forEach(code -> DistrictScope.run(code, () -> tallies.fold()));
  }
}
