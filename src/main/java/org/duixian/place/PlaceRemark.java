package org.duixian.place;

import java.util.List;

/**
 * What is to be said of one row or feature of a file that came in.
 *
 * @param row as the file counts, from 1; 0 for the file as a whole
 * @param column letters of the column of a sheet, empty for a feature or a whole row
 * @param messageKey key of the words
 */
public record PlaceRemark(int row, String column, String messageKey, List<Object> arguments) {

  static PlaceRemark of(int row, String messageKey, Object... arguments) {
    return new PlaceRemark(row, "", messageKey, List.of(arguments));
  }

  /** Returns the key of the words that tell its place, from row and column. */
  public String place() {
    return row == 0 ? "place.in.file" : column.isEmpty() ? "place.in.row" : "place.in.cell";
  }
}
