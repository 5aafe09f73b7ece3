package org.duixian.goal;

import java.util.List;
import org.duixian.database.Rows;
import org.duixian.site.DueDay;
import org.duixian.site.DueDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the deadlines of open tasks. */
@Component
class TaskDays implements DueDays {

  private final JdbcClient jdbc;

  TaskDays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<DueDay> days(String district, Asked asked) {
    return jdbc.sql(
            """
            select 'TASK' kind, id, deadline as day, title, '/tasks/' || id path
            from task
            where district = :district and state = 'OPEN' and deadline >= :from
              and (:all or lead_unit = :unit)
            order by deadline, id limit :most
            """)
        .param("district", district)
        .params(asked.values())
        .query(Rows.of(DueDay.class))
        .list();
  }
}
