package org.duixian.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.register.Item;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of an item on one time axis; x runs from 0 to {@link #WIDTH}; public for the templates
 * only.
 *
 * @param months where months begin, by their words
 * @param today where today is, negative when outside
 * @param version of the schedule that is shown
 */
public record ScheduleView(
    Item item, List<Row> rows, List<Month> months, int today, LocalDate day, int version) {

  /** Width of the field. */
  public static final int WIDTH = 480;

  /** Where a month begins. */
  public record Month(String words, int x) {}

  /**
   * A node with its bars.
   *
   * @param late days late or, negative, early; null where nothing is to be said
   * @param slack days that it can be late before the last day of all moves, null when it is done
   */
  public record Row(
      ScheduleNode node,
      int x,
      int width,
      int filled,
      int over,
      @Nullable Sourced late,
      @Nullable Sourced slack,
      boolean critical) {}

  private record Scale(LocalDate from, long days) {
    int x(LocalDate day) {
      return Math.clamp(ChronoUnit.DAYS.between(from, day) * WIDTH / days, 0, WIDTH);
    }
  }

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
    LocalDate from = first.withDayOfMonth(1);
    LocalDate to = last.withDayOfMonth(1).plusMonths(1);
    Scale scale = new Scale(from, ChronoUnit.DAYS.between(from, to));
    Network network = Network.of(nodes);
    Map<Integer, Long> slack = network.slack();
    Set<Integer> critical = network.critical();
    List<Row> rows = new ArrayList<>();
    for (ScheduleNode node : nodes) {
      rows.add(row(item, node, scale, slack.get(node.node()), critical, today));
    }
    boolean inside = !today.isBefore(from) && today.isBefore(to);
    return new ScheduleView(
        item, rows, months(from, to, scale), inside ? scale.x(today) : -1, today, version);
  }

  private static Row row(
      Item item,
      ScheduleNode node,
      Scale scale,
      @Nullable Long slack,
      Set<Integer> critical,
      LocalDate today) {
    int x = scale.x(node.start());
    int end = scale.x(node.due().plusDays(1));
    LocalDate until = node.doneOn() == null ? today : node.doneOn();
    int reached = until.isBefore(node.start()) ? x : scale.x(until.plusDays(1));
    long late = node.late(today);
    return new Row(
        node,
        x,
        Math.max(2, end - x),
        Math.max(0, Math.min(reached, end) - x),
        Math.max(0, reached - end),
        late == 0 ? null : days(item, node, "late", Math.abs(late)),
        slack == null ? null : days(item, node, "slack", slack),
        critical.contains(node.node()));
  }

  /** As many words as there is room for. */
  private static List<Month> months(LocalDate from, LocalDate to, Scale scale) {
    long all = ChronoUnit.MONTHS.between(from, to);
    int every = (int) Math.max(1, Math.ceilDiv(all, 12));
    List<Month> months = new ArrayList<>();
    for (LocalDate month = from; month.isBefore(to); month = month.plusMonths(every)) {
      boolean year = month.equals(from) || month.getMonthValue() <= every;
      String words = month.getMonthValue() + "";
      months.add(new Month(year ? month.getYear() % 100 + "-" + words : words, scale.x(month)));
    }
    return months;
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
