package org.duixian.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a sheet, known by their heads in either language and in any order. The heads stand
 * in the line, or the two lines, among the first ones that name the most columns.
 */
public final class SheetHeads {

  /** How many lines may stand over the heads. */
  static final int AMONG_FIRST = 20;

  /** The heads of what could not be read. */
  static final SheetHeads NONE = new SheetHeads(List.of());

  private final List<RawLine> lines;
  private final Map<Integer, SheetColumn<?>> columns = new HashMap<>();
  private final Map<String, Integer> places = new HashMap<>();

  private SheetHeads(List<RawLine> lines) {
    this.lines = lines;
  }

  /** Finds the heads; where no line names a column, the first one is taken for them. */
  static SheetHeads find(
      List<RawLine> first, List<? extends SheetColumn<?>> known, HeadWords words) {
    Map<String, SheetColumn<?>> byHead = new HashMap<>();
    for (SheetColumn<?> column : known) {
      for (Locale locale : HeadWords.LANGUAGES) {
        words.heads(column, locale).forEach(head -> byHead.putIfAbsent(Blanks.head(head), column));
      }
    }
    SheetHeads best = new SheetHeads(first.isEmpty() ? List.of() : List.of(first.getFirst()));
    for (int lines = 1; lines <= 2; lines++) {
      for (int i = 0; i + lines <= first.size(); i++) {
        SheetHeads heads = new SheetHeads(List.copyOf(first.subList(i, i + lines)));
        heads.name(byHead);
        best = heads.columns.size() > best.columns.size() ? heads : best;
      }
    }
    return best;
  }

  private void name(Map<String, SheetColumn<?>> byHead) {
    int width = lines.stream().mapToInt(RawLine::last).max().orElse(-1) + 1;
    String group = "";
    for (int place = 0; place < width; place++) {
      String own = lines.getLast().text(place);
      String above = lines.getFirst().text(place);
      group = above.isEmpty() && lines.getFirst().wide() ? group : above;
      @Nullable SheetColumn<?> column = null;
      for (String head : new String[] {lines.size() > 1 ? group + own : own, own, above}) {
        column = column == null ? byHead.get(Blanks.head(head)) : column;
      }
      if (column != null && places.putIfAbsent(column.key(), place) == null) {
        columns.put(place, column);
      }
    }
  }

  /** Returns the columns by their places from 0. */
  Map<Integer, SheetColumn<?>> columns() {
    return columns;
  }

  /** Returns the number of the row in which the heads end, 1 in an empty sheet. */
  int row() {
    return lines.isEmpty() ? 1 : lines.getLast().number();
  }

  boolean has(SheetColumn<?> column) {
    return places.containsKey(column.key());
  }

  String letters(SheetColumn<?> column) {
    Integer place = places.get(column.key());
    return place == null ? "?" : Places.letters(place);
  }

  /** Returns what the head of a column says in brackets, empty for nothing. */
  String remark(SheetColumn<?> column) {
    Integer place = places.get(column.key());
    return place == null ? "" : Blanks.remark(lines.getLast().text(place));
  }

  /** Returns a remark on each head that names no column. */
  List<SheetRemark> unknown() {
    List<SheetRemark> unknown = new ArrayList<>();
    RawLine heads = lines.isEmpty() ? RawLine.EMPTY : lines.getLast();
    for (int place : heads.cells().keySet().stream().sorted().toList()) {
      if (!columns.containsKey(place)) {
        unknown.add(
            new SheetRemark(
                row(), Places.letters(place), "sheet.unknown-head", List.of(heads.text(place))));
      }
    }
    return unknown;
  }

  /** Says whether a line repeats the heads, as on the next printed page. */
  boolean repeats(RawLine line) {
    return columns.size() > 1
        && columns.keySet().stream()
            .allMatch(place -> line.text(place).equals(lines.getLast().text(place)))
        && !line.cells().isEmpty();
  }
}
