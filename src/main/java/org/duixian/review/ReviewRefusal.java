package org.duixian.review;

import java.io.Serial;
import org.duixian.kernel.Refusal;

/** A refusal of the trait; the words stand under {@code review.refusal.<code>}. */
final class ReviewRefusal extends Refusal {

  @Serial private static final long serialVersionUID = 1L;

  enum Code {
    /** Reviewers have not all given, and the office has not closed. */
    STILL_BLIND("outcome"),
    /** The scoring is over. */
    OVER("points"),
    /** An item has fewer scores than it needs. */
    TOO_FEW("outcome"),
    /** It is decided against the score, refused or put off, and nobody says why. */
    NO_REASON("reason"),
    /** An item is decided already. */
    DECIDED_ALREADY("outcome"),
    /** Fewer reviewers are named than scores are needed. */
    FEW_REVIEWERS("reviewers"),
    /** The day lies after today. */
    WRONG_DAY("day");

    private final String field;

    Code(String field) {
      this.field = field;
    }
  }

  ReviewRefusal(Code code, Object... arguments) {
    super("review", code, 422, arguments);
  }

  /** Returns the field of the form at which it stands. */
  String field() {
    return code() instanceof Code code ? code.field : "outcome";
  }
}
