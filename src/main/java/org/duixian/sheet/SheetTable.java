package org.duixian.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * What a sheet that came in holds under the heads that are known.
 *
 * @param heads where the columns stand
 * @param rows those without a cell that cannot be read
 * @param wrong cells that cannot be read; or, of row 0, why the file cannot be read at all
 * @param told what its sender must know of how it was read
 * @param asked what must be ticked before it is taken
 */
public record SheetTable(
    SheetHeads heads,
    List<SheetRow> rows,
    List<SheetRemark> wrong,
    List<SheetRemark> told,
    List<SheetQuestion> asked) {

  static SheetTable refused(String messageKey, Object... arguments) {
    SheetRemark why = SheetRemark.of(0, messageKey, arguments);
    return new SheetTable(SheetHeads.NONE, List.of(), List.of(why), List.of(), List.of());
  }

  SheetTable telling(SheetRemark first) {
    List<SheetRemark> more = new ArrayList<>(told);
    more.addFirst(first);
    return new SheetTable(heads, rows, wrong, more, asked);
  }

  private boolean isRefused() {
    return heads == SheetHeads.NONE;
  }

  /** Says whether the sheet has a column. */
  public boolean has(SheetColumn<?> column) {
    return heads.has(column);
  }

  /** Returns a remark on each head that names no column. */
  public List<SheetRemark> unknownHeads() {
    return heads.unknown();
  }

  /** Returns a remark on each of the columns that the sheet lacks, or why it has none at all. */
  public List<SheetRemark> missing(List<? extends SheetColumn<?>> columns, HeadWords words) {
    return isRefused() ? wrong : lacking(columns, words);
  }

  private List<SheetRemark> lacking(List<? extends SheetColumn<?>> columns, HeadWords words) {
    return columns.stream()
        .filter(column -> !heads.has(column))
        .map(column -> SheetRemark.of(heads.row(), "sheet.column-missing", words.head(column)))
        .toList();
  }
}
