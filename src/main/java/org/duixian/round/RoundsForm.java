package org.duixian.round;

import java.time.LocalDate;
import org.duixian.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * What is typed to open a round; public for the template only.
 *
 * @param period code of the period
 * @param due deadline as a field for date and time gives it
 * @param remind days before the deadline on which reminders go out
 */
public record RoundsForm(@Nullable String period, @Nullable String due, @Nullable String remind) {

  private static final int MOST_DAYS = 30;

  /** The month before, due two days from now: what an office opens most of the time. */
  static RoundsForm proposed(LocalDate today) {
    boolean over = today.getDayOfMonth() == today.lengthOfMonth();
    Period month = Period.of(Period.Grain.MONTH, today);
    return new RoundsForm(
        (over ? month : month.previous()).code(), today.plusDays(2) + "T18:00", "1");
  }

  int days() {
    return remind != null && remind.matches("[0-9]{1,2}")
        ? Math.min(MOST_DAYS, Integer.parseInt(remind))
        : 1;
  }
}
