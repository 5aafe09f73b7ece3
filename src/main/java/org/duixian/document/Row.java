package org.duixian.document;

/**
 * A statement as a row beside the text; public for its template only.
 *
 * @param number position in the stretch, from 1
 */
public record Row(int number, Statement statement) {

  /** Returns how far its review has come. */
  public StatementState state() {
    return statement.state();
  }

  /** Returns the letter of its sort in the style sheet: c, r, t or s. */
  public String letter() {
    return MarkedText.letter(statement.kind() == StatementKind.TASK ? null : statement.role());
  }

  /** Returns what a button sends to name the row in the version shown. */
  public String seen() {
    return statement.id() + ":" + statement.version();
  }
}
