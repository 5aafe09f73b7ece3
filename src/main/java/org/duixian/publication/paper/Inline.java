package org.duixian.publication.paper;

/** A piece of a line. */
public sealed interface Inline {

  /** Returns what is read. */
  String text();

  /** Returns the level whose typeface it has. */
  Level level();

  /** Words. */
  record Words(String text, Level level) implements Inline {
    /** Returns words of the text itself. */
    public static Words of(String text) {
      return new Words(text, Level.BODY);
    }

    boolean body() {
      return level == Level.BODY;
    }
  }

  /**
   * A figure with its place among the sources of the paper.
   *
   * @param anchor name of its row in the list of figures, such as {@code d5}
   */
  record Figure(String text, String anchor, Level level) implements Inline {}
}
