package org.duixian.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duixian.declaration.Core;
import org.duixian.declaration.Declaration;
import org.duixian.register.Item;
import org.duixian.register.ItemLight;
import org.duixian.schedule.Schedules.Milestone;
import org.duixian.schedule.TimeScale.TimeBar;
import org.jspecify.annotations.Nullable;

/**
 * Items of a list on one axis of time; public for the templates only.
 *
 * @param today where today is, negative when outside
 */
public record GanttView(List<Row> rows, List<TimeScale.Month> months, int today) {

  /** The day on which an item was begun, where its register declares one. */
  private static final String BEGUN = "begun";

  /** Years beyond which a day is not drawn, so that one wrong day does not flatten the others. */
  private static final int FAR = 15;

  /**
   * A node of an item; public for the templates only.
   *
   * @param state {@code d} done, {@code l} late, {@code p} to come
   */
  public record Diamond(int x, String state, String words) {}

  /**
   * An item with its bar; public for the templates only.
   *
   * @param bar null where it has no days
   */
  public record Row(
      Item item,
      ItemLight light,
      @Nullable LocalDate start,
      @Nullable LocalDate due,
      @Nullable LocalDate begun,
      @Nullable LocalDate done,
      @Nullable TimeBar bar,
      List<Diamond> diamonds) {}

  private record Days(LocalDate start, LocalDate due, LocalDate begun, LocalDate until) {

    /** The planned days, each standing for the other where one is missing. */
    static Optional<Days> of(Item item, LocalDate today) {
      LocalDate start = item.day(Core.START.id()).orElse(null);
      LocalDate due = item.day(Core.DUE.id()).orElse(null);
      LocalDate done = item.day(Core.DONE.id()).orElse(null);
      LocalDate first = start != null ? start : item.day(BEGUN).orElse(due != null ? due : done);
      if (first == null) {
        return Optional.empty();
      }
      LocalDate last = due != null ? due : done != null ? done : first;
      LocalDate begun = item.day(BEGUN).orElse(first);
      LocalDate until = done == null ? today : done;
      return Optional.of(new Days(first.isAfter(last) ? last : first, last, begun, until));
    }
  }

  static GanttView of(
      Declaration declaration, List<Item> items, List<Milestone> nodes, LocalDate today) {
    Map<Long, List<Milestone>> byItem =
        nodes.stream().collect(Collectors.groupingBy(Milestone::item));
    List<LocalDate> all =
        items.stream()
            .flatMap(item -> Days.of(item, today).stream())
            .flatMap(days -> Stream.of(days.start(), days.due(), days.begun()))
            .filter(day -> Math.abs(day.getYear() - today.getYear()) <= FAR)
            .sorted()
            .toList();
    LocalDate first = all.isEmpty() ? today : all.getFirst();
    LocalDate last = all.isEmpty() || all.getLast().isBefore(today) ? today : all.getLast();
    TimeScale scale = TimeScale.of(first, last);
    List<Row> rows = new ArrayList<>();
    for (Item item : items) {
      rows.add(
          new Row(
              item,
              ItemLight.of(declaration, item, today),
              item.day(Core.START.id()).orElse(null),
              item.day(Core.DUE.id()).orElse(null),
              item.day(BEGUN).orElse(null),
              item.day(Core.DONE.id()).orElse(null),
              bar(declaration, item, scale, today),
              diamonds(byItem.getOrDefault(item.id(), List.of()), scale, today)));
    }
    return new GanttView(rows, scale.months(), scale.inside(today));
  }

  /** What has not begun, or has come to an end without a day, is only planned. */
  private static @Nullable TimeBar bar(
      Declaration declaration, Item item, TimeScale scale, LocalDate today) {
    Days days = Days.of(item, today).orElse(null);
    if (days == null) {
      return null;
    }
    boolean declared = declaration.field(BEGUN).isPresent();
    boolean going =
        item.day(Core.DONE.id()).isPresent() || !declared || item.day(BEGUN).isPresent();
    boolean late = ItemLight.of(declaration, item, today) == ItemLight.OVERDUE;
    TimeBar bar = scale.bar(days.start(), days.due(), days.begun(), days.until());
    boolean open = ItemLight.of(declaration, item, today) != ItemLight.CLOSED;
    return new TimeBar(
        bar.x(),
        bar.width(),
        bar.actual(),
        going && open ? bar.filled() : 0,
        going && open || late ? bar.over() : 0);
  }

  private static List<Diamond> diamonds(List<Milestone> nodes, TimeScale scale, LocalDate today) {
    return nodes.stream()
        .filter(node -> scale.inside(node.due()) >= 0)
        .map(
            node -> {
              LocalDate done = node.done();
              boolean late = done == null ? node.due().isBefore(today) : done.isAfter(node.due());
              String state = late ? "l" : done == null ? "p" : "d";
              return new Diamond(scale.x(node.due()), state, node.title() + " " + node.due());
            })
        .toList();
  }
}
