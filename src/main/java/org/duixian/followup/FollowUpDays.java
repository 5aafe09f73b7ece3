package org.duixian.followup;

import java.util.List;
import java.util.Map;
import org.duixian.database.DistrictSql;
import org.duixian.site.DueDay;
import org.duixian.site.DueDays;
import org.duixian.site.Seal;
import org.springframework.stereotype.Component;

/** Tells the due days of open matters, and the days of planned meetings. */
@Component
record FollowUpDays(DistrictSql jdbc) implements DueDays {

  @Override
  public List<DueDay> days(Asked asked) {
    return jdbc.sql(
            """
            select * from (
              select 'MATTER' kind, id, due as day, title, '/followups/' || id path,
                     (opened_at at time zone 'Asia/Shanghai')::date since
              from matter
              where district = :district and state = 'OPEN' and due >= :from
                and (:all or unit = :unit)
              union all
              select 'MEETING', id, held_on, title, '/meetings/' || id, null
              from meeting
              where district = :district and state = 'PLANNED' and held_on >= :from
            ) due
            order by day, kind, id limit :most
            """)
        .with(asked.values())
        .list(DueDay.class);
  }

  @Override
  public Map<String, Desk> desks() {
    return Map.of(
        "MATTER",
        new Desk(Seal.ANSWER, "followup.todo.answer", "followup.navigation", "/followups", 365));
  }
}
