package org.duixian.investment;

import java.io.Serial;
import org.duixian.kernel.Refusal;

/**
 * A refusal of the trait investment; the words stand under {@code investment.refusal.<code>}, and a
 * form shows them at the field.
 */
final class InvestmentRefusal extends Refusal {

  @Serial private static final long serialVersionUID = 1L;

  enum Code {
    /** The month lies after today. */
    MONTH_TO_COME("month"),
    /** What stands is to become something else, and nobody says why. */
    CORRECTION_WITHOUT_REASON("reason"),
    /** More is built than the whole investment, and nobody says why. */
    BEYOND_TOTAL("built"),
    /** The statistics office does not count the item in that month. */
    NOT_COUNTED("statistical"),
    /** The item is below what the statistics office counts. */
    BELOW_THRESHOLD("counted"),
    /** Figures have been counted in months before. */
    COUNTED_BEFORE("counted"),
    /** A bundle has the figures of its parts. */
    BUNDLE("month"),
    /** The year has no plan that could be adjusted. */
    NO_PLAN("plan"),
    /** An adjustment needs the number of its resolution. */
    NO_RESOLUTION("resolution"),
    /** The day lies after today or before an adjustment. */
    WRONG_DAY("day"),
    /** It cannot be counted within the other item. */
    NO_BUNDLE("bundle");

    private final String field;

    Code(String field) {
      this.field = field;
    }

    /** Returns the field of the form at which it stands. */
    String field() {
      return field;
    }
  }

  InvestmentRefusal(Code code, Object... arguments) {
    super("investment", code, 422, arguments);
  }

  String field() {
    return code() instanceof Code code ? code.field() : "month";
  }
}
