package org.duixian.schedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.duixian.kernel.Light;
import org.jspecify.annotations.Nullable;

/**
 * One node of a schedule.
 *
 * @param node its number within the item
 * @param unit who answers for it, null for nobody yet
 * @param firstDue its last day in the first plan
 * @param after nodes that are done before it can begin
 * @param proof what shows that it is done, null while it is not
 * @param missed whether a last day has passed without it, ever
 */
public record ScheduleNode(
    int node,
    String title,
    @Nullable Long unit,
    @Nullable String unitName,
    LocalDate start,
    LocalDate due,
    LocalDate firstStart,
    LocalDate firstDue,
    List<Integer> after,
    @Nullable LocalDate doneOn,
    @Nullable String proof,
    boolean missed) {

  /** Makes what it waits for unchangeable, and checks the order of its days. */
  public ScheduleNode {
    after = List.copyOf(after);
    if (due.isBefore(start)) {
      throw new IllegalArgumentException("a node ends on " + due + " before " + start);
    }
  }

  boolean done() {
    return doneOn != null;
  }

  /** The day by which others can rely on it. */
  LocalDate end() {
    return doneOn == null ? due : doneOn;
  }

  long days() {
    return ChronoUnit.DAYS.between(start, due);
  }

  /** Returns by how many days it is or was late, negative for early; 0 while it is not due. */
  public long late(LocalDate today) {
    long days = ChronoUnit.DAYS.between(due, doneOn == null ? today : doneOn);
    return doneOn == null ? Math.max(0, days) : days;
  }

  /** Returns its light. */
  public Light light(LocalDate today) {
    if (doneOn != null) {
      return doneOn.isAfter(due) ? Light.GREEN : Light.DONE;
    }
    if (today.isAfter(due)) {
      return Light.OVERDUE;
    }
    return today.isBefore(start) ? Light.NOT_DUE : Light.GREEN;
  }

  /** Returns the same on other days. */
  ScheduleNode moved(LocalDate from, LocalDate to) {
    return new ScheduleNode(
        node, title, unit, unitName, from, to, firstStart, firstDue, after, doneOn, proof, missed);
  }
}
