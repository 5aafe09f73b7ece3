package org.duixian.reader;

/** Whether a figure tells of something done, something promised, or a standing fact. */
public enum Role {
  RESULT,
  TARGET,
  STATE;

  /** Returns the code used in files: lower case. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
