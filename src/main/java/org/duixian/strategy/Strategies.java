package org.duixian.strategy;

import java.util.List;
import java.util.Optional;
import org.duixian.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads strategies with their plans, milestones and task books. */
@Repository
public class Strategies {

  private static final String SELECT =
      """
      select s.id, s.name, s.aim, s.headquarters, s.commander, s.deputies, s.office_unit,
             u.name office_name, s.starts, s.due, s.sample, s.version
      from strategy s join unit u on u.district = s.district and u.id = s.office_unit
      where s.district = :district\s""";

  private final JdbcClient jdbc;

  Strategies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the strategies in the order in which they were declared. */
  public List<Strategy> list(String district) {
    return jdbc.sql(SELECT + "order by s.id")
        .param("district", district)
        .query(Rows.of(Strategy.class))
        .list();
  }

  /** Returns one strategy, empty if the district has none of that number. */
  public Optional<Strategy> find(String district, long id) {
    return jdbc.sql(SELECT + "and s.id = :id")
        .param("district", district)
        .param("id", id)
        .query(Rows.of(Strategy.class))
        .optional();
  }

  /** Returns the plans of a strategy in their order. */
  public List<ActionPlan> plans(String district, long strategy) {
    return jdbc.sql(
            """
            select p.id, p.strategy, p.parent, p.position, p.title, p.unit, u.name unit_name,
                   p.leader, p.starts, p.due, p.version
            from action_plan p join unit u on u.district = p.district and u.id = p.unit
            where p.district = :district and p.strategy = :strategy order by p.position, p.id
            """)
        .param("district", district)
        .param("strategy", strategy)
        .query(Rows.of(ActionPlan.class))
        .list();
  }

  /** Returns the milestones of all plans of a strategy, by day. */
  public List<Milestone> milestones(String district, long strategy) {
    return jdbc.sql(
            """
            select m.id, m.plan, m.title, m.first_due, m.due, m.reached_on, m.proof, m.version
            from milestone m join action_plan p on p.district = m.district and p.id = m.plan
            where m.district = :district and p.strategy = :strategy order by m.due, m.id
            """)
        .param("district", district)
        .param("strategy", strategy)
        .query(Rows.of(Milestone.class))
        .list();
  }

  /** Returns the task books of all plans of a strategy. */
  List<BookedTask> tasks(String district, long strategy) {
    return jdbc.sql(
            """
            select b.plan, t.id task, t.year, t.number, t.title, u.name unit_name, t.deadline
            from action_plan_task b
            join action_plan p on p.district = b.district and p.id = b.plan
            join task t on t.district = b.district and t.id = b.task
            left join unit u on u.district = t.district and u.id = t.lead_unit
            where b.district = :district and p.strategy = :strategy
            order by b.plan, t.year, t.number
            """)
        .param("district", district)
        .param("strategy", strategy)
        .query(Rows.of(BookedTask.class))
        .list();
  }
}
