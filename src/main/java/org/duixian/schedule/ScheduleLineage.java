package org.duixian.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.duixian.change.ChangeLog;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.When;
import org.duixian.register.Item;
import org.duixian.register.ItemAccess;
import org.duixian.register.Items;
import org.duixian.register.Register;
import org.duixian.register.Registers;
import org.duixian.site.Asked;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.springframework.stereotype.Component;

/** Explains how late nodes are, and how late they can be. */
@Component
record ScheduleLineage(
    Registers registers,
    Items items,
    ItemAccess access,
    Schedules schedules,
    ChangeLog changes,
    Clock clock)
    implements LineageProvider {

  @Override
  public Optional<Lineage> explain(Asked asked) {
    return asked
        .matching(
            "computed",
            "schedule/([a-z][a-z0-9-]*)\\.([0-9]{1,18})\\.([0-9]{1,5})\\.schedule-(late|slack)")
        .map(key -> days(key, asked));
  }

  private Lineage days(MatchResult key, Asked asked) {
    Register register = registers.get(key.group(1));
    Item item =
        items
            .find(register, Long.parseLong(key.group(2)))
            .filter(each -> access.reads(register, each))
            .orElseThrow(NotFound::new);
    List<ScheduleNode> nodes = schedules.of(item.register(), item.id());
    int number = Integer.parseInt(key.group(3));
    ScheduleNode node =
        nodes.stream().filter(each -> each.node() == number).findFirst().orElseThrow(NotFound::new);
    LocalDate today = LocalDate.now(clock.withZone(When.ZONE));
    boolean late = key.group(4).equals("late");
    Long slack = Network.of(nodes).slack().get(number);
    if (!late && slack == null) {
      throw new NotFound();
    }
    long days = late ? Math.abs(node.late(today)) : slack == null ? 0 : slack;
    LocalDate until = node.doneOn() == null ? today : node.doneOn();
    String rule =
        late
            ? asked.words("schedule.rule.late", node.due().toString(), until.toString())
            : asked.words("schedule.rule.slack", node.due().toString());
    List<Lineage.Part> parts =
        changes.of(ScheduleWork.subject(item, key.group(3))).stream()
            .map(
                each ->
                    new Lineage.Part(
                        asked.words(
                            "schedule.source.change",
                            each.when(),
                            each.accountName(),
                            each.reason() == null ? "—" : each.reason()),
                        null,
                        null))
            .toList();
    return Lineage.of(node.title(), ScheduleView.days(item, node, key.group(4), days), rule)
        .made(parts)
        .leading(asked.words("schedule.page"), SchedulePage.path(item));
  }
}
