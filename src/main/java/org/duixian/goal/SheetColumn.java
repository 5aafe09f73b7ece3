package org.duixian.goal;

/** The columns of the ledger's sheet, in order; the words of the heads are in the messages. */
enum SheetColumn {
  NUMBER(8, true),
  VERSION(8, true),
  GOAL(36, true),
  TITLE(56, false),
  INDICATOR(22, false),
  BOUND(8, false),
  VALUE(12, false),
  UNIT(10, false),
  LEAD(22, false),
  CO_UNITS(30, false),
  LEADER(12, false),
  DEADLINE(13, false),
  NOTE(30, false),
  STATE(10, false),
  SENTENCE(60, true);

  private final int width;
  private final boolean fixed;

  SheetColumn(int width, boolean fixed) {
    this.width = width;
    this.fixed = fixed;
  }

  int width() {
    return width;
  }

  /** Says whether the column only tells and takes no change. */
  boolean fixed() {
    return fixed;
  }

  String key() {
    return "goal.sheet." + name();
  }

  /** Returns the field of a form that the column writes, for errors named by field. */
  String field() {
    return this == CO_UNITS ? "coUnits" : name().toLowerCase(java.util.Locale.ROOT);
  }
}
