package org.duixian.indicator;

/** The columns of a sheet of values, in order; the words of the heads are in the messages. */
enum ValueColumn {
  CODE(22),
  NAME(28),
  UNIT(22),
  KIND(8),
  PERIOD(12),
  BOUND(6),
  VALUE(16),
  MEASURED(10),
  NOTE(24),
  REASON(24);

  private final int width;

  ValueColumn(int width) {
    this.width = width;
  }

  int width() {
    return width;
  }

  String key() {
    return "indicator.sheet." + name();
  }

  /** Says whether a sheet without the column can be read. */
  boolean optional() {
    return this == NAME || this == BOUND || this == MEASURED || this == NOTE || this == REASON;
  }
}
