package org.duixian.document;

/** What became of an edit of one statement. */
sealed interface ReviewOutcome {

  /** The statement as it stands after. */
  Statement statement();

  /** The edit stands. */
  record Done(Statement statement) implements ReviewOutcome {}

  /** Somebody else was quicker: nothing was changed, both versions are here. */
  record Stale(Conflict conflict) implements ReviewOutcome {
    @Override
    public Statement statement() {
      return conflict.standing();
    }
  }
}
