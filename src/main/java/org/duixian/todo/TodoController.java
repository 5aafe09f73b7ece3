package org.duixian.todo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duixian.calendar.WorkingYears;
import org.duixian.kernel.When;
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

  TodoController(List<Todos> modules, WorkingYears years, Clock clock) {
    this.modules = modules;
    this.years = years;
    this.clock = clock;
  }

  @GetMapping("/todo")
  Page list(
      @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "1") int page) {
    LocalDate today = LocalDate.now(clock.withZone(When.ZONE));
    TodoList all = new TodoList(waiting(), seal(kind), 1, today, years.known());
    int shown = Math.clamp(page, 1, all.pages());
    return Page.of("todo/TodoPage")
        .with("list", new TodoList(all.rooms(), all.kind(), shown, today, all.working()));
  }

  private List<Waiting> waiting() {
    return modules.stream()
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

  /** What waits lies in the room whose address its own begins with. */
  @Override
  public Map<String, RoomFact> facts(Collection<NavigationEntry> rooms) {
    Map<String, Integer> mine = new HashMap<>();
    for (Todo todo : waiting().stream().flatMap(each -> each.first().stream()).toList()) {
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
