package org.duixian.todo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.duixian.calendar.WorkingDays;
import org.duixian.site.Seal;
import org.duixian.site.Todo;
import org.duixian.site.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * All that waits for somebody; public for the template only.
 *
 * @param rooms what waits in each room
 * @param kind the sort that is shown, null for all
 * @param page which stretch of the list is shown, from 1
 */
public record TodoList(
    List<Waiting> rooms, @Nullable Seal kind, int page, LocalDate today, WorkingDays working) {

  private static final int SIZE = 40;
  private static final int DAYS = 14;
  private static final int SEALS = 8;
  private static final int WEEK = 7;

  /** The late ones first, then by their day, those without a day last. */
  private static final Comparator<Todo> PRESSING =
      Comparator.comparing(Todo::due, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Todo::seal)
          .thenComparing(Todo::path);

  /** A stretch of the list under one head. */
  public record Group(String messageKey, List<Todo> todos) {}

  /** A sort with how many of it wait. */
  public record Kind(Seal seal, int number) {}

  /**
   * A stretch of the axis.
   *
   * @param day its first day, null for what is late
   * @param off how many days off in a row it is, 0 for a day of work
   * @param more how many things have no seal here
   */
  public record Stretch(@Nullable LocalDate day, int off, int number, List<Seal> seals, int more) {}

  /** Returns all of every sort. */
  public List<Todo> all() {
    return rooms.stream().flatMap(each -> each.first().stream()).sorted(PRESSING).toList();
  }

  private List<Todo> chosen() {
    return all().stream().filter(each -> kind == null || each.seal() == kind).toList();
  }

  /** Returns how many there are, of a room that has more the first ones. */
  public int number() {
    return all().size();
  }

  /** Says whether every room gave all it has. */
  public boolean whole() {
    return rooms.stream().allMatch(Waiting::whole);
  }

  /** Returns the rooms that have more than the list shows. */
  public List<Waiting> cut() {
    return rooms.stream().filter(each -> !each.whole()).toList();
  }

  /** Returns how many are past their day. */
  public long late() {
    return all().stream().filter(each -> each.late(today)).count();
  }

  /** Returns how many are due today. */
  public long dueToday() {
    return all().stream().filter(each -> today.equals(each.due())).count();
  }

  /** Returns the sorts that wait. */
  public List<Kind> kinds() {
    List<Todo> all = all();
    return Arrays.stream(Seal.values())
        .map(seal -> new Kind(seal, (int) all.stream().filter(each -> each.seal() == seal).count()))
        .filter(each -> each.number() > 0)
        .toList();
  }

  /** Returns how many pages the list has. */
  public int pages() {
    return Math.max(1, (chosen().size() + SIZE - 1) / SIZE);
  }

  /** Returns the page's stretch of the list by when it is due. */
  public List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    for (Todo each : chosen().stream().skip((page - 1L) * SIZE).limit(SIZE).toList()) {
      String head = head(each.due());
      if (groups.isEmpty() || !groups.getLast().messageKey().equals(head)) {
        groups.add(new Group(head, new ArrayList<>()));
      }
      groups.getLast().todos().add(each);
    }
    return groups;
  }

  private String head(@Nullable LocalDate due) {
    if (due == null) {
      return "todo.without-day";
    }
    if (due.isBefore(today)) {
      return "todo.late";
    }
    if (due.equals(today)) {
      return "todo.today";
    }
    return due.isBefore(today.plusDays(WEEK)) ? "todo.week" : "todo.later";
  }

  /** Returns how many days are left, negative for so many over. */
  public long left(Todo todo) {
    LocalDate due = todo.due();
    return due == null ? 0 : due.toEpochDay() - today.toEpochDay();
  }

  /** Returns the axis: what is late, each of the next days, days off in a row as one, the rest. */
  public List<Stretch> axis() {
    List<Stretch> axis = new ArrayList<>();
    axis.add(stretch(null, 0, LocalDate.MIN, today));
    LocalDate end = today.plusDays(DAYS);
    for (LocalDate day = today; day.isBefore(end); ) {
      LocalDate next = day.plusDays(1);
      int off = works(day) ? 0 : 1;
      while (off > 0 && next.isBefore(end) && !works(next) && !day.equals(today)) {
        next = next.plusDays(1);
        off++;
      }
      axis.add(stretch(day, off, day, next));
      day = next;
    }
    axis.add(stretch(end, 0, end, LocalDate.MAX));
    return Collections.unmodifiableList(axis);
  }

  /** Returns the first day behind the axis. */
  public LocalDate end() {
    return today.plusDays(DAYS);
  }

  private boolean works(LocalDate day) {
    return working.kind(day).works();
  }

  private Stretch stretch(@Nullable LocalDate day, int off, LocalDate from, LocalDate before) {
    List<Seal> seals =
        all().stream()
            .filter(each -> each.due() != null)
            .filter(each -> !from.isAfter(each.due()) && before.isAfter(each.due()))
            .map(Todo::seal)
            .toList();
    return new Stretch(
        day,
        off,
        seals.size(),
        seals.stream().limit(SEALS).toList(),
        Math.max(0, seals.size() - SEALS));
  }
}
