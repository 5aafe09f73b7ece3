package org.duixian.assessment;

import java.io.Serial;
import org.duixian.kernel.Refusal;

/** A refusal of the assessments; the words stand under {@code assessment.refusal.<code>}. */
final class AssessmentRefusal extends Refusal {

  @Serial private static final long serialVersionUID = 1L;

  enum Code {
    /** The scores are frozen and stay as they are. */
    FROZEN(409),
    /** Objections are raised against frozen scores only. */
    NOT_FROZEN(409),
    /** The objection has its answer. */
    ANSWERED(409),
    /** The contest is closed. */
    CLOSED(409),
    /** The account does not judge in this contest. */
    NO_JUDGE(403),
    /** Another one of the year bears the name. */
    NAME_TAKEN(422);

    private final int status;

    Code(int status) {
      this.status = status;
    }
  }

  AssessmentRefusal(Code code) {
    super("assessment", code, code.status);
  }
}
