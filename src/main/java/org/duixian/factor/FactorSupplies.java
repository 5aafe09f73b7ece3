package org.duixian.factor;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.access.Act;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.database.DistrictSql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the district has to give in a year: quotas and credit lines, each with its document. */
@Repository
public class FactorSupplies {

  /**
   * A supply to be entered.
   *
   * @param amount below zero where a quota was taken back
   * @param source number or name of the document that says so
   */
  public record NewSupply(
      int year,
      FactorKind kind,
      long amount,
      @Nullable String typed,
      String source,
      @Nullable Long document,
      LocalDate day) {}

  private static final String SELECT =
      """
      select id, year, kind, amount, source, document, day, at, account_name from factor_supply
      where district = :district and\s""";

  private final DistrictSql jdbc;
  private final Permission permission;
  private final AuditTrail audit;
  private final Clock clock;

  FactorSupplies(DistrictSql jdbc, Permission permission, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.permission = permission;
    this.audit = audit;
    this.clock = clock;
  }

  List<FactorSupply> of(int year) {
    return jdbc.sql(SELECT + "year = :year order by kind, day, id")
        .with("year", year)
        .list(FactorSupply.class);
  }

  Optional<FactorSupply> find(long id) {
    return jdbc.sql(SELECT + "id = :id").with("id", id).optional(FactorSupply.class);
  }

  /** Enters what a document gives the district, and returns its number. */
  @Transactional
  public long enter(NewSupply supply) {
    permission.require(Act.EDIT, Thing.ITEM);
    long id =
        jdbc.sql(
                """
                insert into factor_supply (district, year, kind, amount, typed, source, document,
                                           day, at, account_name)
                values (:district, :year, :kind, :amount, cast(:typed as text), :source,
                        cast(:document as bigint), :day, :at, :name)
                returning id
                """)
            .with("year", supply.year(), "kind", supply.kind().name(), "amount", supply.amount())
            .with("typed", supply.typed(), "source", supply.source())
            .with("document", supply.document(), "day", supply.day())
            .with("at", OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS))
            .with("name", CurrentMember.name())
            .single(Long.class);
    audit.record(
        "factor.supply", "factor_supply", id, Map.of("kind", supply.kind(), "year", supply.year()));
    return id;
  }
}
