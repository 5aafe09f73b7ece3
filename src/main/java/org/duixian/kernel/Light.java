package org.duixian.kernel;

/**
 * The warning level of a task, an indicator or an item. It is computed by {@code progress} and
 * never set by hand. Each level has a shape and a word of its own, so that colour never carries it
 * alone.
 */
public enum Light {
  /** On its way, or at its target before the last day. */
  GREEN("g"),
  /** Somewhat behind. */
  AMBER("a"),
  /** Far behind, or past what can still be kept. */
  RED("r"),
  /** The last day has passed and the target has not been reached. */
  OVERDUE("o"),
  /** Finished, and in time. */
  DONE("d"),
  /** Nothing of it is due yet. */
  NOT_DUE("n"),
  /** A value was due and nobody has reported one. */
  MISSING("x"),
  /** There is nothing to hold it against, such as a target in words alone. */
  NONE("z");

  private final String glyph;

  Light(String glyph) {
    this.glyph = glyph;
  }

  /** Returns the last part of the id of its glyph: {@code g} stands for {@code #g-g}. */
  public String glyph() {
    return glyph;
  }

  /** Says whether somebody must be chased: red or overdue. */
  public boolean red() {
    return this == RED || this == OVERDUE;
  }

  /** Says whether it is as it should be: green or done. */
  public boolean good() {
    return this == GREEN || this == DONE;
  }

  /** Returns its place in a list with the worst first. */
  public int worstFirst() {
    return switch (this) {
      case OVERDUE -> 0;
      case RED -> 1;
      case MISSING -> 2;
      case AMBER -> 3;
      case GREEN -> 4;
      case DONE -> 5;
      case NOT_DUE -> 6;
      case NONE -> 7;
    };
  }
}
