package org.duixian.reader;

/** What sort of quantity a figure is. */
public enum Measure {
  LEVEL,
  GROWTH,
  SHARE,
  CHANGE,
  RANK,
  RATIO;

  /** Returns the code used in files: lower case. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
