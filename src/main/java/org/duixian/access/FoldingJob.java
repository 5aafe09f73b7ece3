package org.duixian.access;

import java.time.Duration;
import org.duixian.database.DistrictScope;
import org.duixian.job.Job;
import org.springframework.stereotype.Component;

/** Folds every minute what was repeated at the door. */
@Component
record FoldingJob(Districts districts, AttemptTrail attempts) implements Job {

  @Override
  public String name() {
    return "attempt-folding";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run() {
    for (String district : districts.codes()) {
      DistrictScope.run(district, () -> attempts.fold());
    }
  }
}
