package org.duixian.goal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duixian.access.CurrentMember;
import org.duixian.access.OfficeOnly;
import org.duixian.kernel.NotFound;
import org.duixian.organisation.Unit;
import org.duixian.organisation.Units;
import org.duixian.site.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Assigns many tasks at once: all of those ticked, or none. */
@Controller
@OfficeOnly
class BulkController {

  private static final int LONGEST_LEADER = 100;

  private final Tasks tasks;
  private final Ledger ledger;
  private final Units units;

  /** What is to be set; null or empty leaves it as it is. */
  private record Orders(
      boolean accept,
      @Nullable Unit lead,
      List<Long> coUnits,
      @Nullable String leader,
      @Nullable LocalDate deadline) {

    boolean isEmpty() {
      return !accept && lead == null && coUnits.isEmpty() && leader == null && deadline == null;
    }

    TaskContent applyTo(Task task, List<Long> others) {
      TaskContent content = TaskContent.of(task, others);
      if (accept) {
        return Ledger.accepted(task, others).orElse(content);
      }
      TaskContent led = lead == null ? content : content.led(Assignment.ASSIGNED, lead.id());
      List<Long> taking = new ArrayList<>(coUnits.isEmpty() ? others : coUnits);
      taking.remove(led.leadUnit());
      return led.with(
          taking,
          leader == null ? led.leader() : leader,
          deadline == null ? led.deadline() : deadline);
    }
  }

  BulkController(Tasks tasks, Ledger ledger, Units units) {
    this.tasks = tasks;
    this.ledger = ledger;
    this.units = units;
  }

  @PostMapping("/ledger/{year}/bulk")
  View bulk(
      @PathVariable int year,
      @RequestParam(required = false, defaultValue = "") List<String> task,
      @RequestParam Map<String, String> parameters,
      RedirectAttributes redirect) {
    View back = new RedirectView(TaskFilter.of(year, query(parameters)).path());
    if (task.isEmpty()) {
      return told(redirect, back, Notice.of("goal.bulk.nothing-selected"));
    }
    UnitNames names = new UnitNames(units.current(CurrentMember.district()));
    String unknown = unknown(names, parameters);
    if (unknown != null) {
      return told(redirect, back, Notice.of("goal.error.unit", unknown));
    }
    Orders orders;
    try {
      orders = orders(names, parameters);
    } catch (DateTimeParseException notADay) {
      return told(redirect, back, Notice.of("goal.error.deadline", notADay.getParsedString()));
    }
    if (orders.isEmpty()) {
      return told(redirect, back, Notice.of("goal.bulk.nothing-asked"));
    }
    int changed = apply(task, orders);
    return told(redirect, back, Notice.of("goal.bulk.done", changed));
  }

  private static View told(RedirectAttributes redirect, View back, Notice notice) {
    redirect.addFlashAttribute(Notice.ATTRIBUTE, notice);
    return back;
  }

  /** The table's own query travels in the form under names of its own. */
  private static Map<String, String> query(Map<String, String> parameters) {
    Map<String, String> query = new LinkedHashMap<>();
    parameters.forEach(
        (name, value) -> {
          if (name.startsWith("filter.")) {
            query.put(name.substring("filter.".length()), value);
          }
        });
    return query;
  }

  private static @Nullable String unknown(UnitNames names, Map<String, String> parameters) {
    List<String> given = UnitNames.split(parameters.getOrDefault("coUnits", ""));
    given.addAll(UnitNames.split(parameters.getOrDefault("lead", "")));
    return given.stream().filter(name -> names.find(name).isEmpty()).findFirst().orElse(null);
  }

  private static Orders orders(UnitNames names, Map<String, String> parameters) {
    String leader = parameters.getOrDefault("leader", "").strip();
    String deadline = parameters.getOrDefault("deadline", "").strip();
    return new Orders(
        parameters.containsKey("accept"),
        names.find(parameters.getOrDefault("lead", "")).orElse(null),
        UnitNames.split(parameters.getOrDefault("coUnits", "")).stream()
            .flatMap(name -> names.find(name).stream())
            .map(Unit::id)
            .distinct()
            .toList(),
        leader.isEmpty() || leader.length() > LONGEST_LEADER ? null : leader,
        deadline.isEmpty() ? null : LocalDate.parse(deadline));
  }

  private int apply(List<String> ticked, Orders orders) {
    String district = CurrentMember.district();
    Map<Ledger.Seen, TaskContent> changes = new LinkedHashMap<>();
    for (String tick : ticked) {
      if (!tick.matches("[0-9]{1,18}-[0-9]{1,9}")) {
        throw new NotFound();
      }
      String[] parts = tick.split("-");
      Task task = tasks.find(district, Long.parseLong(parts[0])).orElseThrow(NotFound::new);
      List<Long> others =
          tasks.coUnits(district, List.of(task)).getOrDefault(task.id(), List.of()).stream()
              .map(Tasks.Participant::unit)
              .toList();
      TaskContent wanted = orders.applyTo(task, others);
      if (!wanted.equals(TaskContent.of(task, others))) {
        changes.put(new Ledger.Seen(task.id(), Integer.parseInt(parts[1])), wanted);
      }
    }
    ledger.changeAll(changes);
    return changes.size();
  }
}
