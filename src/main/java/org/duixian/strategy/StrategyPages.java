package org.duixian.strategy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.access.Act;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.kernel.NotFound;
import org.duixian.organisation.Unit;
import org.duixian.organisation.Units;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Draws the pages of strategies and plans, with what could not be saved in their forms. */
@Component
class StrategyPages {

  /** Forms that were sent and could not be taken. */
  record Sent(@Nullable StrategyForm strategy, @Nullable PlanForm plan, @Nullable PointForm point) {

    static final Sent NOTHING = new Sent(null, null, null);
  }

  private final Strategies strategies;
  private final Units units;
  private final Permission permission;
  private final Clock clock;

  StrategyPages(Strategies strategies, Units units, Permission permission, Clock clock) {
    this.strategies = strategies;
    this.units = units;
    this.permission = permission;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  Strategy strategy(long id) {
    return strategies.find(id).orElseThrow(NotFound::new);
  }

  ActionPlan plan(long strategy, long plan) {
    return strategies.plans(strategy).stream()
        .filter(each -> each.id() == plan)
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  Milestone milestone(long strategy, long milestone) {
    return strategies.milestones(strategy).stream()
        .filter(each -> each.id() == milestone)
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** Returns the unit that was chosen, with an error at the field when there is none. */
  Optional<Unit> unit(String field, @Nullable String typed, FormErrors errors) {
    String digits = FieldChecks.stripped(typed);
    Optional<Unit> unit =
        digits.matches("[0-9]{1,18}") ? units.find(Long.parseLong(digits)) : Optional.empty();
    if (unit.isEmpty()) {
      errors.add(field, "site.error.choice");
    }
    return unit;
  }

  private Map<String, String> choice() {
    return units.choice();
  }

  Page list(StrategyForm form, FormErrors errors) {
    return Page.of("strategy/StrategiesPage")
        .with("strategies", strategies.list())
        .with("form", form)
        .with("errors", errors)
        .with("units", choice())
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  Page strategyPage(Strategy strategy, Sent sent, FormErrors errors, int status) {
    List<ActionPlan> plans = strategies.plans(strategy.id());
    List<Milestone> milestones = strategies.milestones(strategy.id());
    Map<String, String> parents = new LinkedHashMap<>();
    parents.put("", "—");
    plans.forEach(plan -> parents.put(String.valueOf(plan.id()), plan.title()));
    return Page.of("strategy/StrategyPage")
        .with("strategy", strategy)
        .with("gantt", Gantt.of(strategy, plans, milestones, today()))
        .with("form", sent.strategy() == null ? StrategyForm.of(strategy) : sent.strategy())
        .with("plan", sent.plan() == null ? PlanForm.within(strategy) : sent.plan())
        .with("changes", sent.strategy() != null)
        .with("errors", errors)
        .with("parents", parents)
        .with("units", choice())
        .withStatus(status);
  }

  Page planPage(Strategy strategy, ActionPlan plan, Sent sent, FormErrors errors, int status) {
    return Page.of("strategy/PlanPage")
        .with("strategy", strategy)
        .with("plan", plan)
        .with(
            "milestones",
            strategies.milestones(strategy.id()).stream()
                .filter(milestone -> milestone.plan() == plan.id())
                .toList())
        .with(
            "tasks",
            strategies.tasks(strategy.id()).stream()
                .filter(task -> task.plan() == plan.id())
                .toList())
        .with("form", sent.plan() == null ? PlanForm.of(plan) : sent.plan())
        .with("point", sent.point() == null ? PointForm.empty() : sent.point())
        .with("errors", errors)
        .with("units", choice())
        .with("mayReach", permission.may(Act.REPORT, Thing.STRATEGY.of(plan.unit())))
        .withStatus(status);
  }

  static View back(String path, String words, RedirectAttributes redirect) {
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of(words));
    return new RedirectView(path);
  }
}
