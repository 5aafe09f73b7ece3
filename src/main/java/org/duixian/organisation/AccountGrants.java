package org.duixian.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.access.Grant;
import org.duixian.access.GrantedAccounts;
import org.duixian.access.Grants;
import org.duixian.access.Member;
import org.duixian.database.Changes;
import org.duixian.database.DistrictSql;
import org.duixian.database.Kept;
import org.duixian.database.OncePerRequest;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.When;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Roles that accounts hold for days, for a unit or in a register, beside the one that they were
 * opened with; what a merged unit's people held, they hold for its successor.
 */
@Component
public class AccountGrants implements Grants {

  private static final int MOST_DISTRICTS = 200;

  private final DistrictSql jdbc;
  private final AuditTrail audit;
  private final Clock clock;
  private final GrantedAccounts accounts;
  private final Kept<String, Map<Long, List<AccountGrant>>> kept;

  AccountGrants(
      DistrictSql jdbc, AuditTrail audit, Clock clock, GrantedAccounts accounts, Changes changes) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
    this.accounts = accounts;
    this.kept = changes.keep(MOST_DISTRICTS, "account_grant", "unit");
  }

  private record Held(List<Grant> grants) {}

  @Override
  public List<Grant> of(Member member) {
    return member.granted() ? asked(member) : List.of();
  }

  private List<Grant> asked(Member member) {
    return OncePerRequest.get(
            "account-grants." + member.district() + "." + member.id(),
            Held.class,
            () -> new Held(held(member.id())))
        .grants();
  }

  private List<Grant> held(long account) {
    LocalDate today = today();
    return kept.get("", () -> read(null)).getOrDefault(account, List.of()).stream()
        .filter(each -> each.holdsOn(today))
        .map(AccountGrant::asGrant)
        .distinct()
        .toList();
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(When.ZONE));
  }

  /** Returns the name of an account, or refuses with not found. */
  String name(long account) {
    return jdbc.sql("select name from account where district = :district and id = :account")
        .with("account", account)
        .optional(String.class)
        .orElseThrow(NotFound::new);
  }

  /** Returns all that an account holds, held or will hold, the last given first. */
  List<AccountGrant> all(long account) {
    return read(account).getOrDefault(account, List.of());
  }

  /** A unit is answered for by the last of those into which it was merged. */
  private Map<Long, List<AccountGrant>> read(@Nullable Long account) {
    return jdbc
        .sql(
            """
            with recursive answering as (
              select g.id, u.id unit, u.successor, 0 depth
              from account_grant g join unit u on u.district = g.district and u.id = g.unit
              where g.district = :district
              union all
              select a.id, u.id, u.successor, a.depth + 1
              from answering a join unit u on u.district = :district and u.id = a.successor
              where a.depth < 20
            )
            select g.id, g.account, g.role, coalesce(a.unit, g.unit) unit, n.name unit_name,
                   g.register, g.valid_from, g.valid_to, g.reason, g.given_by, g.given_at
            from account_grant g
            left join lateral (
              select unit from answering where id = g.id order by depth desc limit 1) a on true
            left join unit n on n.district = g.district and n.id = coalesce(a.unit, g.unit)
            where g.district = :district
              and (cast(:account as bigint) is null or g.account = :account)
            order by g.id desc
            """)
        .with("account", account)
        .list(AccountGrant.class)
        .stream()
        .collect(Collectors.groupingBy(AccountGrant::account, TreeMap::new, Collectors.toList()));
  }

  /**
   * Gives an account a role for some days, from its next sign-in on.
   *
   * @return empty if done, else what it holds already in these days
   */
  @Transactional
  public Optional<AccountGrant> give(AccountGrant wanted) {
    accounts.hold(wanted.account());
    Optional<AccountGrant> same =
        all(wanted.account()).stream().filter(wanted::overlaps).findFirst();
    if (same.isEmpty()) {
      jdbc.sql(
              """
              insert into account_grant (district, account, role, unit, register, valid_from,
                valid_to, reason, given_by, given_at)
              values (:district, :account, :role, :unit, :register, :from, :to, :reason, :by, :at)
              """)
          .with("account", wanted.account(), "role", wanted.role().name(), "unit", wanted.unit())
          .with("register", wanted.register(), "from", wanted.validFrom(), "to", wanted.validTo())
          .with("reason", wanted.reason(), "by", CurrentMember.require().name())
          .with("at", OffsetDateTime.now(clock))
          .update();
      audit.record(
          "account.grant", "account", wanted.account(), Map.of("role", wanted.role().name()));
    }
    return same;
  }

  /** Ends a grant with a day, the last one on which it holds. */
  @Transactional
  public void end(AccountGrant grant, LocalDate lastDay) {
    jdbc.sql("update account_grant set valid_to = :day where district = :district and id = :id")
        .with("id", grant.id(), "day", lastDay)
        .update();
    audit.record(
        "account.grant-end", "account", grant.account(), Map.of("role", grant.role().name()));
  }
}
