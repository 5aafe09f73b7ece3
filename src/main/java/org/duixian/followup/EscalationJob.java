package org.duixian.followup;

import java.time.Clock;
import java.time.LocalDate;
import org.duixian.access.District;
import org.duixian.database.DistrictScope;
import org.duixian.rules.DistrictRules;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every hour whose answer is overdue. Each change names the version it saw, so that several
 * nodes at once tell a level once.
 */
@Component
class EscalationJob {

  private final District served;
  private final DistrictRules rules;
  private final FollowUp followUp;
  private final Clock clock;

  EscalationJob(District served, DistrictRules rules, FollowUp followUp, Clock clock) {
    this.served = served;
    this.rules = rules;
    this.followUp = followUp;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
  void run() {
    String district = served.code();
    DistrictScope.run(
        district,
        () -> followUp.onTime(district, rules.on(district, LocalDate.now(clock)).escalation()));
  }
}
