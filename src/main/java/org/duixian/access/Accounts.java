package org.duixian.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.duixian.database.DistrictSql;
import org.duixian.kernel.SampleClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of a district. Each call names the district; row-level security holds it to that.
 */
@Repository
class Accounts {

  private static final int ATTEMPTS = 5;
  private static final Duration LOCK = Duration.ofMinutes(15);
  private static final Duration LINK_LIFE = Duration.ofHours(24);

  private final DistrictSql jdbc;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Accounts(DistrictSql jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = SampleClock.real(clock);
  }

  Optional<Member> find(String login) {
    return member(
        """
        select a.district, d.name district_name, a.id, a.login, a.name, a.unit_name, a.role,
               a.password_hash, a.active and (a.locked_until is null or a.locked_until < :now) open,
               a.granted
        from account a join district d on d.code = a.district
        where a.district = :district and a.login = :key
        """,
        login);
  }

  /** An account of the sample, empty for one of a real person. */
  Optional<Member> sample(String login) {
    return member(
        """
        select a.district, d.name district_name, a.id, a.login, a.name, a.unit_name, a.role,
               a.password_hash, a.active and cast(:now as timestamptz) is not null open, a.granted
        from account a join district d on d.code = a.district
        where a.district = :district and a.login = :key and a.sample
        """,
        login);
  }

  private Optional<Member> member(String sql, Object key) {
    return jdbc.sql(sql).with("key", key, "now", OffsetDateTime.now(clock)).optional(Member.class);
  }

  List<AccountView> list() {
    return jdbc.sql(
            """
            select id, login, name, role, unit_name, password_hash is not null has_password, active,
                   sample
            from account where district = :district order by id
            """)
        .list(AccountView.class);
  }

  @Transactional
  long open(String login, String name, AccountRole role, @Nullable String unit, boolean sample) {
    return jdbc.sql(
            """
            insert into account (district, login, name, role, unit_name, sample)
            values (:district, :login, :name, :role, :unit, :sample)
            returning id
            """)
        .with("login", login, "name", name, "role", role.name(), "unit", unit, "sample", sample)
        .single(Long.class);
  }

  @Transactional
  boolean setPassword(long id, String hash) {
    return jdbc.sql(
                """
                update account set password_hash = :hash, failed_attempts = 0, locked_until = null
                where district = :district and id = :id
                """)
            .with("id", id, "hash", hash)
            .update()
        == 1;
  }

  @Transactional
  boolean setActive(long id, boolean active) {
    return jdbc.sql("update account set active = :active where district = :district and id = :id")
            .with("id", id, "active", active)
            .update()
        == 1;
  }

  @Transactional
  boolean setRole(long id, AccountRole role) {
    return jdbc.sql("update account set role = :role where district = :district and id = :id")
            .with("id", id, "role", role.name())
            .update()
        == 1;
  }

  /** Counts a failed attempt; the fifth in a row locks the account for fifteen minutes. */
  @Transactional
  void failed(String login) {
    jdbc.sql(
            """
            update account set
              failed_attempts = case when failed_attempts + 1 >= :attempts then 0
                                else failed_attempts + 1 end,
              locked_until = case when failed_attempts + 1 >= :attempts
                             then cast(:until as timestamptz) else locked_until end
            where district = :district and login = :login
            """)
        .with("login", login, "attempts", ATTEMPTS, "until", OffsetDateTime.now(clock).plus(LOCK))
        .update();
  }

  @Transactional
  void succeeded(String login) {
    jdbc.sql(
            """
            update account set failed_attempts = 0, locked_until = null
            where district = :district and login = :login and failed_attempts > 0
            """)
        .with("login", login)
        .update();
  }

  /** Makes a link that signs the account in once, and returns its secret; only a hash is kept. */
  @Transactional
  String makeLink(long account) {
    return makeLinks(List.of(account)).getFirst();
  }

  /** Makes a link of one use for each account, and returns their secrets in the same order. */
  @Transactional
  List<String> makeLinks(List<Long> accounts) {
    List<String> secrets = accounts.stream().map(account -> secret()).toList();
    jdbc.sql(
            """
            insert into sign_in_link (district, token_hash, account, expires_at)
            select :district, hash, account, :expires
            from unnest(cast(:hashes as text[]), cast(:accounts as bigint[])) link (hash, account)
            """)
        .with("hashes", secrets.stream().map(Sm3::hex).toArray(String[]::new))
        .with("accounts", accounts.toArray(Long[]::new))
        .with("expires", OffsetDateTime.now(clock).plus(LINK_LIFE))
        .update();
    return secrets;
  }

  private String secret() {
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Uses up a link; empty when it is unknown, used or too old. */
  @Transactional
  Optional<Member> useLink(String token) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    return jdbc.sql(
            """
            update sign_in_link set used_at = :now
            where district = :district and token_hash = :hash and used_at is null
              and expires_at > :now
            returning account
            """)
        .with("hash", Sm3.hex(token), "now", now)
        .optional(Long.class)
        .flatMap(account -> byId(account));
  }

  private Optional<Member> byId(long id) {
    return member(
        """
        select a.district, d.name district_name, a.id, a.login, a.name, a.unit_name, a.role,
               a.password_hash, a.active and cast(:now as timestamptz) is not null open, a.granted
        from account a join district d on d.code = a.district
        where a.district = :district and a.id = :key and a.active
        """,
        id);
  }
}
