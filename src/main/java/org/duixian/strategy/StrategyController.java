package org.duixian.strategy;

import java.util.Optional;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.organisation.Unit;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.duixian.site.Page;
import org.duixian.strategy.StrategyPages.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Strategies: the list, one with its timetable, and its plans. */
@Controller
class StrategyController {

  private final StrategyPages pages;
  private final StrategyWork work;

  StrategyController(StrategyPages pages, StrategyWork work) {
    this.pages = pages;
    this.work = work;
  }

  @GetMapping("/strategies")
  Page list() {
    return pages.list(StrategyForm.empty(), new FormErrors());
  }

  @May(thing = Thing.STRATEGY)
  @PostMapping("/strategies")
  View declare(StrategyForm form, RedirectAttributes redirect) {
    FormErrors errors = new FormErrors();
    StrategyForm.Read read = form.read(errors);
    Optional<Unit> office = pages.unit("officeUnit", form.officeUnit(), errors);
    if (!errors.isEmpty() || office.isEmpty()) {
      return pages.list(form, errors);
    }
    long id = work.declare(read, office.get().id());
    return StrategyPages.back("/strategies/" + id, "strategy.declared", redirect);
  }

  @GetMapping("/strategies/{id}")
  Page strategy(@PathVariable long id) {
    return pages.strategyPage(pages.strategy(id), Sent.NOTHING, new FormErrors(), 200);
  }

  @May(thing = Thing.STRATEGY)
  @PostMapping("/strategies/{id}")
  View change(
      @PathVariable long id,
      @RequestParam int version,
      StrategyForm form,
      RedirectAttributes redirect) {
    Strategy strategy = pages.strategy(id);
    FormErrors errors = new FormErrors();
    StrategyForm.Read read = form.read(errors);
    Optional<Unit> office = pages.unit("officeUnit", form.officeUnit(), errors);
    Sent sent = new Sent(form, null, null);
    if (!errors.isEmpty() || office.isEmpty()) {
      return pages.strategyPage(strategy, sent, errors, 400);
    }
    work.change(strategy, version, read, office.get().id());
    return StrategyPages.back(strategy.path(), "strategy.changed", redirect);
  }

  @May(thing = Thing.STRATEGY)
  @PostMapping("/strategies/{id}/plans")
  View plan(@PathVariable long id, PlanForm form, RedirectAttributes redirect) {
    Strategy strategy = pages.strategy(id);
    FormErrors errors = new FormErrors();
    PlanForm.Read read = form.read(errors);
    Optional<Unit> unit = pages.unit("unit", form.unit(), errors);
    if (!errors.isEmpty() || unit.isEmpty()) {
      return pages.strategyPage(strategy, new Sent(null, form, null), errors, 400);
    }
    String above = FieldChecks.stripped(form.parent());
    @Nullable Long parent =
        above.matches("[0-9]{1,18}")
            ? Long.valueOf(pages.plan(id, Long.parseLong(above)).id())
            : null;
    work.plan(id, read, unit.get().id(), parent);
    return StrategyPages.back(strategy.path(), "strategy.plan.added", redirect);
  }
}
