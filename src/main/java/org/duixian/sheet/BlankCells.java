package org.duixian.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Blank cells where something stands. They delete nothing unless their column is ticked; a column
 * that the sheet does not have never does.
 */
public final class BlankCells {

  private static final int MOST_ROWS_NAMED = 30;

  private final Set<String> ticked;
  private final Map<String, List<Integer>> rows = new LinkedHashMap<>();
  private final Map<String, String> standing = new LinkedHashMap<>();

  /**
   * @param ticked keys of the questions whose answer is yes
   */
  public BlankCells(Set<String> ticked) {
    this.ticked = ticked;
  }

  /** Returns what a cell says, what stands where it is blank, "" where a blank shall delete. */
  public String orStanding(SheetRow row, SheetColumn<?> column, String stands) {
    String text = row.text(column);
    if (!text.isEmpty() || stands.isEmpty() || !row.has(column)) {
      return text.isEmpty() ? stands : text;
    }
    String letters = row.remark(column, "").column();
    rows.computeIfAbsent(letters, key -> new ArrayList<>()).add(row.number());
    standing.putIfAbsent(letters, stands);
    return ticked.contains(key(letters)) ? "" : stands;
  }

  private static String key(String letters) {
    return "empty-" + letters;
  }

  /** Returns a question for each column with such cells. */
  public List<SheetQuestion> asked() {
    return rows.entrySet().stream()
        .map(
            column ->
                new SheetQuestion(
                    key(column.getKey()),
                    false,
                    "sheet.would-empty",
                    List.of(
                        column.getKey(),
                        column.getValue().size(),
                        named(column.getValue()),
                        standing.getOrDefault(column.getKey(), ""))))
        .toList();
  }

  /** Returns the numbers of rows as they are told, the first thirty of many. */
  public static String named(List<Integer> rows) {
    String named =
        rows.stream().limit(MOST_ROWS_NAMED).map(String::valueOf).collect(Collectors.joining("、"));
    return rows.size() > MOST_ROWS_NAMED ? named + "…" : named;
  }
}
