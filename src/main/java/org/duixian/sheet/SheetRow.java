package org.duixian.sheet;

import java.util.List;
import java.util.Map;

/**
 * One row of a sheet that came in.
 *
 * @param number as the sheet counts, from 1
 * @param cells what the cells say, by column key; blank ones are absent
 * @param heads where the columns of the sheet stand
 */
public record SheetRow(int number, Map<String, String> cells, SheetHeads heads) {

  /** Returns what a cell says: a number with all its digits, a day as 2025-06-30; "" for blank. */
  public String text(SheetColumn<?> column) {
    return cells.getOrDefault(column.key(), "");
  }

  /** Says whether the sheet has the column at all. */
  public boolean has(SheetColumn<?> column) {
    return heads.has(column);
  }

  /** Returns what the head says in brackets, such as the unit in 目标值（万元）. */
  public String headRemark(SheetColumn<?> column) {
    return heads.remark(column);
  }

  /** Returns a remark on one of its cells. */
  public SheetRemark remark(SheetColumn<?> column, String messageKey, Object... arguments) {
    return new SheetRemark(number, heads.letters(column), messageKey, List.of(arguments));
  }
}
