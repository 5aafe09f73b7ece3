package org.duixian.goal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.change.Fields;
import org.duixian.change.Stale;
import org.duixian.change.Standing;
import org.duixian.kernel.NotFound;
import org.duixian.list.Query;
import org.duixian.organisation.Unit;
import org.duixian.organisation.UnitNames;
import org.duixian.organisation.Units;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Assigns many tasks at once: all of those ticked, or none. What is wrong comes back as a page of
 * its own, with the form as typed and each task as it stands.
 */
@Controller
@May(thing = Thing.LEDGER)
class BulkController {

  private final Tasks tasks;
  private final Ledger ledger;
  private final GoalFrames frames;
  private final Units units;

  /** A ticked task as it stands, with its co-units and what it would become. */
  private record Wanted(
      Ledger.Seen seen, Task task, List<Tasks.Participant> others, TaskContent content) {

    boolean changes() {
      return !content.equals(
          TaskContent.of(task, others.stream().map(Tasks.Participant::unit).toList()));
    }

    boolean stale() {
      return seen.version() != task.version();
    }
  }

  BulkController(Tasks tasks, Ledger ledger, GoalFrames frames, Units units) {
    this.tasks = tasks;
    this.ledger = ledger;
    this.frames = frames;
    this.units = units;
  }

  @PostMapping("/ledger/{year}/bulk")
  View bulk(
      @PathVariable int year,
      BulkForm form,
      @RequestParam Map<String, String> parameters,
      RedirectAttributes redirect) {
    Query<Tally> query = TaskColumns.of(year, Query.carried(parameters));
    View back = new RedirectView(query.path());
    List<Ledger.Seen> seen = form.seen();
    if (seen.isEmpty()) {
      return told(redirect, back, Notice.of("goal.bulk.nothing-selected"));
    }
    if (form.isEmpty()) {
      return told(redirect, back, Notice.of("goal.bulk.nothing-asked"));
    }
    List<Unit> all = units.current();
    TaskReading reading =
        new TaskReading(
            form.asInput(),
            TaskContent.titled("—", null),
            List.of(),
            new UnitNames(all),
            new GoalTree(List.of()),
            year);
    BulkOrders orders = BulkOrders.of(form.accepts(), reading.read(null));
    boolean wrong = !reading.errors().isEmpty();
    List<Wanted> wanted = wanted(year, seen, wrong ? BulkOrders.NONE : orders);
    if (wrong) {
      return page(query, form, reading.errors(), wanted, all).withStatus(400);
    }
    List<Wanted> changes = wanted.stream().filter(Wanted::changes).toList();
    requireFresh(query, changes, new UnitNames(all));
    Map<Ledger.Seen, TaskContent> contents = new LinkedHashMap<>();
    changes.forEach(each -> contents.put(each.seen(), each.content()));
    ledger.changeAll(contents);
    return told(redirect, back, Notice.of("goal.bulk.done", changes.size()));
  }

  private static View told(RedirectAttributes redirect, View back, Notice notice) {
    redirect.addFlashAttribute(Notice.ATTRIBUTE, notice);
    return back;
  }

  private List<Wanted> wanted(int year, List<Ledger.Seen> seen, BulkOrders orders) {
    Map<Long, Task> standing = tasks.byId(year, seen.stream().map(Ledger.Seen::id).toList());
    Map<Long, List<Tasks.Participant>> coUnits = tasks.coUnits(standing.values());
    List<Wanted> wanted = new ArrayList<>();
    for (Ledger.Seen each : seen) {
      Task task = standing.get(each.id());
      if (task == null) {
        throw new NotFound();
      }
      List<Tasks.Participant> others = coUnits.getOrDefault(task.id(), List.of());
      wanted.add(
          new Wanted(
              each,
              task,
              others,
              orders.applyTo(task, others.stream().map(Tasks.Participant::unit).toList())));
    }
    return wanted;
  }

  /** Refuses all where somebody has changed some; those can be ticked off one by one. */
  private void requireFresh(Query<Tally> query, List<Wanted> changes, UnitNames names) {
    List<Wanted> stale = changes.stream().filter(Wanted::stale).toList();
    if (!stale.isEmpty()) {
      GoalTree tree = frames.tree(TaskColumns.year(query));
      throw new Stale(
          stale.stream().map(each -> standing(each, names, tree)).toList(), query.path());
    }
  }

  private static Standing standing(Wanted wanted, UnitNames names, GoalTree tree) {
    Task task = wanted.task();
    TaskContent content = wanted.content();
    Map<String, String> now = Fields.written(TaskInput.of(task, wanted.others()));
    Map<String, String> sent = new HashMap<>(now);
    if (content.leadUnit() != null) {
      names.find(content.leadUnit()).ifPresent(unit -> sent.put("lead", unit.name()));
    }
    sent.put("coUnits", coUnits(wanted, names));
    sent.put("leader", Objects.requireNonNullElse(content.leader(), ""));
    sent.put("deadline", content.deadline() == null ? "" : content.deadline().toString());
    TaskFields.assign(now, task.assignment());
    TaskFields.assign(sent, content.assignment());
    return TaskFields.standing(task, wanted.others(), tree)
        .with(TaskFields.ALL, now)
        .asking(sent)
        .seenAs("task", wanted.seen().tick(), new Ledger.Seen(task.id(), task.version()).tick());
  }

  private Page page(
      Query<Tally> query, BulkForm form, FormErrors errors, List<Wanted> wanted, List<Unit> all) {
    return Page.of("goal/BulkPage")
        .with("query", query)
        .with("form", form)
        .with("errors", errors)
        .with("units", all)
        .with("rows", wanted.stream().map(each -> BulkRow.of(each.task(), each.others())).toList());
  }

  private static String coUnits(Wanted wanted, UnitNames names) {
    List<String> written = new ArrayList<>();
    for (long unit : wanted.content().coUnits()) {
      wanted.others().stream()
          .filter(other -> other.unit() == unit)
          .map(Tasks.Participant::name)
          .findFirst()
          .or(() -> names.find(unit).map(Unit::name))
          .ifPresent(written::add);
    }
    return String.join("、", written);
  }
}
