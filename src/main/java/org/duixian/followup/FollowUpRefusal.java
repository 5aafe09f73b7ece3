package org.duixian.followup;

import java.io.Serial;
import org.duixian.kernel.Refusal;

/** A refusal of the follow-up; the words stand under {@code followup.refusal.<code>}. */
final class FollowUpRefusal extends Refusal {

  @Serial private static final long serialVersionUID = 1L;

  enum Code {
    /** The step does not fit where the matter stands. */
    NOT_NOW(409),
    /** A running matter was opened from the same place. */
    RUNNING(409);

    private final int status;

    Code(int status) {
      this.status = status;
    }
  }

  FollowUpRefusal(Code code, Object... arguments) {
    super("followup", code, code.status, arguments);
  }
}
