package org.duixian.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duixian.declaration.Declaration;
import org.duixian.declaration.DeclarationFault;
import org.duixian.kernel.Label;
import org.duixian.kernel.When;
import org.duixian.register.Fact;
import org.duixian.register.Item;
import org.duixian.register.Panel;
import org.duixian.register.Trait;
import org.springframework.stereotype.Component;

/** The trait schedule as registers know it. */
@Component
record ScheduleTrait(Schedules schedules, Clock clock) implements Trait {

  static final String CODE = "schedule";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public Label label() {
    return new Label("节点", "Schedule");
  }

  @Override
  public List<DeclarationFault> faults(Declaration declaration, Map<String, Object> parameters) {
    List<DeclarationFault> faults = new ArrayList<>();
    parameters
        .keySet()
        .forEach(
            key ->
                faults.add(
                    DeclarationFault.of(
                        "traits.schedule." + key, DeclarationFault.Code.UNKNOWN_KEY, key)));
    return faults;
  }

  @Override
  public List<Fact> facts(Map<String, Object> parameters) {
    return ScheduleFacts.ALL;
  }

  @Override
  public Set<String> checks() {
    return Set.of("planned", "done");
  }

  @Override
  public Optional<Label> objection(String check, Item item) {
    List<ScheduleNode> nodes = schedules.of(item.register(), item.id());
    long open = nodes.stream().filter(each -> !each.done()).count();
    if (nodes.isEmpty()) {
      return Optional.of(new Label("还没有排节点", "no nodes are planned"));
    }
    return check.equals("planned") || open == 0
        ? Optional.empty()
        : Optional.of(new Label("还有" + open + "个节点未完成", open + " nodes are not done"));
  }

  @Override
  public Optional<Panel> panel(Item item, boolean editable) {
    List<ScheduleNode> nodes = schedules.of(item.register(), item.id());
    LocalDate today = LocalDate.now(clock.withZone(When.ZONE));
    return Optional.of(
        new Panel(
            CODE,
            label(),
            "schedule/ScheduleFragment",
            Map.of("view", ScheduleView.of(item, nodes, today, 0), "editable", editable)));
  }
}
