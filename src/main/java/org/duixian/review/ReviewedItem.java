package org.duixian.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An item of a review.
 *
 * @param outcome what was decided, null while nothing is
 * @param score as decided, in hundredths of a percent
 */
public record ReviewedItem(
    long review,
    String reviewTitle,
    String register,
    long item,
    String number,
    String title,
    @Nullable ReviewOutcome outcome,
    @Nullable Integer score,
    @Nullable String reason,
    @Nullable LocalDate decidedOn,
    @Nullable String decidedBy) {

  /** Returns the page of the item. */
  public String itemPath() {
    return "/registers/" + register + "/" + item;
  }

  /** Returns the page on which a reviewer scores it. */
  public String sheetPath() {
    return "/reviews/" + review + "/items/" + item;
  }
}
