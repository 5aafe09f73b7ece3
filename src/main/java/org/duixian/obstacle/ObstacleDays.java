package org.duixian.obstacle;

import java.util.List;
import org.duixian.database.DistrictSql;
import org.duixian.site.DueDay;
import org.duixian.site.DueDays;
import org.springframework.stereotype.Component;

/** Tells by when obstacles are to be cleared. */
@Component
record ObstacleDays(DistrictSql jdbc) implements DueDays {

  @Override
  public List<DueDay> days(Asked asked) {
    return jdbc.sql(
            """
            select 'OBSTACLE' kind, id, due as day, title, '/obstacles/' || id path,
                   raised_on since
            from obstacle
            where district = :district and state = 'ASSIGNED' and due >= :from
              and (:all or unit = :unit)
            order by due, id limit :most
            """)
        .with(asked.values())
        .list(DueDay.class);
  }
}
