package org.duixian.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.database.DistrictScope;
import org.duixian.database.DistrictSql;
import org.duixian.kernel.SampleClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tokens of a district's accounts. */
@Repository
class AccessTokens {

  /** By this, programs that look for leaked secrets know a token. */
  static final String PREFIX = "dx_";

  private static final int SECRET_BYTES = 32;
  private static final int HINT = 4;
  private static final Duration USE_KEPT_TO = Duration.ofMinutes(1);

  /** What a token stands for. */
  record Bearer(Member member, TokenScope scope) {}

  private record Found(
      long id,
      TokenScope scope,
      @Nullable OffsetDateTime lastUsedAt,
      String districtName,
      long account,
      String login,
      String name,
      @Nullable String unitName,
      AccountRole role) {

    Bearer bearer() {
      String district = DistrictScope.code();
      Member member =
          new Member(district, districtName, account, login, name, unitName, role, null, true);
      return new Bearer(member, scope);
    }
  }

  private final DistrictSql jdbc;
  private final AuditTrail audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  AccessTokens(DistrictSql jdbc, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = SampleClock.real(clock);
  }

  /**
   * Returns the tokens, the newest first.
   *
   * @param account of this account only, null for all of the district
   */
  List<AccessToken> list(@Nullable Long account) {
    return jdbc.sql(
            """
            select t.id, t.account, a.name account_name, t.name, t.scope, t.hint, t.made_at,
                   t.made_by, t.expires_at, t.last_used_at, t.revoked_at,
                   t.revoked_at is null and t.expires_at > :now and a.active live
            from access_token t
            join account a on a.district = t.district and a.id = t.account
            where t.district = :district
              and t.account = coalesce(cast(:account as bigint), t.account)
            order by t.id desc limit 200
            """)
        .with("account", account, "now", OffsetDateTime.now(clock))
        .list(AccessToken.class);
  }

  /** Makes a token for an account of the signed-in one's district, and returns its secret. */
  @Transactional
  public String make(long account, String name, TokenScope scope, Duration life) {
    Member maker = CurrentMember.require();
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    OffsetDateTime now = OffsetDateTime.now(clock);
    long id =
        jdbc.sql(
                """
                insert into access_token (district, account, name, scope, token_hash, hint, made_at,
                                          made_by, expires_at)
                values (:district, :account, :name, :scope, :hash, :hint, :now, :by, :expires)
                returning id
                """)
            .with("account", account, "name", name, "scope", scope.name(), "hash", Sm3.hex(secret))
            .with("hint", secret.substring(secret.length() - HINT), "now", now, "by", maker.name())
            .with("expires", now.plus(life))
            .single(Long.class);
    audit.record(
        "token.make",
        "access_token",
        id,
        Map.of("account", account, "scope", scope.name(), "days", life.toDays()));
    return secret;
  }

  /**
   * Ends a token for good; false when there is none of that number.
   *
   * @param account of this account only, null for any of the district
   */
  @Transactional
  public boolean revoke(long id, @Nullable Long account) {
    Member member = CurrentMember.require();
    int ended =
        jdbc.sql(
                """
                update access_token set revoked_at = :now, revoked_by = :by
                where district = :district and id = :id and revoked_at is null
                  and account = coalesce(cast(:account as bigint), account)
                """)
            .with("id", id, "account", account, "now", OffsetDateTime.now(clock))
            .with("by", member.name())
            .update();
    if (ended == 1) {
      audit.record("token.revoke", "access_token", id, Map.of());
    }
    return ended == 1;
  }

  /** Returns whom a secret stands for; empty when it is unknown, too old or ended. */
  @Transactional
  public Optional<Bearer> use(String secret) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    Optional<Found> found = find(secret, now);
    found
        .filter(each -> each.lastUsedAt() == null || stale(each.lastUsedAt(), now))
        .ifPresent(each -> used(each.id(), now));
    return found.map(each -> each.bearer());
  }

  private static boolean stale(OffsetDateTime last, OffsetDateTime now) {
    return last.plus(USE_KEPT_TO).isBefore(now);
  }

  private Optional<Found> find(String secret, OffsetDateTime now) {
    return jdbc.sql(
            """
            select t.id, t.scope, t.last_used_at, d.name district_name, a.id account, a.login,
                   a.name, a.unit_name, a.role
            from access_token t
            join account a on a.district = t.district and a.id = t.account
            join district d on d.code = t.district
            where t.district = :district and t.token_hash = :hash and t.revoked_at is null
              and t.expires_at > :now and a.active
            """)
        .with("hash", Sm3.hex(secret), "now", now)
        .optional(Found.class);
  }

  /** To the minute only, so that reading through the interface writes next to nothing. */
  private void used(long id, OffsetDateTime now) {
    jdbc.sql("update access_token set last_used_at = :now where district = :district and id = :id")
        .with("id", id, "now", now)
        .update();
  }
}
