package org.duixian.sheet;

import org.jspecify.annotations.Nullable;

/**
 * A cell as the file has it.
 *
 * @param value the cached result where there is a formula
 */
record RawCell(Kind kind, String value, CellFormat format, @Nullable String formula) {

  /** What the file says that the value is. */
  enum Kind {
    NUMBER,
    TEXT,
    FLAG,
    FAULT,
    ISO_DAY,
    NOT_COMPUTED
  }

  static RawCell text(String value) {
    return new RawCell(Kind.TEXT, value, CellFormat.GENERAL, null);
  }
}
