package org.duixian.investment;

import java.time.Duration;
import org.duixian.access.Districts;
import org.duixian.database.DistrictScope;
import org.duixian.job.Job;
import org.duixian.register.Register;
import org.duixian.register.Registers;
import org.springframework.stereotype.Component;

/** Publishes the figures of the new year when one has begun. */
@Component
record InvestmentYearJob(Districts districts, Registers registers, InvestmentWork work)
    implements Job {

  private static final int AT_ONCE = 500;

  @Override
  public String name() {
    return "investment-year";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    districts.codes().forEach(code -> DistrictScope.run(code, this::turn));
  }

  private void turn() {
    for (Register register : registers.all()) {
      if (register.declaration().traits().containsKey(InvestmentTrait.CODE)) {
        boolean more = true;
        while (more) {
          more = work.turnYear(register, AT_ONCE);
        }
      }
    }
  }
}
