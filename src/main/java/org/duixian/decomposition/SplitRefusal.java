package org.duixian.decomposition;

import org.duixian.kernel.Refusal;

/** What the rules of splitting forbid. */
final class SplitRefusal extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Why something was refused. */
  enum Code {
    /** It is not in the state that the step begins with. */
    NOT_NOW(409),
    /** The shares differ from the total by more than the tolerance and nobody said why. */
    UNBALANCED(422),
    /** The periods of a unit don't make its year. */
    UNEVEN(422),
    /** A unit has not accepted and its objection was not answered. */
    UNANSWERED(422),
    /** The account does not speak for the unit. */
    NOT_YOURS(403);

    private final int status;

    Code(int status) {
      this.status = status;
    }
  }

  SplitRefusal(Code code) {
    super("decomposition", code, code.status);
  }
}
