package org.duixian.trail;

import java.time.Duration;
import org.duixian.access.Districts;
import org.duixian.database.DistrictScope;
import org.duixian.job.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Seals the trail of every district, seconds after it was written. */
@Component
record SealingJob(Districts districts, Sealing sealing) implements Job {

  private static final Logger log = LoggerFactory.getLogger(SealingJob.class);

  @Override
  public String name() {
    return "trail-sealing";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(3);
  }

  @Override
  public void run() {
    for (String district : districts.codes()) {
      try {
        DistrictScope.run(district, () -> sealing.seal(district));
      } catch (RuntimeException e) {
        log.error("the trail of district {} was not sealed", district, e);
      }
    }
  }
}
