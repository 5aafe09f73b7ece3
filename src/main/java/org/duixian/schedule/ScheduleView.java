package org.duixian.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.register.Item;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of an item on one time axis; x runs from 0 to {@link TimeScale#WIDTH}; public for the
 * templates only.
 *
 * @param months where months begin, by their words
 * @param today where today is, negative when outside
 * @param version of the schedule that is shown
 */
public record ScheduleView(
    Item item,
    List<Row> rows,
    List<TimeScale.Month> months,
    int today,
    LocalDate day,
    int version) {

  /**
   * A node with its bars.
   *
   * @param late days late or, negative, early; null where nothing is to be said
   * @param slack days that it can be late before the last day of all moves, null when it is done
   */
  public record Row(
      ScheduleNode node,
      TimeScale.TimeBar bar,
      @Nullable Sourced late,
      @Nullable Sourced slack,
      boolean critical) {}

  static Sourced days(Item item, ScheduleNode node, String what, long days) {
    String key = "%s.%d.%d.schedule-%s".formatted(item.register(), item.id(), node.node(), what);
    return Sourced.of(BigDecimal.valueOf(days), "天", new Source.Computed("schedule", key));
  }

  static ScheduleView of(Item item, List<ScheduleNode> nodes, LocalDate today, int version) {
    if (nodes.isEmpty()) {
      return new ScheduleView(item, List.of(), List.of(), -1, today, version);
    }
    LocalDate first =
        nodes.stream().map(ScheduleNode::start).min(LocalDate::compareTo).orElse(today);
    LocalDate last = nodes.stream().map(ScheduleNode::end).max(LocalDate::compareTo).orElse(today);
    TimeScale scale = TimeScale.of(first, last);
    Network network = Network.of(nodes);
    Map<Integer, Long> slack = network.slack();
    Set<Integer> critical = network.critical();
    List<Row> rows = new ArrayList<>();
    for (ScheduleNode node : nodes) {
      rows.add(row(item, node, scale, slack.get(node.node()), critical, today));
    }
    return new ScheduleView(item, rows, scale.months(), scale.inside(today), today, version);
  }

  private static Row row(
      Item item,
      ScheduleNode node,
      TimeScale scale,
      @Nullable Long slack,
      Set<Integer> critical,
      LocalDate today) {
    LocalDate until = node.doneOn() == null ? today : node.doneOn();
    long late = node.late(today);
    return new Row(
        node,
        scale.bar(node.start(), node.due(), node.start(), until),
        late == 0 ? null : days(item, node, "late", Math.abs(late)),
        slack == null ? null : days(item, node, "slack", slack),
        critical.contains(node.node()));
  }

  /** Returns how many nodes were ever missed. */
  public long missed() {
    return rows.stream().filter(row -> row.node().missed() || late(row)).count();
  }

  private boolean late(Row row) {
    return row.node().late(day) > 0;
  }

  /** Returns the page where nodes are planned. */
  public String path() {
    return SchedulePage.path(item);
  }
}
