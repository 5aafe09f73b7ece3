package org.duixian.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/** One line of a sheet, its cells counted from 0. */
public final class SheetLine {

  /** A number up to this is a year that somebody typed, one above it a day as Excel counts days. */
  private static final int LAST_YEAR = 2_200;

  private final Row row;

  SheetLine(Row row) {
    this.row = row;
  }

  /** Returns its number as Excel shows it, from 1. */
  public int number() {
    return row.getRowNum();
  }

  int width() {
    return row.getCellCount();
  }

  /**
   * Returns what a cell says, a number with all its digits, stripped; empty where there is none.
   */
  public String text(int index) {
    return cell(index).map(SheetLine::text).orElse("");
  }

  /** Returns the day of a cell that Excel holds as a day; empty for texts and plain numbers. */
  public Optional<LocalDate> day(int index) {
    return cell(index)
        .filter(cell -> cell.getType() == CellType.NUMBER)
        .filter(cell -> cell.asNumber().intValue() > LAST_YEAR)
        .map(Cell::asDate)
        .map(LocalDateTime::toLocalDate);
  }

  private Optional<Cell> cell(int index) {
    return index < width() ? Optional.ofNullable(row.getCell(index)) : Optional.empty();
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      BigDecimal number = cell.asNumber();
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    return cell.getText() == null ? "" : cell.getText().strip();
  }
}
