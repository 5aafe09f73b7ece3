package org.duixian.goal;

import java.io.Serial;
import org.duixian.kernel.Refusal;

/** A refusal of the ledger; the words stand under {@code goal.refusal.<code>}. */
final class GoalRefusal extends Refusal {

  @Serial private static final long serialVersionUID = 1L;

  enum Code {
    /** A goal cannot go below itself. */
    NODE_BELOW_ITSELF(422),
    /** A goal that tasks or goals hang on cannot be removed. */
    NODE_IN_USE(409),
    /** The year has no frame yet. */
    NO_FRAME(404),
    /** The document is no work report of the year. */
    NOT_OF_YEAR(422);

    private final int status;

    Code(int status) {
      this.status = status;
    }
  }

  GoalRefusal(Code code, Object... arguments) {
    super("goal", code, code.status, arguments);
  }
}
