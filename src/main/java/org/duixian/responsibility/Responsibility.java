package org.duixian.responsibility;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.duixian.kernel.When;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who answers for an item.
 *
 * @param since the first day
 * @param leftOn the first day without, null while it lasts
 * @param words what is remarked; of a counsel what conflicts of interest are declared
 */
public record Responsibility(
    long id,
    String register,
    long item,
    String itemNumber,
    String itemTitle,
    ResponsibilityRole role,
    long person,
    String personName,
    LocalDate since,
    @Nullable LocalDate leftOn,
    String words,
    OffsetDateTime at,
    String accountName) {

  /** Says whether it lasts. */
  public boolean present() {
    return leftOn == null;
  }

  /** Says whether it held on a day. */
  boolean on(LocalDate day) {
    return !day.isBefore(since) && (leftOn == null || day.isBefore(leftOn));
  }

  /** Returns the path of the item. */
  public String itemPath() {
    return "/registers/" + register + "/" + item;
  }

  /** Returns the path of the page of all that is the person's. */
  public String personPath() {
    return "/responsibilities/" + person;
  }

  /** Returns when it was written down. */
  public String when() {
    return When.of(at);
  }
}
