package org.duixian.round;

import java.util.List;
import org.duixian.database.Rows;
import org.duixian.site.DueDay;
import org.duixian.site.DueDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells by when the forms of open rounds are due. */
@Component
class RoundDays implements DueDays {

  private final JdbcClient jdbc;

  RoundDays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<DueDay> days(String district, Asked asked) {
    return jdbc.sql(
            """
            select 'ROUND' kind, id, (due at time zone 'Asia/Shanghai')::date as day,
                   period_start::text title, '/rounds/' || id path
            from round
            where district = :district and state = 'OPEN' and due >= :from
            order by due, id limit :most
            """)
        .param("district", district)
        .params(asked.values())
        .query(Rows.of(DueDay.class))
        .list();
  }
}
