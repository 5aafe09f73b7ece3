package org.duixian.document;

/** What became of an edit of one statement. */
sealed interface ReviewOutcome {

  /** The statement as it stands after. */
  Statement statement();

  /** The edit stands. */
  record Done(Statement statement) implements ReviewOutcome {}

  /** Somebody else was quicker: nothing was changed; {@code statement} is what they made of it. */
  record Stale(Statement statement) implements ReviewOutcome {}
}
