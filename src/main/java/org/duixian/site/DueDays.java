package org.duixian.site;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the due days of one module; each module with deadlines offers one as a bean. */
public interface DueDays {

  /** Returns what is still open, the earliest first. */
  List<DueDay> days(Asked asked);

  /** Returns which kinds of these days are work that waits for the unit. */
  default Map<String, Desk> desks() {
    return Map.of();
  }

  /**
   * A kind of days as work of a unit.
   *
   * @param note key of what is to be done
   * @param room key of the room's name
   * @param more the room's own list
   * @param ahead how many days before it is due it begins to wait
   */
  record Desk(Seal seal, String note, String room, String more, int ahead) {}

  /**
   * Which days are asked for.
   *
   * @param all whether the whole district is meant
   * @param unit the unit whose days are meant otherwise, besides those that concern everybody
   * @param from the first day
   * @param most how many at most
   */
  record Asked(boolean all, @Nullable Long unit, LocalDate from, int most) {

    /** Returns the parameters of a statement. */
    public Map<String, @Nullable Object> values() {
      Map<String, @Nullable Object> values = new HashMap<>();
      values.put("all", all);
      values.put("unit", unit);
      values.put("from", from);
      values.put("most", most);
      return values;
    }
  }
}
