package org.duixian.schedule;

import java.util.List;
import java.util.Map;
import org.duixian.database.DistrictSql;
import org.duixian.site.DueDay;
import org.duixian.site.DueDays;
import org.duixian.site.Seal;
import org.springframework.stereotype.Component;

/** Tells by when nodes are to be done. */
@Component
record ScheduleDays(DistrictSql jdbc) implements DueDays {

  @Override
  public List<DueDay> days(Asked asked) {
    return jdbc.sql(
            """
            select 'NODE' kind, n.item * 1000 + n.node id, n.due_on as day,
                   i.title || '：' || n.title title,
                   '/registers/' || n.register || '/' || n.item || '/schedule' path,
                   n.start_on since
            from schedule_node n
            join item i on i.district = n.district and i.register = n.register and i.id = n.item
            where n.district = :district and n.done_on is null and n.due_on >= :from
              and i.merged_into is null and i.stage <> 'withdrawn' and (:all or n.unit = :unit)
            order by n.due_on, n.item, n.node limit :most
            """)
        .with(asked.values())
        .list(DueDay.class);
  }

  @Override
  public Map<String, Desk> desks() {
    return Map.of(
        "NODE", new Desk(Seal.CASE, "schedule.todo.node", "schedule.todo.room", "/registers", 7));
  }
}
