package org.duixian.schedule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.duixian.calendar.ClockRules;
import org.duixian.calendar.Limit;
import org.duixian.calendar.WorkingDays;
import org.duixian.kernel.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A path that many items take: its nodes with their days, working days or the rule of law that
 * limits them, and what each waits for. Shipped ones stand in {@code schedules/<code>.yaml}.
 */
public record Template(String code, Label name, List<Step> steps) {

  /**
   * One node of a template.
   *
   * @param days how many days it takes, its first one counted
   * @param working whether days off do not count
   * @param rule the rule of law whose limit holds instead, as it stands on the first day of the
   *     path; null for none
   */
  record Step(
      String id,
      String title,
      int days,
      boolean working,
      @Nullable String rule,
      List<String> after) {

    /** Returns the last day of a node that begins on a day of a path. */
    LocalDate due(LocalDate start, LocalDate path, WorkingDays calendar) {
      Limit limit = limit(path);
      LocalDate before = start.minusDays(1);
      return switch (limit.unit()) {
        case WORKING_DAYS -> calendar.plus(before, limit.amount()).day();
        case DAYS -> before.plusDays(limit.amount());
        case MONTHS -> before.plusMonths(limit.amount());
        case HOURS -> start;
      };
    }

    private Limit limit(LocalDate path) {
      Limit own = new Limit(days, working ? Limit.Unit.WORKING_DAYS : Limit.Unit.DAYS);
      return rule == null ? own : ClockRules.on(rule, path).limit();
    }

    /** Returns its title, with the article that sets its limit. */
    String titled(LocalDate path) {
      return rule == null ? title : title + "（" + ClockRules.on(rule, path).article() + "）";
    }
  }

  private static final SequencedMap<String, Template> SHIPPED = read();

  private static SequencedMap<String, Template> read() {
    try {
      TreeMap<String, Template> templates = new TreeMap<>();
      for (Resource file :
          new PathMatchingResourcePatternResolver().getResources("classpath:schedules/*.yaml")) {
        String code = String.valueOf(file.getFilename()).replace(".yaml", "");
        templates.put(code, parse(code, file.getContentAsString(StandardCharsets.UTF_8)));
      }
      return templates;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the shipped schedules", e);
    }
  }

  static Template parse(String code, String yaml) {
    Map<String, Object> top = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    List<Step> steps = new ArrayList<>();
    if (top.get("nodes") instanceof List<?> nodes) {
      for (Object each : nodes) {
        if (each instanceof Map<?, ?> node) {
          steps.add(step(node));
        }
      }
    }
    return new Template(code, Label.of(String.valueOf(top.get("name"))), List.copyOf(steps));
  }

  private static Step step(Map<?, ?> node) {
    List<String> after =
        node.get("after") instanceof List<?> all
            ? all.stream().map(String::valueOf).toList()
            : List.of();
    boolean working = node.containsKey("workdays");
    Object days = node.get(working ? "workdays" : "days");
    Object rule = node.get("rule");
    return new Step(
        String.valueOf(node.get("id")),
        String.valueOf(node.get("label")),
        rule == null ? Integer.parseInt(String.valueOf(days)) : 1,
        working,
        rule == null ? null : rule.toString(),
        after);
  }

  /** Returns the shipped ones, by code. */
  public static SequencedMap<String, Template> shipped() {
    return SHIPPED;
  }

  /** The nodes from a day on: each begins the day after the last of those it waits for. */
  List<ScheduleNode> from(LocalDate first, WorkingDays calendar) {
    Map<String, ScheduleNode> made = new HashMap<>();
    List<ScheduleNode> nodes = new ArrayList<>();
    for (Step step : steps) {
      LocalDate start = first;
      List<Integer> after = new ArrayList<>();
      for (String id : step.after()) {
        ScheduleNode before = made.get(id);
        if (before == null) {
          throw new IllegalArgumentException(
              step.id() + " waits for " + id + ", which is not above");
        }
        after.add(before.node());
        start = before.due().isBefore(start) ? start : before.due().plusDays(1);
      }
      LocalDate due = step.due(start, first, calendar);
      ScheduleNode node =
          new ScheduleNode(
              nodes.size() + 1,
              step.titled(first),
              null,
              null,
              start,
              due,
              start,
              due,
              after,
              null,
              null,
              false);
      made.put(step.id(), node);
      nodes.add(node);
    }
    return nodes;
  }
}
