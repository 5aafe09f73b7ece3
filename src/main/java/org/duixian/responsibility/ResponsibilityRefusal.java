package org.duixian.responsibility;

import java.io.Serial;
import org.duixian.kernel.Refusal;

/** A refusal of the trait; the words stand under {@code responsibility.refusal.<code>}. */
final class ResponsibilityRefusal extends Refusal {

  @Serial private static final long serialVersionUID = 1L;

  enum Code {
    /** The day lies after today, or before who is there now began. */
    WRONG_DAY("day"),
    /** The person is that already. */
    ALREADY("person"),
    /** A counsel says what conflicts of interest there are, or that there are none. */
    NOTHING_DECLARED("words");

    private final String field;

    Code(String field) {
      this.field = field;
    }
  }

  ResponsibilityRefusal(Code code, Object... arguments) {
    super("responsibility", code, 422, arguments);
  }

  /** Returns the field of the form at which it stands. */
  String field() {
    return code() instanceof Code code ? code.field : "day";
  }
}
