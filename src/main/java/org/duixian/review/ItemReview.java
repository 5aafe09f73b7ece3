package org.duixian.review;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A review of one or more items.
 *
 * @param scale the most points of each criterion
 * @param pass the share of all points, in percent, below which an admission asks why
 * @param least how many scores each item needs before it is decided
 * @param closedAt when the office ended the scoring, null while it has not
 */
public record ItemReview(
    long id,
    String register,
    String title,
    LocalDate due,
    int scale,
    int pass,
    int least,
    @Nullable OffsetDateTime closedAt,
    OffsetDateTime openedAt,
    String openedBy,
    boolean sample,
    int version) {

  static final String RULE = "review";

  /** Returns the path of its page. */
  public String path() {
    return "/reviews/" + id;
  }

  /** Says whether the office ended the scoring. */
  public boolean closed() {
    return closedAt != null;
  }
}
