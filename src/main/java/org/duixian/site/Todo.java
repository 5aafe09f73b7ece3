package org.duixian.site;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for somebody.
 *
 * @param title what it is
 * @param note what is to be done with it
 * @param since from when its time runs, null where nothing says it
 * @param due by when, null for no day
 * @param path where it is done
 */
public record Todo(
    Seal seal,
    Notice title,
    Notice note,
    @Nullable LocalDate since,
    @Nullable LocalDate due,
    String path) {

  /** Returns a title that is the name of something. */
  public static Notice named(String name) {
    return Notice.of("site.named", name);
  }

  /** Says whether its day has passed. */
  public boolean late(LocalDate today) {
    return due != null && due.isBefore(today);
  }

  /** Returns how much of its time is used, 0 to 100; 0 where nothing says since when. */
  public long used(LocalDate today) {
    if (due == null || since == null || late(today)) {
      return due != null && late(today) ? 100 : 0;
    }
    long all = Math.max(1, due.toEpochDay() - since.toEpochDay());
    return Math.clamp((today.toEpochDay() - since.toEpochDay()) * 100 / all, 0, 100);
  }
}
