package org.duixian.todo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duixian.access.Permission;
import org.duixian.kernel.When;
import org.duixian.site.DueDay;
import org.duixian.site.DueDays;
import org.duixian.site.Notice;
import org.duixian.site.Todo;
import org.duixian.site.Todos;
import org.duixian.site.Waiting;
import org.springframework.stereotype.Component;

/** Takes the due days that a module calls work of a unit, the same that stand in its calendar. */
@Component
class DueTodos implements Todos {

  private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

  private final List<DueDays> modules;
  private final Permission permission;
  private final Clock clock;

  DueTodos(List<DueDays> modules, Permission permission, Clock clock) {
    this.modules = modules;
    this.permission = permission;
    this.clock = clock;
  }

  @Override
  public List<Waiting> waiting(int most) {
    return permission.ownUnit().stream()
        .flatMap(unit -> modules.stream().flatMap(each -> of(each, unit, most).stream()))
        .toList();
  }

  private List<Waiting> of(DueDays module, long unit, int most) {
    Map<String, DueDays.Desk> desks = module.desks();
    if (desks.isEmpty()) {
      return List.of();
    }
    LocalDate today = LocalDate.now(clock.withZone(When.ZONE));
    Map<DueDays.Desk, List<Todo>> found = new LinkedHashMap<>();
    List<DueDay> days = module.days(new DueDays.Asked(false, unit, EVER, most + 1));
    for (DueDay day : days) {
      DueDays.Desk desk = desks.get(day.kind());
      if (desk != null && !day.day().isAfter(today.plusDays(desk.ahead()))) {
        found.computeIfAbsent(desk, each -> new ArrayList<>()).add(todo(desk, day));
      }
    }
    // What was not read is later than all that was, but may still be near enough.
    boolean cut = days.size() > most;
    return found.entrySet().stream()
        .map(
            each -> {
              Waiting all =
                  Waiting.of(each.getKey().room(), each.getKey().more(), each.getValue(), most);
              boolean whole =
                  all.whole()
                      && !(cut
                          && !days.getLast().day().isAfter(today.plusDays(each.getKey().ahead())));
              return new Waiting(all.room(), all.more(), all.first(), whole);
            })
        .toList();
  }

  private static Todo todo(DueDays.Desk desk, DueDay day) {
    return new Todo(
        desk.seal(),
        Todo.named(day.title()),
        Notice.of(desk.note()),
        day.since(),
        day.day(),
        day.path());
  }
}
