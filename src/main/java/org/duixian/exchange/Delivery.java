package org.duixian.exchange;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.duixian.kernel.When;
import org.jspecify.annotations.Nullable;

/**
 * One piece of news on its way to one receiver; public for the template only.
 *
 * @param attempts how often it was tried
 * @param dueAt when it is tried next
 * @param problem what went wrong last, null if nothing
 */
public record Delivery(
    long id,
    long hook,
    String hookName,
    String topic,
    String title,
    String words,
    String path,
    State state,
    int attempts,
    OffsetDateTime dueAt,
    OffsetDateTime createdAt,
    @Nullable String problem) {

  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  /** Where it stands. */
  public enum State {
    WAITING,
    SENT,
    GIVEN_UP
  }

  /** Returns when it was written, in the district's time. */
  public String when() {
    return WHEN.format(createdAt.atZoneSameInstant(When.ZONE));
  }
}
