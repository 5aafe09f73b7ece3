package org.duixian.kernel;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Points in time as pages show them, in the district's time. */
public final class When {

  /** The zone of all districts. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  private When() {}

  /** Returns day and minute, a dash for none. */
  public static String of(@Nullable OffsetDateTime time) {
    return time == null ? "—" : MINUTE.format(time.atZoneSameInstant(ZONE));
  }

  /** Returns the value of a field for date and time. */
  public static String field(OffsetDateTime time) {
    return FIELD.format(time.atZoneSameInstant(ZONE));
  }

  /** Returns a moment of the district's time. */
  public static OffsetDateTime in(LocalDateTime local) {
    return local.atZone(ZONE).toOffsetDateTime();
  }

  /**
   * How long it is until a deadline.
   *
   * @param over whether the deadline has passed, by so much
   */
  public record Left(boolean over, long days, int hours, int minutes) {}

  /** Returns how long it is from a moment until a deadline. */
  public static Left left(OffsetDateTime now, OffsetDateTime due) {
    Duration gap = Duration.between(now, due);
    Duration size = gap.abs();
    return new Left(gap.isNegative(), size.toDays(), size.toHoursPart(), size.toMinutesPart());
  }
}
