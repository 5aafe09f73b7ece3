package org.duixian.goal;

import java.util.Map;

/** One row of a sheet that came back: the cells as text, by column. */
record SheetRow(int row, Map<SheetColumn, String> cells) {

  String text(SheetColumn column) {
    return cells.getOrDefault(column, "");
  }

  boolean isBlank() {
    return cells.values().stream().allMatch(String::isBlank);
  }
}
