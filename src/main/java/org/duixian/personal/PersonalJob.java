package org.duixian.personal;

import java.time.Duration;
import org.duixian.access.Districts;
import org.duixian.database.DistrictScope;
import org.duixian.job.Job;
import org.duixian.register.Registers;
import org.springframework.stereotype.Component;

/** Erases every hour what is kept no longer, and seals anew what an older key has sealed. */
@Component
record PersonalJob(Districts districts, Registers registers, PersonalWork work) implements Job {

  @Override
  public String name() {
    return "personal-data";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    districts.codes().forEach(code -> DistrictScope.run(code, this::district));
  }

  private void district() {
    registers.all().forEach(register -> whileSome(() -> work.eraseOld(register)));
    whileSome(work::sealAnew);
  }

  private static void whileSome(java.util.function.IntSupplier step) {
    int done;
    do {
      done = step.getAsInt();
    } while (done > 0);
  }
}
