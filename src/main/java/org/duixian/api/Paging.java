package org.duixian.api;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a listing is asked for.
 *
 * @param after where the part before ended; what {@code next} of that part says
 * @param limit how many at most, 1 to 500
 */
record Paging(@Nullable Long after, @Nullable Integer limit) {

  private static final int USUAL = 50;
  private static final int MOST = 500;

  long from() {
    return after == null ? Long.MIN_VALUE : after;
  }

  int size() {
    if (limit != null && (limit < 1 || limit > MOST)) {
      throw new RequestProblem(400, "api.problem.limit", MOST);
    }
    return limit == null ? USUAL : limit;
  }

  /** How many rows to read, so that it shows whether more follow. */
  int sizeAndOne() {
    return size() + 1;
  }
}
