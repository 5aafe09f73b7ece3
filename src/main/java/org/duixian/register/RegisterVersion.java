package org.duixian.register;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A declaration that a district made.
 *
 * @param shipped the text of the product that it was made from, empty for a register of its own
 */
public record RegisterVersion(
    String register,
    int version,
    State state,
    String yaml,
    String shipped,
    OffsetDateTime madeAt,
    String madeBy,
    @Nullable OffsetDateTime activeFrom) {

  /** Where it stands. */
  public enum State {
    DRAFT,
    ACTIVE,
    OBSOLETE
  }
}
