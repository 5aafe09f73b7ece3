package org.duixian.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Items that pass together, all of them or none.
 *
 * @param day from which it counts
 * @param resolution number of the resolution where the passage asks for one
 */
record NewPassing(
    List<SeenItem> items, LocalDate day, @Nullable String reason, @Nullable String resolution) {

  /** An item in the version that was seen. */
  record SeenItem(long id, int version) {}
}
