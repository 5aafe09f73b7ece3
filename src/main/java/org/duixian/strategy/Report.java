package org.duixian.strategy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.kernel.When;
import org.jspecify.annotations.Nullable;

/**
 * A report upward: an information bulletin 信息专报, or a report of a major matter 重大事项报告 that had to
 * come within a time limit.
 *
 * @param number running number within kind and year
 * @param strategy the strategy it belongs to, null if none
 * @param occurredAt when the matter happened, null for a bulletin
 * @param limitHours hours from then within which it had to be reported, null for a bulletin
 * @param receipts how many have taken note
 */
public record Report(
    long id,
    Kind kind,
    int year,
    int number,
    @Nullable Long strategy,
    @Nullable String strategyName,
    long unit,
    String unitName,
    String title,
    String words,
    @Nullable OffsetDateTime occurredAt,
    @Nullable Integer limitHours,
    OffsetDateTime sentAt,
    String sentBy,
    boolean sample,
    int receipts) {

  /** Kinds of report. */
  public enum Kind {
    BULLETIN,
    MATTER
  }

  /** Returns the path of its page. */
  public String path() {
    return "/reports/" + id;
  }

  /** Returns minute and day of a moment in the district's time. */
  public static String when(OffsetDateTime moment) {
    return When.of(moment);
  }

  /** Returns when it was sent. */
  public String sent() {
    return when(sentAt);
  }

  /** Says whether it came after its time limit; never for a bulletin. */
  public boolean late() {
    return occurredAt != null
        && limitHours != null
        && sentAt.isAfter(occurredAt.plusHours(limitHours));
  }

  /** Returns the hours between matter and report, to one decimal, cut off; null for a bulletin. */
  public @Nullable Sourced hours() {
    if (occurredAt == null) {
      return null;
    }
    BigDecimal hours =
        BigDecimal.valueOf(Duration.between(occurredAt, sentAt).toMinutes())
            .divide(BigDecimal.valueOf(60), 1, RoundingMode.DOWN);
    return Sourced.of(hours, "小时", new Source.Computed("report-hours", String.valueOf(id)));
  }
}
