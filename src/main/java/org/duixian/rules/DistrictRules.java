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
import org.duixian.database.DistrictScope;
import org.duixian.database.DistrictSql;
import org.duixian.database.Kept;
import org.duixian.database.OncePerRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rules that a district has declared; what it never declared is as the product comes. */
@Component
public class DistrictRules {

  private static final int MOST = 50;
  private static final String KEPT = DistrictRules.class.getName() + ".";

  /** What is remembered within a request: page, ruler and form ask for the same rules. */
  private record History(List<RulesDeclaration> all) {}

  private final DistrictSql jdbc;
  private final AuditTrail audit;
  private final Clock clock;
  private final Kept<String, History> kept;

  DistrictRules(DistrictSql jdbc, AuditTrail audit, Clock clock, Changes changes) {
    this.jdbc = jdbc;
    this.kept = changes.keep(MOST, "declared_rules");
    this.audit = audit;
    this.clock = clock;
  }

  /** Returns the rules that hold in a district on a day; kept until they change. */
  public RulesDeclaration on(LocalDate day) {
    return history().stream()
        .filter(each -> !each.validFrom().isAfter(day))
        .findFirst()
        .orElse(RulesDeclaration.STANDARD);
  }

  /** Returns all declarations of a district, the one that holds longest into the future first. */
  public List<RulesDeclaration> history() {
    String district = DistrictScope.code();
    return OncePerRequest.get(KEPT + district, History.class, () -> standing()).all();
  }

  private History standing() {
    return kept.get("", () -> read());
  }

  private History read() {
    return new History(
        jdbc.sql(DeclarationRow.ALL).list(DeclarationRow.class).stream()
            .map(DeclarationRow::declaration)
            .toList());
  }

  Optional<RulesDeclaration> find(long number) {
    return number == 0
        ? Optional.of(RulesDeclaration.STANDARD)
        : history().stream().filter(each -> each.number() == number).findFirst();
  }

  /** The number of the newest declaration, 0 before the first. */
  int last() {
    return jdbc.sql(
            "select coalesce(max(number), 0) from declared_rules where district = :district")
        .single(Integer.class);
  }

  /**
   * Declares rules as the one after {@code last}; another declaration meanwhile is refused with
   * status 409.
   */
  @Transactional
  public RulesDeclaration declare(int last, LocalDate from, RuleValues values, String reason) {
    String district = DistrictScope.code();
    RulesDeclaration declared =
        new RulesDeclaration(
            last + 1, from, values.progress(), values.escalation(), reason, null, null);
    String by = CurrentMember.name();
    DeclarationRow row = DeclarationRow.of(declared, by, OffsetDateTime.now(clock));
    int added = jdbc.sql(DeclarationRow.INSERT).withAll(row).update();
    OncePerRequest.forget(KEPT + district);
    if (last() != declared.number() || added == 0) {
      throw RuleForm.standing(on(LocalDate.now(clock)), last(), from).refusal();
    }
    record(declared);
    return row.declaration();
  }

  private void record(RulesDeclaration declared) {
    Map<String, Object> detail =
        Map.of("from", declared.validFrom().toString(), "reason", declared.reason());
    audit.record("rules.declare", "rules", declared.number(), detail);
  }
}
