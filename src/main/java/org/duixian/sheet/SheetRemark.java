package org.duixian.sheet;

import java.util.List;

/**
 * Something to be said of one cell of a sheet that came in.
 *
 * @param row as the sheet counts, 0 for the file as a whole
 * @param column letters of the column, such as E; empty for the whole row
 * @param messageKey key of the words
 */
public record SheetRemark(int row, String column, String messageKey, List<Object> arguments) {

  /** Returns a remark on a row or the file. */
  public static SheetRemark of(int row, String messageKey, Object... arguments) {
    return new SheetRemark(row, "", messageKey, List.of(arguments));
  }

  /** Returns the key of the words that tell its place, from row and column. */
  public String place() {
    return row > 0
        ? column.isEmpty() ? "sheet.line" : "sheet.cell"
        : column.isEmpty() ? "sheet.file" : "sheet.column";
  }
}
