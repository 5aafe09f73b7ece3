package org.duixian.round;

import java.io.Serial;
import org.duixian.kernel.Refusal;

/** What the rules of rounds forbid; the words stand under {@code round.refusal.<code>}. */
public final class RoundRefusal extends Refusal {

  @Serial private static final long serialVersionUID = 1L;

  /** Why something was refused. */
  public enum Code {
    /** The round takes no forms any more. */
    CLOSED(409),
    /** The round of this period is there already. */
    OPENED_BEFORE(409),
    /** No task and no indicator of the year has a unit that answers for it. */
    NOTHING_TO_ASK(422),
    /** The form is with the office, or taken over by it. */
    NOT_WITH_UNIT(409),
    /** The form has not been sent. */
    NOT_SENT(409),
    /** Forms were sent and nobody has looked at them. */
    UNCHECKED(422),
    /** Only the closed round whose snapshot counts is opened again. */
    NOT_VALID(409),
    /** Its period is being corrected already. */
    REOPENED_BEFORE(409),
    /** A new deadline is later than the old one. */
    NOT_LATER(422);

    private final int status;

    Code(int status) {
      this.status = status;
    }
  }

  RoundRefusal(Code code, Object... arguments) {
    super("round", code, code.status, arguments);
  }
}
