package org.duixian.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The merged areas of a sheet: each row under one has its value, and what a file keeps under it is
 * nobody's.
 */
final class MergedAreas {

  private static final Pattern AREA = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}:[A-Z]{1,3}[0-9]{1,7}");
  private static final int MOST = 100_000;

  /** Rows from 1 and columns from 0, all counted in. */
  private record Area(int top, int left, int bottom, int right) {}

  private final List<Area> areas = new ArrayList<>();
  private final List<Area> open = new ArrayList<>();
  private final Map<Area, RawCell> values = new HashMap<>();
  private final Map<Integer, Integer> filled = new HashMap<>();
  private int next;

  void add(String reference) {
    if (AREA.matcher(reference).matches() && areas.size() <= MOST) {
      String[] corners = reference.split(":");
      areas.add(
          new Area(
              Places.row(corners[0]),
              Places.column(corners[0]),
              Places.row(corners[1]),
              Math.min(SheetLines.MOST_COLUMNS, Places.column(corners[1]))));
    }
  }

  /** Begins again with the first line of the sheet. */
  MergedAreas fromTop() {
    if (areas.size() > MOST) {
      throw new SheetArchive.TooLarge();
    }
    areas.sort(Comparator.comparingInt(Area::top));
    next = 0;
    open.clear();
    filled.clear();
    return this;
  }

  /** Spreads the values of the areas over a line; lines are given from top to bottom. */
  RawLine spread(RawLine line) {
    while (next < areas.size() && areas.get(next).top <= line.number()) {
      open.add(areas.get(next++));
    }
    open.removeIf(area -> area.bottom < line.number());
    if (open.isEmpty()) {
      return line;
    }
    if (open.size() > SheetLines.MOST_COLUMNS) {
      // Areas do not overlap in a sheet that a program for sheets has written.
      throw new SheetArchive.TooLarge();
    }
    Map<Integer, RawCell> cells = new HashMap<>(line.cells());
    boolean wide = false;
    for (Area area : open) {
      RawCell top = area.top == line.number() ? cells.get(area.left) : values.get(area);
      for (int place = area.left; place <= area.right; place++) {
        cells.remove(place);
      }
      if (top != null) {
        values.put(area, top);
        cells.put(area.left, top);
        wide |= area.right > area.left;
        filled.merge(area.left, area.top == line.number() ? 0 : 1, Integer::sum);
      }
    }
    return new RawLine(line.number(), line.hidden(), wide, cells);
  }

  /** Returns how many cells of a column got the value of a merged one above them. */
  int filled(int place) {
    return filled.getOrDefault(place, 0);
  }
}
