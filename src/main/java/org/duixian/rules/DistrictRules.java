package org.duixian.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.database.Changes;
import org.duixian.database.Kept;
import org.duixian.database.OncePerRequest;
import org.duixian.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rules that a district has declared; what it never declared is as the product comes. */
@Component
public class DistrictRules {

  private static final int MOST = 50;
  private static final String SYSTEM = "system";
  private static final String KEPT = DistrictRules.class.getName() + ".";

  /** What is remembered within a request: page, ruler and form ask for the same rules. */
  private record History(List<Declaration> all) {}

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;
  private final Kept<String, History> kept;

  DistrictRules(JdbcClient jdbc, AuditTrail audit, Clock clock, Changes changes) {
    this.jdbc = jdbc;
    this.kept = changes.keep(MOST, "declared_rules");
    this.audit = audit;
    this.clock = clock;
  }

  /** Returns the rules that hold in a district on a day; kept until they change. */
  public Declaration on(String district, LocalDate day) {
    return history(district).stream()
        .filter(each -> !each.validFrom().isAfter(day))
        .findFirst()
        .orElse(Declaration.STANDARD);
  }

  /** Returns all declarations of a district, the one that holds longest into the future first. */
  public List<Declaration> history(String district) {
    return OncePerRequest.get(KEPT + district, History.class, () -> standing(district)).all();
  }

  private History standing(String district) {
    return kept.get(district, "", () -> read(district));
  }

  private History read(String district) {
    return new History(
        jdbc
            .sql(DeclarationRow.ALL)
            .param("district", district)
            .query(Rows.of(DeclarationRow.class))
            .list()
            .stream()
            .map(DeclarationRow::declaration)
            .toList());
  }

  Optional<Declaration> find(String district, long number) {
    return number == 0
        ? Optional.of(Declaration.STANDARD)
        : history(district).stream().filter(each -> each.number() == number).findFirst();
  }

  /** The number of the newest declaration, 0 before the first. */
  int last(String district) {
    return jdbc.sql(
            "select coalesce(max(number), 0) from declared_rules where district = :district")
        .param("district", district)
        .query(Integer.class)
        .single();
  }

  /**
   * Declares rules as the one after {@code last}; another declaration meanwhile is refused with
   * status 409.
   */
  @Transactional
  public Declaration declare(
      String district, int last, LocalDate from, RuleValues values, String reason) {
    Declaration declared =
        new Declaration(last + 1, from, values.progress(), values.escalation(), reason, null, null);
    String by = CurrentMember.get().map(member -> member.name()).orElse(SYSTEM);
    DeclarationRow row = DeclarationRow.of(district, declared, by, OffsetDateTime.now(clock));
    int added = jdbc.sql(DeclarationRow.INSERT).paramSource(row).update();
    OncePerRequest.forget(KEPT + district);
    if (last(district) != declared.number() || added == 0) {
      throw new StaleRules();
    }
    record(district, declared);
    return row.declaration();
  }

  private void record(String district, Declaration declared) {
    Map<String, Object> detail =
        Map.of("from", declared.validFrom().toString(), "reason", declared.reason());
    if (CurrentMember.get().isPresent()) {
      audit.record("rules.declare", "rules", declared.number(), detail);
    } else {
      audit.recordForSystem(district, "rules.declare", "rules", declared.number(), detail);
    }
  }
}
