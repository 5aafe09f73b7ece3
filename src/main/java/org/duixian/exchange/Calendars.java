package org.duixian.exchange;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.access.Member;
import org.duixian.database.DistrictSql;
import org.duixian.site.DueDay;
import org.duixian.site.DueDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The secret addresses of calendars, and the days that the modules put in them. */
@Repository
class Calendars {

  private static final int SECRET_BYTES = 24;
  private static final int MOST = 1000;
  private static final int DAYS_BACK = 60;
  private static final Comparator<DueDay> BY_DAY =
      Comparator.comparing(DueDay::day).thenComparing(DueDay::kind).thenComparing(DueDay::id);

  /** Whose calendar it is: all of the district, or what concerns one unit. */
  record Owner(long account, boolean all, @Nullable Long unit) {}

  private final DistrictSql jdbc;
  private final List<DueDays> modules;
  private final AuditTrail audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Calendars(DistrictSql jdbc, List<DueDays> modules, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.modules = modules;
    this.audit = audit;
    this.clock = clock;
  }

  /** Makes a new secret for the signed-in account; the former address is good no more. */
  @Transactional
  public String make() {
    Member member = CurrentMember.require();
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    jdbc.sql(
            """
            insert into calendar_feed (district, account, token_hash, made_at)
            values (:district, :account, :hash, :now)
            on conflict (district, account) do update
              set token_hash = excluded.token_hash, made_at = excluded.made_at
            """)
        .with(
            "account",
            member.id(),
            "hash",
            DigestUtils.sha256Hex(secret),
            "now",
            OffsetDateTime.now(clock))
        .update();
    audit.record("calendar.make", "account", member.id(), Map.of());
    return secret;
  }

  @Transactional
  public void end() {
    Member member = CurrentMember.require();
    jdbc.sql("delete from calendar_feed where district = :district and account = :account")
        .with("account", member.id())
        .update();
    audit.record("calendar.end", "account", member.id(), Map.of());
  }

  boolean has() {
    Member member = CurrentMember.require();
    return jdbc.sql(
                """
                select count(*) from calendar_feed
                where district = :district and account = :account
                """)
            .with("account", member.id())
            .single(Long.class)
        == 1;
  }

  /** Returns whose secret it is; empty for an unknown one and for an account that was closed. */
  Optional<Owner> owner(String secret) {
    return jdbc.sql(
            """
            select a.id account, a.role <> 'UNIT' as "all", r.unit
            from calendar_feed f
            join account a on a.district = f.district and a.id = f.account
            left join reporter r on r.district = a.district and r.account = a.id
            where f.district = :district and f.token_hash = :hash and a.active
            """)
        .with("hash", DigestUtils.sha256Hex(secret))
        .optional(Owner.class);
  }

  /** Returns the days of an owner from two months back on, the earliest first, at most 1000. */
  List<DueDay> days(Owner owner) {
    DueDays.Asked asked =
        new DueDays.Asked(
            owner.all(), owner.unit(), LocalDate.now(clock).minusDays(DAYS_BACK), MOST);
    return modules.stream()
        .flatMap(module -> module.days(asked).stream())
        .sorted(BY_DAY)
        .limit(MOST)
        .toList();
  }
}
