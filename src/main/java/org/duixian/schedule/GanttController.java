package org.duixian.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.duixian.access.Act;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.kernel.When;
import org.duixian.list.PagePart;
import org.duixian.register.Item;
import org.duixian.register.ItemList;
import org.duixian.register.ListHeads;
import org.duixian.register.ListHeads.ListHead;
import org.duixian.register.Register;
import org.duixian.register.RegisterView;
import org.duixian.schedule.Schedules.Milestone;
import org.duixian.site.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The items of a register on one axis of time, in the order and with the filters of its table. */
@Controller
@May(act = Act.READ, thing = Thing.ITEM)
class GanttController {

  private static final String ENDING = "/gantt";
  private static final int ROWS = 30;
  private static final int MOST_NODES = 20;

  private final ListHeads heads;
  private final ItemList list;
  private final Schedules schedules;
  private final Clock clock;

  GanttController(ListHeads heads, ItemList list, Schedules schedules, Clock clock) {
    this.heads = heads;
    this.list = list;
    this.schedules = schedules;
    this.clock = clock;
  }

  /** Offers it beside the other views. */
  @Configuration(proxyBeanMethods = false)
  static class Offered {
    @Bean
    RegisterView ganttView() {
      return new RegisterView(30, "schedule.gantt", ENDING, true);
    }
  }

  @GetMapping("/registers/{code}" + ENDING)
  Page gantt(@PathVariable String code, @RequestParam MultiValueMap<String, String> parameters) {
    ListHead head = heads.of(code, ENDING, parameters);
    Register register = head.register();
    PagePart<Item> part = list.page(register, head.query(), ROWS);
    List<Milestone> nodes =
        register.declaration().traits().containsKey(ScheduleTrait.CODE)
            ? schedules.of(register.code(), part.rows().stream().map(Item::id).toList(), MOST_NODES)
            : List.of();
    LocalDate today = LocalDate.now(clock.withZone(When.ZONE));
    return Page.of("schedule/GanttPage")
        .with("head", head)
        .with("view", GanttView.of(register.declaration(), part.rows(), nodes, today))
        .with("part", part);
  }
}
