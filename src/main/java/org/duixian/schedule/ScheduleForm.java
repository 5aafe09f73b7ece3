package org.duixian.schedule;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/** What is typed about the nodes of an item, by field; public for the templates only. */
public record ScheduleForm(Map<String, String> typed) {

  /** A form in which nothing is typed. */
  static final ScheduleForm EMPTY = new ScheduleForm(Map.of());

  private static final int LONGEST = 200;

  /** Returns what stands in a field. */
  public String at(String field) {
    return typed.getOrDefault(field, "").strip();
  }

  int version() {
    return whole("version", -1);
  }

  int whole(String field, int otherwise) {
    return at(field).matches("[0-9]{1,9}") ? Integer.parseInt(at(field)) : otherwise;
  }

  @Nullable Long unit() {
    return at("unit").matches("[0-9]{1,18}") ? Long.valueOf(at("unit")) : null;
  }

  LocalDate day(String field, FormErrors errors) {
    return new FieldChecks(errors).day(field, at(field));
  }

  String text(String field, FormErrors errors) {
    return new FieldChecks(errors).text(field, at(field), LONGEST);
  }

  /** Numbers of nodes, parted by blanks or commas. */
  List<Integer> after(FormErrors errors) {
    List<String> words =
        Arrays.stream(at("after").split("[\\s、，,]+")).filter(each -> !each.isEmpty()).toList();
    if (!words.stream().allMatch(each -> each.matches("[0-9]{1,5}"))) {
      errors.add("after", "schedule.error.after");
      return List.of();
    }
    return words.stream().map(Integer::valueOf).distinct().toList();
  }
}
