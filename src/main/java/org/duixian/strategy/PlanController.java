package org.duixian.strategy;

import java.time.LocalDate;
import java.util.Optional;
import org.duixian.access.Act;
import org.duixian.access.May;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.goal.LedgerTasks;
import org.duixian.organisation.Unit;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.duixian.site.Page;
import org.duixian.strategy.StrategyPages.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One action plan: its facts, its milestones, its task book. */
@Controller
@RequestMapping("/strategies/{id}/plans/{number}")
class PlanController {

  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_PROOF = 1000;

  private final StrategyPages pages;
  private final StrategyWork work;
  private final LedgerTasks ledger;
  private final Permission permission;

  PlanController(
      StrategyPages pages, StrategyWork work, LedgerTasks ledger, Permission permission) {
    this.pages = pages;
    this.work = work;
    this.ledger = ledger;
    this.permission = permission;
  }

  private static String path(long strategy, long plan) {
    return "/strategies/" + strategy + "/plans/" + plan;
  }

  @GetMapping
  Page plan(@PathVariable long id, @PathVariable long number) {
    return page(id, number, Sent.NOTHING, new FormErrors(), 200);
  }

  private Page page(long id, long number, Sent sent, FormErrors errors, int status) {
    return pages.planPage(pages.strategy(id), pages.plan(id, number), sent, errors, status);
  }

  @May(thing = Thing.STRATEGY)
  @PostMapping
  View change(
      @PathVariable long id,
      @PathVariable long number,
      @RequestParam int version,
      PlanForm form,
      RedirectAttributes redirect) {
    FormErrors errors = new FormErrors();
    PlanForm.Read read = form.read(errors);
    Optional<Unit> unit = pages.unit("unit", form.unit(), errors);
    Sent sent = new Sent(null, form, null);
    if (!errors.isEmpty() || unit.isEmpty()) {
      return page(id, number, sent, errors, 400);
    }
    long responsible = unit.get().id();
    ActionPlan plan = pages.plan(id, number);
    work.change(plan, version, read, responsible);
    return StrategyPages.back(path(id, number), "strategy.plan.changed", redirect);
  }

  @May(thing = Thing.STRATEGY)
  @PostMapping("/milestones")
  View addMilestone(
      @PathVariable long id,
      @PathVariable long number,
      PointForm form,
      RedirectAttributes redirect) {
    FormErrors errors = new FormErrors();
    FieldChecks fields = new FieldChecks(errors);
    String title = fields.text("words-milestone", form.words(), LONGEST_TITLE);
    LocalDate due = fields.day("day-milestone", form.day());
    ActionPlan plan = pages.plan(id, number);
    if (!errors.isEmpty()) {
      return page(id, number, new Sent(null, null, form.named("milestone")), errors, 400);
    }
    work.addMilestone(plan.id(), title, due);
    return StrategyPages.back(path(id, number), "strategy.milestone.added", redirect);
  }

  /** The unit says by itself that a milestone is reached, and what proves it. */
  @May(act = Act.REPORT, thing = Thing.STRATEGY)
  @PostMapping("/milestones/{milestone}/reach")
  View reach(
      @PathVariable long id,
      @PathVariable long number,
      @PathVariable long milestone,
      PointForm form,
      RedirectAttributes redirect) {
    ActionPlan plan = pages.plan(id, number);
    permission.require(Act.REPORT, Thing.STRATEGY.of(plan.unit()));
    Milestone seen = pages.milestone(id, milestone);
    String name = "reach-" + milestone;
    FormErrors errors = new FormErrors();
    FieldChecks fields = new FieldChecks(errors);
    String proof = fields.text("words-" + name, form.words(), LONGEST_PROOF);
    LocalDate day = fields.day("day-" + name, form.day());
    if (errors.isEmpty() && day.isAfter(pages.today())) {
      errors.add("day-" + name, "strategy.error.future");
    }
    Sent sent = new Sent(null, null, form.named(name));
    if (!errors.isEmpty()) {
      return page(id, number, sent, errors, 400);
    }
    work.reach(seen, form.versionSeen(), day, proof);
    return StrategyPages.back(path(id, number), "strategy.milestone.was-reached", redirect);
  }

  @May(thing = Thing.STRATEGY)
  @PostMapping("/milestones/{milestone}/extend")
  View extend(
      @PathVariable long id,
      @PathVariable long number,
      @PathVariable long milestone,
      PointForm form,
      RedirectAttributes redirect) {
    Milestone seen = pages.milestone(id, milestone);
    String name = "extend-" + milestone;
    FormErrors errors = new FormErrors();
    FieldChecks fields = new FieldChecks(errors);
    String reason = fields.text("words-" + name, form.words(), LONGEST_PROOF);
    LocalDate due = fields.day("day-" + name, form.day());
    if (errors.isEmpty() && !due.isAfter(seen.due())) {
      errors.add("day-" + name, "strategy.error.later", seen.due().toString());
    }
    Sent sent = new Sent(null, null, form.named(name));
    if (!errors.isEmpty()) {
      return page(id, number, sent, errors, 400);
    }
    work.extend(seen, form.versionSeen(), due, reason);
    return StrategyPages.back(path(id, number), "strategy.milestone.extended", redirect);
  }

  @May(thing = Thing.STRATEGY)
  @PostMapping("/tasks")
  View book(
      @PathVariable long id,
      @PathVariable long number,
      PointForm form,
      RedirectAttributes redirect) {
    FormErrors errors = new FormErrors();
    FieldChecks fields = new FieldChecks(errors);
    String title = fields.text("words-task", form.words(), LONGEST_TITLE);
    LocalDate deadline = fields.day("day-task", form.day());
    if (errors.isEmpty() && !ledger.hasYear(deadline.getYear())) {
      errors.add("day-task", "strategy.error.no-ledger", String.valueOf(deadline.getYear()));
    }
    if (!errors.isEmpty()) {
      return page(id, number, new Sent(null, null, form.named("task")), errors, 400);
    }
    ActionPlan plan = pages.plan(id, number);
    work.book(plan, title, deadline, pages.strategy(id).name() + " · " + plan.title());
    return StrategyPages.back(path(id, number), "strategy.task.booked", redirect);
  }
}
