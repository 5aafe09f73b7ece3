package org.duixian.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.duixian.access.District;
import org.duixian.database.DistrictScope;
import org.duixian.job.Job;
import org.duixian.rules.DistrictRules;
import org.springframework.stereotype.Component;

/** Looks every hour whose answer is overdue. */
@Component
record EscalationJob(District served, DistrictRules rules, FollowUp followUp, Clock clock)
    implements Job {

  @Override
  public String name() {
    return "follow-up-escalation";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    String district = served.code();
    DistrictScope.run(district, () -> followUp.onTime(rules.on(LocalDate.now(clock)).escalation()));
  }
}
