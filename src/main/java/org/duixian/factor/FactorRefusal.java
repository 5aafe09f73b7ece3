package org.duixian.factor;

import java.io.Serial;
import org.duixian.kernel.Refusal;

/** A refusal of the trait; the words stand under {@code factor.refusal.<code>}. */
final class FactorRefusal extends Refusal {

  @Serial private static final long serialVersionUID = 1L;

  enum Code {
    /** Nothing of the kind is needed, so nothing of it can come in. */
    NOT_NEEDED("kind"),
    /** A need that stands becomes another, and nobody says why. */
    NO_REASON("words"),
    /** The day lies after today. */
    WRONG_DAY("day"),
    /** More would be taken back than came in. */
    BELOW_NOTHING("amount"),
    /** The schedule has no such node. */
    NO_NODE("node"),
    /** Something of the kind has come in, so that the need cannot go. */
    GOT_ALREADY("amount");

    private final String field;

    Code(String field) {
      this.field = field;
    }
  }

  FactorRefusal(Code code, Object... arguments) {
    super("factor", code, 422, arguments);
  }

  /** Returns the field of the form at which it stands. */
  String field() {
    return code() instanceof Code code ? code.field : "kind";
  }
}
