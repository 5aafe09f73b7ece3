package org.duixian.sheet;

import java.util.Map;

/**
 * A line of a sheet with the cells that hold something, by their places from 0.
 *
 * @param number as the sheet shows it, from 1
 * @param wide whether one of its cells spans several columns
 */
record RawLine(int number, boolean hidden, boolean wide, Map<Integer, RawCell> cells) {

  static final RawLine EMPTY = new RawLine(1, false, false, Map.of());

  String text(int place) {
    RawCell cell = cells.get(place);
    return cell == null ? "" : Blanks.clean(cell.value());
  }

  /** Returns the place of its last cell. */
  int last() {
    return cells.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
  }
}
