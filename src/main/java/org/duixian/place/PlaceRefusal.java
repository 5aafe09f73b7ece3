package org.duixian.place;

import java.io.Serial;
import org.duixian.kernel.Refusal;

/** A refusal of the trait; the words stand under {@code place.refusal.<code>}. */
final class PlaceRefusal extends Refusal {

  @Serial private static final long serialVersionUID = 1L;

  enum Code {
    /** An item has as many places as it may have. */
    TOO_MANY
  }

  PlaceRefusal(Code code, Object... arguments) {
    super("place", code, 422, arguments);
  }
}
