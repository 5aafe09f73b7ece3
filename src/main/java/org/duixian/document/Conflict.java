package org.duixian.document;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edit that came after somebody else's: both versions side by side; public for its template
 * only.
 *
 * @param standing the statement as it stands
 * @param changedBy who changed it last, empty if unknown
 * @param changedAt when, null if unknown
 * @param differences {@code before} is what was sent, {@code after} what stands
 */
public record Conflict(
    Statement standing,
    String changedBy,
    @Nullable OffsetDateTime changedAt,
    List<StatementChange.Difference> differences) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  static Conflict of(Statement standing, Snapshot sent, History.@Nullable Earlier earlier) {
    return new Conflict(
        standing,
        earlier == null ? "" : earlier.changedBy(),
        earlier == null ? null : earlier.changedAt(),
        Snapshot.between(sent, Snapshot.of(standing)));
  }

  /** Returns who changed it and when, in the district's time. */
  public String changed() {
    OffsetDateTime at = changedAt;
    return at == null
        ? changedBy
        : changedBy + " " + MINUTE.format(at.atZoneSameInstant(ZoneId.of("Asia/Shanghai")));
  }

  /** Returns what a checkbox sends to name the statement in the version that stands. */
  public String seen() {
    return standing.id() + ":" + standing.version();
  }
}
