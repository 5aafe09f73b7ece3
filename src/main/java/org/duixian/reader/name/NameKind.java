package org.duixian.reader.name;

/** What a name in a text is the name of. */
public enum NameKind {
  INDICATOR,
  ORGANISATION,
  PROJECT,
  PLACE,
  /** The numbered frame of a year's work, such as 1+6+N. */
  WORK_SYSTEM;

  /** Returns the code used in files: lower case with a hyphen. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
