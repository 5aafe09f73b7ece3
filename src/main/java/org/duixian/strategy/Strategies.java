package org.duixian.strategy;

import java.util.List;
import java.util.Optional;
import org.duixian.database.DistrictSql;
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

  private static final String PLANS =
      """
      select p.id, p.strategy, p.parent, p.position, p.title, p.unit, u.name unit_name,
             p.leader, p.starts, p.due, p.version
      from action_plan p join unit u on u.district = p.district and u.id = p.unit
      where p.district = :district\s""";

  private final DistrictSql jdbc;

  Strategies(DistrictSql jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the strategies in the order in which they were declared. */
  public List<Strategy> list() {
    return jdbc.sql(SELECT + "order by s.id").list(Strategy.class);
  }

  /** Returns one strategy, empty if the district has none of that number. */
  public Optional<Strategy> find(long id) {
    return jdbc.sql(SELECT + "and s.id = :id").with("id", id).optional(Strategy.class);
  }

  /** Returns the plans of a strategy in their order. */
  public List<ActionPlan> plans(long strategy) {
    return jdbc.sql(PLANS + "and p.strategy = :strategy order by p.position, p.id")
        .with("strategy", strategy)
        .list(ActionPlan.class);
  }

  /** Returns one plan, of whatever strategy. */
  Optional<ActionPlan> plan(long id) {
    return jdbc.sql(PLANS + "and p.id = :id").with("id", id).optional(ActionPlan.class);
  }

  /** Returns the milestones of all plans of a strategy, by day. */
  public List<Milestone> milestones(long strategy) {
    return jdbc.sql(
            """
            select m.id, m.plan, m.title, m.first_due, m.due, m.reached_on, m.proof, m.version
            from milestone m join action_plan p on p.district = m.district and p.id = m.plan
            where m.district = :district and p.strategy = :strategy order by m.due, m.id
            """)
        .with("strategy", strategy)
        .list(Milestone.class);
  }

  /** Returns the task books of all plans of a strategy. */
  List<BookedTask> tasks(long strategy) {
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
        .with("strategy", strategy)
        .list(BookedTask.class);
  }
}
