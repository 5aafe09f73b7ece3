package org.duixian.organisation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.access.AccountRole;
import org.duixian.access.AuditTrail;
import org.duixian.access.Grant;
import org.duixian.access.Grants;
import org.duixian.access.Member;
import org.duixian.database.DistrictSql;
import org.duixian.database.OncePerRequest;
import org.duixian.kernel.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which account reports for which unit; a unit that was merged is answered for by its successor.
 */
@Component
public class Reporters implements Grants {

  private final DistrictSql jdbc;
  private final AuditTrail audit;

  Reporters(DistrictSql jdbc, AuditTrail audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** Returns the number of the unit that an account reports for, empty if none. */
  public Optional<Long> unitOf(long account) {
    return jdbc.sql(
            """
            with recursive answering as (
              select u.id, u.successor, 0 depth
              from reporter r join unit u on u.district = r.district and u.id = r.unit
              where r.district = :district and r.account = :account
              union all
              select u.id, u.successor, a.depth + 1
              from answering a join unit u on u.district = :district and u.id = a.successor
              where a.depth < 20
            )
            select id from answering order by depth desc limit 1
            """)
        .with("account", account)
        .optional(Long.class);
  }

  /** A unit reporter holds its role for its unit. Asked once a request. */
  @Override
  public List<Grant> of(Member member) {
    return member.role() == AccountRole.UNIT
        ? OncePerRequest.get(
                "reporters.own." + member.district() + "." + member.id(),
                Held.class,
                () ->
                    new Held(
                        unitOf(member.id()).stream()
                            .map(unit -> new Grant(AccountRole.UNIT, unit))
                            .toList()))
            .grants()
        : List.of();
  }

  private record Held(List<Grant> grants) {}

  /** The reporters of a unit and those who have none yet. */
  List<Reporter> around(long unit) {
    return jdbc.sql(
            """
            select a.id account, a.login, a.name, r.unit
            from account a left join reporter r on r.district = a.district and r.account = a.id
            where a.district = :district and a.role = 'UNIT' and a.active
              and (r.unit is null or r.unit = :unit)
            order by a.id
            """)
        .with("unit", unit)
        .list(Reporter.class);
  }

  /**
   * Lets an account report for a unit, and for no other from then on.
   *
   * @throws NotFound if the account is not an open one of a unit reporter
   */
  @Transactional
  public void assign(long account, long unit) {
    int changed =
        jdbc.sql(
                """
                insert into reporter (district, account, unit)
                select a.district, a.id, :unit from account a
                where a.district = :district and a.id = :account and a.role = 'UNIT' and a.active
                on conflict (district, account) do update set unit = excluded.unit
                """)
            .with("account", account, "unit", unit)
            .update();
    if (changed == 0) {
      throw new NotFound();
    }
    record("reporter.assign", account, unit);
  }

  @Transactional
  void release(long account, long unit) {
    int changed =
        jdbc.sql(
                """
                delete from reporter
                where district = :district and account = :account and unit = :unit
                """)
            .with("account", account, "unit", unit)
            .update();
    if (changed == 0) {
      throw new NotFound();
    }
    record("reporter.release", account, unit);
  }

  private void record(String action, long account, long unit) {
    Map<String, Object> detail = Map.of("unit", unit);
    audit.record(action, "account", account, detail);
  }
}
