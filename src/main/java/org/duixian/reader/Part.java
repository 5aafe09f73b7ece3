package org.duixian.reader;

/** The part of a document in which a passage stands; it decides role and period of what is said. */
public enum Part {
  /** Title, date, salutation: before the first part. */
  FRONT,
  /** What was done: the past year, or the past term. */
  REVIEW,
  /** What is promised for the coming year. */
  PLAN,
  /** What is promised for a longer time, such as a five-year plan or a term. */
  LONG_PLAN,
  /** The government's promises about its own work (自身建设). */
  SELF,
  /** Tables, lists and other matter after the closing words. */
  ANNEX,
  /** Explanations of terms. */
  GLOSSARY,
  /** A text, or a passage of it, that is no work report. */
  OTHER;

  /** Returns the code used in files: lower case. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
