package org.duixian.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which matters are shown or counted.
 *
 * @param year the year of the ledger
 * @param shows all, or those in one condition
 * @param unit the unit that answers, null for all
 */
public record MatterFilter(int year, Shows shows, @Nullable Long unit) {

  /** Conditions in which a matter can be. */
  public enum Shows {
    ALL,
    OPEN,
    OVERDUE,
    ANSWERED,
    ASKED,
    ESCALATED,
    CLOSED;

    /** Returns the condition in SQL; {@code :today} is bound. */
    String condition() {
      return switch (this) {
        case ALL -> "true";
        case OPEN -> "m.state = 'OPEN'";
        case OVERDUE -> "m.state = 'OPEN' and m.due < :today";
        case ANSWERED -> "m.state = 'ANSWERED'";
        case ASKED -> "m.asked_due is not null";
        case ESCALATED -> "m.level > 0 and m.state <> 'CLOSED'";
        case CLOSED -> "m.state = 'CLOSED'";
      };
    }
  }

  static MatterFilter of(int year, Map<String, String> parameters) {
    Shows shows = Shows.ALL;
    for (Shows each : Shows.values()) {
      if (each.name().equals(parameters.get("shows"))) {
        shows = each;
      }
    }
    String unit = parameters.getOrDefault("unit", "");
    return new MatterFilter(year, shows, unit.matches("[0-9]{1,18}") ? Long.valueOf(unit) : null);
  }

  /** Returns the same for another condition. */
  public MatterFilter showing(Shows other) {
    return new MatterFilter(year, other, unit);
  }

  /** Returns the same for one unit, or for all. */
  public MatterFilter ofUnit(@Nullable Long other) {
    return new MatterFilter(year, shows, other);
  }

  /** Returns the query string of the list that shows the same. */
  public String query() {
    List<String> parts = new ArrayList<>(List.of("year=" + year));
    if (shows != Shows.ALL) {
      parts.add("shows=" + shows);
    }
    if (unit != null) {
      parts.add("unit=" + unit);
    }
    return String.join("&", parts);
  }

  /** Returns the path of the list. */
  public String path() {
    return "/followups?" + query();
  }
}
