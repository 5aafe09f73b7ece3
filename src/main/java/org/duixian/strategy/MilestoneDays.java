package org.duixian.strategy;

import java.util.List;
import java.util.Map;
import org.duixian.database.DistrictSql;
import org.duixian.site.DueDay;
import org.duixian.site.DueDays;
import org.duixian.site.Seal;
import org.springframework.stereotype.Component;

/** Tells the days of milestones that are not reached. */
@Component
record MilestoneDays(DistrictSql jdbc) implements DueDays {

  @Override
  public List<DueDay> days(Asked asked) {
    return jdbc.sql(
            """
            select 'MILESTONE' kind, s.id, s.due as day, s.title, '/strategies/' || p.strategy path,
                   null::date since
            from milestone s
            join action_plan p on p.district = s.district and p.id = s.plan
            where s.district = :district and s.reached_on is null and s.due >= :from
              and (:all or p.unit = :unit)
            order by s.due, s.id limit :most
            """)
        .with(asked.values())
        .list(DueDay.class);
  }

  @Override
  public Map<String, Desk> desks() {
    return Map.of(
        "MILESTONE",
        new Desk(Seal.CASE, "strategy.todo.milestone", "strategy.navigation", "/strategies", 14));
  }
}
