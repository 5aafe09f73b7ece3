package org.duixian.goal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.duixian.access.AuditTrail;
import org.duixian.change.Stale;
import org.duixian.document.Document;
import org.duixian.document.LeadUnits;
import org.duixian.document.Statement;
import org.duixian.organisation.Unit;
import org.duixian.organisation.UnitKind;
import org.duixian.organisation.UnitNames;
import org.duixian.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the reading page who leads what, and takes what is assigned there. */
@Service
class CommitmentLeads implements LeadUnits {

  private final StatementLeads stored;
  private final UnitProposals proposals;
  private final Units units;
  private final Tasks tasks;
  private final Ledger ledger;
  private final AuditTrail audit;
  private final Clock clock;

  CommitmentLeads(
      StatementLeads stored,
      UnitProposals proposals,
      Units units,
      Tasks tasks,
      Ledger ledger,
      AuditTrail audit,
      Clock clock) {
    this.stored = stored;
    this.proposals = proposals;
    this.units = units;
    this.tasks = tasks;
    this.ledger = ledger;
    this.audit = audit;
    this.clock = clock;
  }

  private int year(Document document) {
    return Objects.requireNonNullElseGet(document.year(), () -> LocalDate.now(clock).getYear());
  }

  @Override
  @Transactional(readOnly = true)
  public Map<Long, Lead> of(Document document, List<Statement> commitments) {
    if (commitments.isEmpty()) {
      return Map.of();
    }
    Map<Long, StatementLeads.Known> known =
        stored.of(year(document), commitments.stream().map(Statement::id).toList());
    UnitProposals.Taught taught = proposals.of();
    Map<Long, Lead> leads = new HashMap<>();
    for (Statement commitment : commitments) {
      StatementLeads.Known each = known.get(commitment.id());
      if (each != null) {
        boolean settled = each.task() != null || each.unit() != null;
        leads.put(commitment.id(), settled ? settled(each) : proposed(each, taught, commitment));
      }
    }
    return leads;
  }

  private static Lead settled(StatementLeads.Known known) {
    boolean assigned =
        known.unit() != null
            && (known.task() == null || known.assignment() == AssignmentState.ASSIGNED);
    return new Lead(
        known.unitName(),
        assigned,
        assigned ? List.of() : reasons(known.reason()),
        known.task() == null ? null : "/tasks/" + known.task(),
        known.seen());
  }

  private static Lead proposed(
      StatementLeads.Known known, UnitProposals.Taught taught, Statement commitment) {
    UnitProposals.Proposal proposal = taught.proposer().of(commitment);
    Long lead = proposal.lead();
    return new Lead(
        taught.units().stream()
            .filter(unit -> Objects.equals(unit.id(), lead))
            .map(Unit::name)
            .findFirst()
            .orElse(null),
        false,
        reasons(proposal.reason()),
        null,
        known.seen());
  }

  private static List<Reason> reasons(@Nullable String stored) {
    List<Reason> reasons = new ArrayList<>();
    if (stored != null) {
      Arrays.stream(stored.split("\\|"))
          .filter(each -> each.indexOf(':') > 0)
          .forEach(
              each -> {
                int colon = each.indexOf(':');
                reasons.add(
                    new Reason(
                        "goal.reason." + each.substring(0, colon), each.substring(colon + 1)));
              });
    }
    return reasons;
  }

  @Override
  @Transactional(readOnly = true)
  public List<String> units() {
    return proposals.of().units().stream()
        .filter(unit -> unit.kind() != UnitKind.COMMUNITY)
        .map(Unit::name)
        .toList();
  }

  @Override
  @Transactional
  public boolean assign(Document document, Statement commitment, String seen, String unit) {
    StatementLeads.Known now =
        Objects.requireNonNull(
            stored.of(year(document), List.of(commitment.id())).get(commitment.id()));
    Optional<Unit> wanted = new UnitNames(units.current()).find(unit);
    if (wanted.isEmpty() && !unit.isEmpty()) {
      return false;
    }
    Long lead = wanted.map(Unit::id).orElse(null);
    if (!now.seen().equals(seen) || !kept(commitment, now, lead)) {
      throw LeadUnits.overtaken(
          commitment,
          Objects.requireNonNull(of(document, List.of(commitment)).get(commitment.id())));
    }
    return true;
  }

  private boolean kept(Statement commitment, StatementLeads.Known now, @Nullable Long lead) {
    Long made = now.task();
    if (made != null) {
      Task task = tasks.find(made).orElseThrow();
      List<Long> others =
          tasks.coUnits(List.of(task)).getOrDefault(made, List.of()).stream()
              .map(Tasks.Participant::unit)
              .filter(unit -> !Objects.equals(unit, lead))
              .toList();
      TaskContent led =
          TaskContent.of(task, others)
              .led(lead == null ? AssignmentState.NONE : AssignmentState.ASSIGNED, lead);
      try {
        ledger.change(new Ledger.Seen(made, now.version()), led);
        return true;
      } catch (Stale overtaken) {
        return false;
      }
    }
    if (!stored.keep(commitment.id(), now.version(), lead)) {
      return false;
    }
    Map<String, @Nullable Object> detail = new HashMap<>();
    detail.put("before", now.unit());
    detail.put("after", lead);
    audit.record("statement.assign", "statement", commitment.id(), detail);
    return true;
  }
}
