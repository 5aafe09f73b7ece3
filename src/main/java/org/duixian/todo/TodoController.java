package org.duixian.todo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.duixian.access.Permission;
import org.duixian.calendar.WorkingYears;
import org.duixian.kernel.When;
import org.duixian.site.DueDays;
import org.duixian.site.NavigationEntry;
import org.duixian.site.Page;
import org.duixian.site.RoomFact;
import org.duixian.site.RoomFacts;
import org.duixian.site.Seal;
import org.duixian.site.Todo;
import org.duixian.site.Todos;
import org.duixian.site.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one list of what waits for the signed-in account, and its share of each room. */
@Controller
class TodoController implements RoomFacts {

  /** So many of each room are shown; of more the room's own list has them. */
  private static final int MOST = 50;

  private final List<Todos> modules;
  private final WorkingYears years;
  private final Clock clock;

  TodoController(
      List<Todos> modules,
      List<DueDays> due,
      Permission permission,
      WorkingYears years,
      Clock clock) {
    this.modules =
        Stream.concat(
                modules.stream(),
                due.stream()
                    .filter(each -> !each.desks().isEmpty())
                    .map(each -> new DueTodos(each, permission, clock)))
            .toList();
    this.years = years;
    this.clock = clock;
  }

  @GetMapping("/todo")
  Page list(
      @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "1") int page) {
    LocalDate today = LocalDate.now(clock.withZone(When.ZONE));
    TodoList all = new TodoList(waiting(modules.stream()), seal(kind), 1, today, years.known());
    int shown = Math.clamp(page, 1, all.pages());
    return Page.of("todo/TodoPage")
        .with("list", new TodoList(all.rooms(), all.kind(), shown, today, all.working()));
  }

  private static List<Waiting> waiting(Stream<Todos> modules) {
    return modules
        .flatMap(each -> each.waiting(MOST).stream())
        .filter(each -> !each.first().isEmpty() || !each.whole())
        .toList();
  }

  private static @Nullable Seal seal(String kind) {
    return Arrays.stream(Seal.values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(kind))
        .findFirst()
        .orElse(null);
  }

  private static boolean lies(NavigationEntry room, Todos module) {
    return module.under().stream()
        .anyMatch(each -> room.href().equals(each) || room.href().startsWith(each + "/"));
  }

  /** What waits lies in the room whose address its own begins with. */
  @Override
  public Map<String, RoomFact> facts(Collection<NavigationEntry> rooms) {
    Map<String, Integer> mine = new HashMap<>();
    Stream<Todos> asked =
        modules.stream().filter(each -> rooms.stream().anyMatch(room -> lies(room, each)));
    for (Todo todo : waiting(asked).stream().flatMap(each -> each.first().stream()).toList()) {
      rooms.stream()
          .map(NavigationEntry::href)
          .filter(href -> todo.path().startsWith(href + "/"))
          .forEach(href -> mine.merge(href, 1, Integer::sum));
    }
    Map<String, RoomFact> facts = new HashMap<>();
    mine.forEach((href, number) -> facts.put(href, RoomFact.mine(String.valueOf(number), "/todo")));
    return facts;
  }
}
