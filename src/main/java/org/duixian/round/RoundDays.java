package org.duixian.round;

import java.util.List;
import org.duixian.database.DistrictSql;
import org.duixian.site.DueDay;
import org.duixian.site.DueDays;
import org.springframework.stereotype.Component;

/** Tells by when the forms of open rounds are due. */
@Component
record RoundDays(DistrictSql jdbc) implements DueDays {

  @Override
  public List<DueDay> days(Asked asked) {
    return jdbc.sql(
            """
            select 'ROUND' kind, id, (due at time zone 'Asia/Shanghai')::date as day,
                   period_start::text title, '/rounds/' || id path,
                   null::date since
            from round
            where district = :district and state = 'OPEN' and due >= :from
            order by due, id limit :most
            """)
        .with(asked.values())
        .list(DueDay.class);
  }
}
