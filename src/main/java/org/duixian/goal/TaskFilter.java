package org.duixian.goal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks of a year are meant, and in which order: the one reading of the query string that the
 * table, the exports, the saved views and the lineage of counts share. What cannot be understood is
 * left out.
 *
 * @param assignment how far assigned, null for any
 * @param node a goal with all below it, null for any
 * @param lead the lead unit, null for any
 * @param numbered with or without a target number, null for any
 * @param due month of the deadline as {@code 2025-06}, {@code none} for no deadline, null for any
 * @param text words in title, indicator, leader or note; empty for any
 * @param dropped whether the dropped tasks are shown instead of the open ones
 * @param sort the column of the order
 * @param descending whether the order is turned round
 */
public record TaskFilter(
    int year,
    @Nullable Assignment assignment,
    @Nullable Long node,
    @Nullable Long lead,
    @Nullable Boolean numbered,
    @Nullable String due,
    String text,
    boolean dropped,
    TaskSort sort,
    boolean descending) {

  static final String NO_DEADLINE = "none";
  private static final int LONGEST_TEXT = 50;

  /** Returns the filter that lets every open task of the year through. */
  public static TaskFilter all(int year) {
    return new TaskFilter(year, null, null, null, null, null, "", false, TaskSort.NUMBER, false);
  }

  static TaskFilter of(int year, Map<String, String> parameters) {
    String text = parameters.getOrDefault("q", "").strip();
    return new TaskFilter(
        year,
        constant(Assignment.class, parameters.get("assignment")).orElse(null),
        number(parameters.get("node")),
        number(parameters.get("lead")),
        yesOrNo(parameters.get("number")),
        due(parameters.get("due")),
        text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text,
        "dropped".equals(parameters.get("state")),
        constant(TaskSort.class, parameters.get("sort")).orElse(TaskSort.NUMBER),
        "down".equals(parameters.get("order")));
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String name) {
    return List.of(type.getEnumConstants()).stream()
        .filter(each -> each.name().equalsIgnoreCase(name))
        .findFirst();
  }

  private static @Nullable Long number(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
  }

  private static @Nullable Boolean yesOrNo(@Nullable String text) {
    if ("yes".equals(text)) {
      return Boolean.TRUE;
    }
    return "no".equals(text) ? Boolean.FALSE : null;
  }

  private static @Nullable String due(@Nullable String text) {
    boolean fits = text != null && text.matches("[12][0-9]{3}-(0[1-9]|1[0-2])|none");
    return fits ? text : null;
  }

  /** Returns the query string, without the year, that reads back as this filter. */
  public String query() {
    List<String> pairs = new ArrayList<>();
    fields()
        .forEach(
            (name, value) ->
                pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return String.join("&", pairs);
  }

  /** Returns the query's names and values, for the hidden fields of a form. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    put(fields, "assignment", assignment == null ? null : lower(assignment));
    put(fields, "node", node);
    put(fields, "lead", lead);
    put(fields, "number", numbered == null ? null : numbered ? "yes" : "no");
    put(fields, "due", due);
    put(fields, "q", text.isEmpty() ? null : text);
    put(fields, "state", dropped ? "dropped" : null);
    put(fields, "sort", sort == TaskSort.NUMBER ? null : lower(sort));
    put(fields, "order", descending ? "down" : null);
    return fields;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static void put(Map<String, String> fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value.toString());
    }
  }

  /** Returns the path of the table that shows these tasks. */
  public String path() {
    return path("/ledger/" + year);
  }

  /** Returns the path of the file with these tasks. */
  public String exportPath(String ending) {
    return path("/ledger/" + year + "." + ending);
  }

  private String path(String base) {
    String query = query();
    return query.isEmpty() ? base : base + "?" + query;
  }

  TaskFilter withAssignment(@Nullable Assignment other) {
    return new TaskFilter(year, other, node, lead, numbered, due, text, dropped, sort, descending);
  }

  TaskFilter withNode(@Nullable Long other) {
    return new TaskFilter(
        year, assignment, other, lead, numbered, due, text, dropped, sort, descending);
  }

  TaskFilter withLead(@Nullable Long other) {
    return new TaskFilter(
        year, assignment, node, other, numbered, due, text, dropped, sort, descending);
  }

  TaskFilter withNumbered(@Nullable Boolean other) {
    return new TaskFilter(
        year, assignment, node, lead, other, due, text, dropped, sort, descending);
  }

  TaskFilter withDue(@Nullable String other) {
    return new TaskFilter(
        year, assignment, node, lead, numbered, other, text, dropped, sort, descending);
  }

  TaskFilter withText(String other) {
    return new TaskFilter(
        year, assignment, node, lead, numbered, due, other, dropped, sort, descending);
  }

  /** Returns the filter without its words, for the form that asks for others. */
  public TaskFilter withoutText() {
    return withText("");
  }

  /** Returns the filter that asks for the words alone. */
  TaskFilter searchAlone() {
    return all(year).withText(text).withDropped(dropped);
  }

  TaskFilter withDropped(boolean other) {
    return new TaskFilter(
        year, assignment, node, lead, numbered, due, text, other, sort, descending);
  }

  TaskFilter sortedBy(TaskSort column, boolean down) {
    return new TaskFilter(year, assignment, node, lead, numbered, due, text, dropped, column, down);
  }
}
