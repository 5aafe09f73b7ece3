package org.duixian.register;

import java.time.Duration;
import org.duixian.access.Districts;
import org.duixian.database.DistrictScope;
import org.duixian.job.Job;
import org.springframework.stereotype.Component;

/** Gives items from before a trait their place in the order of what it tells. */
@Component
record FactJob(Districts districts, Registers registers, RegisterVersions versions) implements Job {

  @Override
  public String name() {
    return "register-facts";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    districts
        .codes()
        .forEach(
            code ->
                DistrictScope.run(
                    code,
                    () ->
                        registers
                            .all()
                            .forEach(each -> versions.place(each.code(), each.facts()))));
  }
}
