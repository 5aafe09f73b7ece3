package org.duixian.api;

import java.time.LocalDate;
import java.util.List;
import org.duixian.kernel.Light;
import org.duixian.strategy.ActionPlan;
import org.duixian.strategy.Milestone;
import org.duixian.strategy.Strategy;
import org.jspecify.annotations.Nullable;

/**
 * A key strategy with its headquarters.
 *
 * @param plans its action plans, empty in a listing
 * @param milestones those of all its plans, empty in a listing
 */
record StrategyJson(
    long id,
    String name,
    String aim,
    String headquarters,
    String commander,
    String deputies,
    long officeUnit,
    LocalDate starts,
    LocalDate due,
    List<PlanJson> plans,
    List<MilestoneJson> milestones,
    boolean sample,
    int version,
    String page) {

  /** An action plan; {@code parent} is the plan it is a part of. */
  record PlanJson(
      long id,
      @Nullable Long parent,
      String title,
      long unit,
      String unitName,
      @Nullable String leader,
      LocalDate starts,
      LocalDate due) {

    static PlanJson of(ActionPlan plan) {
      return new PlanJson(
          plan.id(),
          plan.parent(),
          plan.title(),
          plan.unit(),
          plan.unitName(),
          plan.leader(),
          plan.starts(),
          plan.due());
    }
  }

  /** A milestone of a plan. */
  record MilestoneJson(
      long id,
      long plan,
      String title,
      LocalDate firstDue,
      LocalDate due,
      @Nullable LocalDate reachedOn,
      @Nullable String proof,
      Light light,
      boolean late) {

    static MilestoneJson of(Milestone milestone, LocalDate today) {
      return new MilestoneJson(
          milestone.id(),
          milestone.plan(),
          milestone.title(),
          milestone.firstDue(),
          milestone.due(),
          milestone.reachedOn(),
          milestone.proof(),
          milestone.light(today),
          milestone.late());
    }
  }

  static StrategyJson of(
      Strategy strategy, List<ActionPlan> plans, List<Milestone> milestones, LocalDate today) {
    return new StrategyJson(
        strategy.id(),
        strategy.name(),
        strategy.aim(),
        strategy.headquarters(),
        strategy.commander(),
        strategy.deputies(),
        strategy.officeUnit(),
        strategy.starts(),
        strategy.due(),
        plans.stream().map(PlanJson::of).toList(),
        milestones.stream().map(each -> MilestoneJson.of(each, today)).toList(),
        strategy.sample(),
        strategy.version(),
        strategy.path());
  }
}
