package org.duixian.obstacle;

import java.time.Duration;
import org.duixian.access.Districts;
import org.duixian.database.DistrictScope;
import org.duixian.job.Job;
import org.springframework.stereotype.Component;

/** Looks every hour which obstacles have grown too old for where they are. */
@Component
record ObstacleJob(Districts districts, ObstacleWork work) implements Job {

  @Override
  public String name() {
    return "obstacle-escalation";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    districts.codes().forEach(code -> DistrictScope.run(code, () -> work.onTime()));
  }
}
