package org.duixian.strategy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.change.Fields;
import org.duixian.change.Standing;
import org.duixian.change.Subject;
import org.duixian.database.DistrictSql;
import org.duixian.goal.LedgerTasks;
import org.duixian.kernel.NotFound;
import org.duixian.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes strategies, plans and milestones; a change names the version it saw. */
@Service
public class StrategyWork {

  private static final Fields STRATEGY =
      Fields.of(
          "strategy.", "name headquarters commander deputies officeUnit=office starts due aim");
  private static final Fields PLAN =
      Fields.of("strategy.", "title=plan.title unit leader starts due");
  private static final Fields MILESTONE =
      Fields.of("strategy.", "due! reachedOn! proof! words=milestone.words day=milestone.day");

  private final DistrictSql jdbc;
  private final Strategies strategies;
  private final Units units;
  private final LedgerTasks ledger;
  private final AuditTrail audit;

  StrategyWork(
      DistrictSql jdbc, Strategies strategies, Units units, LedgerTasks ledger, AuditTrail audit) {
    this.jdbc = jdbc;
    this.strategies = strategies;
    this.units = units;
    this.ledger = ledger;
    this.audit = audit;
  }

  /** Declares a strategy and returns its number. */
  @Transactional
  public long declare(StrategyForm.Read strategy, long office) {
    long id =
        jdbc.sql(
                """
                insert into strategy (district, name, aim, headquarters, commander, deputies,
                                      office_unit, starts, due, sample)
                select code, :name, :aim, :headquarters, :commander, :deputies,
                       cast(:office as bigint), cast(:starts as date), cast(:due as date), sample
                from district where code = :district
                returning id
                """)
            .with(values(strategy, office))
            .single(Long.class);
    audit.record("strategy.declare", "strategy", id, Map.of("name", strategy.name()));
    return id;
  }

  private static Map<String, @Nullable Object> values(StrategyForm.Read strategy, long office) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("district", CurrentMember.district());
    values.put("name", strategy.name());
    values.put("aim", strategy.aim());
    values.put("headquarters", strategy.headquarters());
    values.put("commander", strategy.commander());
    values.put("deputies", strategy.deputies());
    values.put("office", office);
    values.put("starts", strategy.starts());
    values.put("due", strategy.due());
    return values;
  }

  /** Changes a strategy. */
  @Transactional
  public void change(Strategy seen, int version, StrategyForm.Read strategy, long office) {
    Map<String, @Nullable Object> values = values(strategy, office);
    values.put("id", seen.id());
    values.put("version", version);
    requireOne(
        jdbc.sql(
                """
                update strategy set name = :name, aim = :aim, headquarters = :headquarters,
                    commander = :commander, deputies = :deputies, office_unit = :office,
                    starts = :starts, due = :due, version = version + 1
                where district = :district and id = :id and version = :version
                """)
            .with(values)
            .update(),
        () -> standing(strategies.find(seen.id()).orElseThrow(NotFound::new)));
    audit.record(
        "strategy.change",
        "strategy",
        seen.id(),
        Map.of("name", strategy.name(), "nameBefore", seen.name()));
  }

  /** Adds an action plan, below another one or at the top, and returns its number. */
  @Transactional
  public long plan(long strategy, PlanForm.Read plan, long unit, @Nullable Long parent) {
    Map<String, @Nullable Object> values = values(plan, unit);
    values.put("strategy", strategy);
    values.put("parent", parent);
    long id =
        jdbc.sql(
                """
                insert into action_plan (district, strategy, parent, position, title, unit, leader,
                                         starts, due)
                select :district, :strategy, cast(:parent as bigint),
                       coalesce(max(position), 0) + 1, :title, :unit, :leader, :starts, :due
                from action_plan where district = :district and strategy = :strategy
                returning id
                """)
            .with(values)
            .single(Long.class);
    audit.record("plan.add", "action_plan", id, Map.of("title", plan.title(), "unit", unit));
    return id;
  }

  private static Map<String, @Nullable Object> values(PlanForm.Read plan, long unit) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("district", CurrentMember.district());
    values.put("title", plan.title());
    values.put("unit", unit);
    values.put("leader", plan.leader());
    values.put("starts", plan.starts());
    values.put("due", plan.due());
    return values;
  }

  /** Changes an action plan. */
  @Transactional
  public void change(ActionPlan seen, int version, PlanForm.Read plan, long unit) {
    Map<String, @Nullable Object> values = values(plan, unit);
    values.put("id", seen.id());
    values.put("version", version);
    requireOne(
        jdbc.sql(
                """
                update action_plan set title = :title, unit = :unit, leader = :leader,
                    starts = :starts, due = :due, version = version + 1
                where district = :district and id = :id and version = :version
                """)
            .with(values)
            .update(),
        () -> standing(strategies.plan(seen.id()).orElseThrow(NotFound::new)));
    audit.record(
        "plan.change",
        "action_plan",
        seen.id(),
        Map.of("due", plan.due().toString(), "dueBefore", seen.due().toString(), "unit", unit));
  }

  /** Adds a milestone to a plan. */
  @Transactional
  public void addMilestone(long plan, String title, LocalDate due) {
    long id =
        jdbc.sql(
                """
                insert into milestone (district, plan, title, first_due, due)
                values (:district, :plan, :title, :due, :due) returning id
                """)
            .with("plan", plan, "title", title, "due", due)
            .single(Long.class);
    audit.record("milestone.add", "milestone", id, Map.of("due", due.toString()));
  }

  /** Notes that a milestone was reached, with what proves it. */
  @Transactional
  public void reach(Milestone seen, int version, LocalDate day, String proof) {
    requireOne(
        jdbc.sql(
                """
                update milestone set reached_on = :day, proof = :proof, version = version + 1
                where district = :district and id = :id and version = :version
                  and reached_on is null
                """)
            .with("id", seen.id(), "version", version, "day", day, "proof", proof)
            .update(),
        () -> standing(seen));
    audit.record("milestone.reach", "milestone", seen.id(), Map.of("day", day.toString()));
  }

  /** Sets a later day; the first day stays beside it. */
  @Transactional
  public void extend(Milestone seen, int version, LocalDate due, String reason) {
    requireOne(
        jdbc.sql(
                """
                update milestone set due = :due, version = version + 1
                where district = :district and id = :id and version = :version
                  and reached_on is null
                """)
            .with("id", seen.id(), "version", version, "due", due)
            .update(),
        () -> standing(seen));
    audit.record(
        "milestone.extend",
        "milestone",
        seen.id(),
        Map.of("due", due.toString(), "dueBefore", seen.due().toString(), "reason", reason));
  }

  /** Puts a task into the plan's task book; it stands in the ledger of the year of its deadline. */
  @Transactional
  public void book(ActionPlan plan, String title, LocalDate deadline, String where) {
    long task = ledger.add(deadline.getYear(), title, plan.unit(), plan.leader(), deadline, where);
    jdbc.sql(
            """
            insert into action_plan_task (district, plan, task) values (:district, :plan, :task)
            """)
        .with("plan", plan.id(), "task", task)
        .update();
    audit.record("plan.book", "action_plan", plan.id(), Map.of("task", task));
  }

  private Standing standing(Strategy now) {
    return Standing.of(Subject.of("strategy", now.id()), now.name(), now.path(), now.version())
        .with(STRATEGY.naming("officeUnit", this::unit), StrategyForm.of(now));
  }

  private Standing standing(ActionPlan now) {
    return Standing.of(Subject.of("action_plan", now.id()), now.title(), now.path(), now.version())
        .with(PLAN.naming("unit", this::unit), PlanForm.of(now));
  }

  private Standing standing(Milestone seen) {
    ActionPlan plan = strategies.plan(seen.plan()).orElseThrow(NotFound::new);
    Milestone now =
        strategies.milestones(plan.strategy()).stream()
            .filter(each -> each.id() == seen.id())
            .findFirst()
            .orElseThrow(NotFound::new);
    return Standing.of(Subject.of("milestone", now.id()), now.title(), plan.path(), now.version())
        .with(MILESTONE, now);
  }

  private String unit(String number) {
    return units.choice().getOrDefault(number, number);
  }

  private static void requireOne(int changed, Supplier<Standing> standing) {
    if (changed == 0) {
      throw standing.get().refusal();
    }
  }
}
