package org.duixian.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of a file to be written.
 *
 * @param name what its tab says
 * @param title what stands over the heads, null for nothing
 * @param mark what stands on top of each printed page, null for nothing
 * @param rows gone through once, while the file is written
 */
public record Tab<T>(
    String name,
    @Nullable String title,
    @Nullable String mark,
    List<SheetColumn<T>> columns,
    Iterable<T> rows) {

  /** Returns a sheet that begins with its heads. */
  public static <T> Tab<T> of(String name, List<SheetColumn<T>> columns, Iterable<T> rows) {
    return new Tab<>(name, null, null, columns, rows);
  }

  /** Returns the same under a title, and with a mark on each printed page. */
  public Tab<T> under(String words, @Nullable String onEachPage) {
    return new Tab<>(name, words, onEachPage, columns, rows);
  }
}
