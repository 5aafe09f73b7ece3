package org.duixian.schedule;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.duixian.register.Item;
import org.springframework.stereotype.Component;

/** The nodes of an item as other traits refer to them. */
@Component
public record ScheduleNodes(Schedules schedules) {

  /** Returns the titles of the nodes that are not done, by number. */
  public SequencedMap<String, String> open(Item item) {
    SequencedMap<String, String> open = new LinkedHashMap<>();
    schedules.of(item.register(), item.id()).stream()
        .filter(each -> !each.done())
        .forEach(each -> open.put(String.valueOf(each.node()), each.node() + " " + each.title()));
    return open;
  }
}
