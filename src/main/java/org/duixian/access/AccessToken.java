package org.duixian.access;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of tokens; public for its template only.
 *
 * @param accountName the account it speaks for
 * @param hint the last characters of the token
 * @param madeBy name of who made it
 * @param live whether it is accepted now
 */
public record AccessToken(
    long id,
    long account,
    String accountName,
    String name,
    TokenScope scope,
    String hint,
    OffsetDateTime madeAt,
    String madeBy,
    OffsetDateTime expiresAt,
    @Nullable OffsetDateTime lastUsedAt,
    @Nullable OffsetDateTime revokedAt,
    boolean live) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** Returns a moment in the district's time, a dash for none. */
  public static String when(@Nullable OffsetDateTime moment) {
    return moment == null
        ? "—"
        : MINUTE.format(moment.atZoneSameInstant(ZoneId.of("Asia/Shanghai")));
  }
}
