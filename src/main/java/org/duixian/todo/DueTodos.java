package org.duixian.todo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duixian.access.Permission;
import org.duixian.kernel.When;
import org.duixian.site.DueDay;
import org.duixian.site.DueDays;
import org.duixian.site.Notice;
import org.duixian.site.Todo;
import org.duixian.site.Todos;
import org.duixian.site.Waiting;

/** Takes the due days that a module calls work of a unit, the same that stand in its calendar. */
record DueTodos(DueDays module, Permission permission, Clock clock) implements Todos {

  private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

  @Override
  public Set<String> under() {
    return module.desks().values().stream().map(DueDays.Desk::more).collect(Collectors.toSet());
  }

  @Override
  public List<Waiting> waiting(int most) {
    return permission.ownUnit().stream().flatMap(unit -> of(unit, most).stream()).toList();
  }

  private List<Waiting> of(long unit, int most) {
    LocalDate today = LocalDate.now(clock.withZone(When.ZONE));
    List<DueDay> days = module.days(new DueDays.Asked(false, unit, EVER, most + 1));
    List<Waiting> waiting = new ArrayList<>();
    module
        .desks()
        .forEach(
            (kind, desk) -> {
              LocalDate until = today.plusDays(desk.ahead());
              List<Todo> found =
                  days.stream()
                      .filter(day -> day.kind().equals(kind) && !day.day().isAfter(until))
                      .map(day -> todo(desk, day))
                      .toList();
              // What was not read is later than all that was, but may still be near enough.
              boolean cut = days.size() > most && !days.getLast().day().isAfter(until);
              Waiting all = Waiting.of(desk.room(), desk.more(), found, most);
              waiting.add(new Waiting(all.room(), all.more(), all.first(), all.whole() && !cut));
            });
    return waiting;
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
