package org.duixian.schedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;

/** The nodes of one item as they wait for each other; pure functions over days. */
record Network(SequencedMap<Integer, ScheduleNode> nodes) {

  /** Puts nodes behind those they wait for. */
  static Network of(List<ScheduleNode> all) {
    SequencedMap<Integer, ScheduleNode> ordered = new LinkedHashMap<>();
    List<ScheduleNode> left = new ArrayList<>(all);
    while (!left.isEmpty()) {
      List<ScheduleNode> free =
          left.stream().filter(each -> ordered.keySet().containsAll(each.after())).toList();
      if (free.isEmpty()) {
        throw new IllegalArgumentException("nodes wait for each other or for none: " + left);
      }
      free.forEach(each -> ordered.put(each.node(), each));
      left.removeAll(free);
    }
    return new Network(ordered);
  }

  /** Says whether nodes are in an order in which they can be done. */
  static boolean possible(List<ScheduleNode> all) {
    try {
      of(all);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The last day of all. */
  LocalDate end() {
    return nodes.values().stream()
        .map(ScheduleNode::end)
        .max(LocalDate::compareTo)
        .orElse(LocalDate.MIN);
  }

  /**
   * By how many days each open node can be late before the last day of all moves; those that are
   * done have none.
   */
  Map<Integer, Long> slack() {
    Map<Integer, LocalDate> latest = new HashMap<>();
    Map<Integer, Long> slack = new HashMap<>();
    LocalDate end = nodes.isEmpty() ? LocalDate.MIN : end();
    for (ScheduleNode node : nodes.sequencedValues().reversed()) {
      LocalDate last = latest.getOrDefault(node.node(), end);
      if (!node.done()) {
        slack.put(node.node(), ChronoUnit.DAYS.between(node.due(), last));
        LocalDate before = last.minusDays(node.days() + 1);
        node.after()
            .forEach(
                each ->
                    latest.merge(each, before, (one, other) -> one.isBefore(other) ? one : other));
      }
    }
    return slack;
  }

  /** The open nodes of which a day's delay moves the last day of all. */
  Set<Integer> critical() {
    Set<Integer> critical = new TreeSet<>();
    slack()
        .forEach(
            (node, days) -> {
              if (days <= 0) {
                critical.add(node);
              }
            });
    return critical;
  }

  /** The nodes that move when one ends later, with their new days, that one first. */
  List<ScheduleNode> slip(int late, long days) {
    Map<Integer, ScheduleNode> moved = new LinkedHashMap<>();
    for (ScheduleNode node : nodes.sequencedValues()) {
      if (node.done()) {
        continue;
      }
      if (node.node() == late) {
        moved.put(late, node.moved(node.start(), node.due().plusDays(days)));
        continue;
      }
      long push = 0;
      for (int before : node.after()) {
        ScheduleNode moving = moved.get(before);
        if (moving != null) {
          push = Math.max(push, ChronoUnit.DAYS.between(node.start(), moving.due()) + 1);
        }
      }
      if (push > 0) {
        moved.put(node.node(), node.moved(node.start().plusDays(push), node.due().plusDays(push)));
      }
    }
    return List.copyOf(moved.values());
  }

  /** The last day of all when some nodes have other days. */
  LocalDate end(List<ScheduleNode> moved) {
    Map<Integer, ScheduleNode> all = new HashMap<>(nodes);
    moved.forEach(each -> all.put(each.node(), each));
    return all.values().stream()
        .map(ScheduleNode::end)
        .max(LocalDate::compareTo)
        .orElse(LocalDate.MIN);
  }
}
