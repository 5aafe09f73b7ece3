package org.duixian.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duixian.calendar.ClockRule.Certainty;
import org.duixian.calendar.ClockRule.Extending;
import org.jspecify.annotations.Nullable;

/** The limits of laws that the product comes with: {@code calendar/clock-rules.yaml}. */
public final class ClockRules {

  private static final List<ClockRule> ALL =
      Shipped.entries("/calendar/clock-rules.yaml").stream().map(ClockRules::rule).toList();

  private ClockRules() {}

  /** Returns all rules, in the order of the file. */
  public static List<ClockRule> all() {
    return ALL;
  }

  /**
   * Returns the rule of an id for what was opened on a day.
   *
   * @throws IllegalArgumentException where there is none: what has no limit would never be late
   */
  public static ClockRule on(String id, LocalDate opened) {
    return ALL.stream()
        .filter(each -> each.id().equals(id) && !each.validFrom().isAfter(opened))
        .max(Comparator.comparing(ClockRule::validFrom))
        .orElseThrow(() -> new IllegalArgumentException("no rule " + id + " on " + opened));
  }

  private static ClockRule rule(Map<String, Object> entry) {
    String[] limit = Shipped.text(entry, "limit").split(" ");
    Limit.Unit unit = Limit.Unit.valueOf(limit[1].toUpperCase(Locale.ROOT).replace('-', '_'));
    return new ClockRule(
        Shipped.text(entry, "id"),
        new Limit(Integer.parseInt(limit[0]), unit),
        Boolean.TRUE.equals(entry.get("moves-on")),
        extending(entry.get("extending")),
        Shipped.text(entry, "article"),
        Certainty.valueOf(Shipped.text(entry, "sure")),
        LocalDate.parse(Shipped.text(entry, "valid-from")));
  }

  private static @Nullable Extending extending(@Nullable Object written) {
    if (written == null) {
      return null;
    }
    String[] parts = written.toString().split(" in ");
    return new Extending(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }
}
