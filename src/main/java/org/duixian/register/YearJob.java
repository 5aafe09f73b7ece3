package org.duixian.register;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.duixian.job.Job;
import org.duixian.kernel.When;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the parts of the tables of items for the next year before it begins. */
@Component
record YearJob(JdbcClient jdbc, Clock clock) implements Job {

  @Override
  public String name() {
    return "register-year";
  }

  @Override
  public Duration every() {
    return Duration.ofDays(1);
  }

  @Override
  public void run() {
    jdbc.sql(
            """
            select count(keep_year(relname, :year)) from pg_class
            where relkind = 'p' and relnamespace = current_schema()::regnamespace
            """)
        .param("year", LocalDate.now(clock.withZone(When.ZONE)).getYear() + 1)
        .query(Long.class)
        .single();
  }
}
