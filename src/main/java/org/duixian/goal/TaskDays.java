package org.duixian.goal;

import java.util.List;
import org.duixian.database.DistrictSql;
import org.duixian.site.DueDay;
import org.duixian.site.DueDays;
import org.springframework.stereotype.Component;

/** Tells the deadlines of open tasks. */
@Component
record TaskDays(DistrictSql jdbc) implements DueDays {

  @Override
  public List<DueDay> days(Asked asked) {
    return jdbc.sql(
            """
            select 'TASK' kind, id, deadline as day, title, '/tasks/' || id path, null::date since
            from task
            where district = :district and state = 'OPEN' and deadline >= :from
              and (:all or lead_unit = :unit)
            order by deadline, id limit :most
            """)
        .with(asked.values())
        .list(DueDay.class);
  }
}
