package org.duixian.document;

import org.jspecify.annotations.Nullable;

/**
 * A statement as a row beside the text; public for its template only.
 *
 * @param number position in the stretch, from 1
 * @param lead who leads a commitment, null for a figure
 */
public record Row(int number, Statement statement, LeadUnits.@Nullable Lead lead) {

  /** Returns how far its review has come. */
  public StatementState state() {
    return statement.state();
  }

  /** Says whether it is a commitment, which can be assigned, split and merged. */
  public boolean commitment() {
    return statement.kind() == StatementKind.TASK;
  }

  /** Returns the letter of its sort in the style sheet: c, r, t or s. */
  public String letter() {
    return MarkedText.letter(commitment() ? null : statement.role());
  }

  /** Returns what a button sends to name the row in the version shown. */
  public String seen() {
    return statement.seen();
  }
}
