package org.duixian.indicator.formula;

/** A formula cannot be understood. */
public final class FormulaFault extends Exception {

  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Kind {
    /** Something else was expected at the place. */
    UNEXPECTED,
    /** It ends too early. */
    UNFINISHED,
    /** It is longer, or nested deeper, than anybody can check. */
    TOO_LONG
  }

  private final Kind kind;
  private final int place;

  FormulaFault(Kind kind, int place) {
    super(kind + " at " + place);
    this.kind = kind;
    this.place = place;
  }

  /** Returns what is wrong. */
  public Kind kind() {
    return kind;
  }

  /** Returns the character at which it was noticed, the first is 1. */
  public int place() {
    return place + 1;
  }
}
