package org.duixian.goal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duixian.database.Changes;
import org.duixian.database.DistrictSql;
import org.duixian.database.Kept;
import org.duixian.document.Statement;
import org.duixian.organisation.Unit;
import org.duixian.organisation.UnitKind;
import org.duixian.organisation.Units;
import org.duixian.reader.Span;
import org.duixian.reader.name.UnitClue;
import org.duixian.reader.name.UnitName;
import org.duixian.reader.name.UnitProposer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Proposes units for commitments from names and topics in the text, and from what the office has
 * assigned before.
 */
@Component
class UnitProposals {

  private static final double ENOUGH = 0.3;
  private static final int MOST_CO_UNITS = 6;
  private static final int EARLIER = 2000;
  private static final int MOST_DISTRICTS = 50;

  /** Who might lead and who might take part, with the reason; all empty when nothing speaks. */
  record Proposal(@Nullable Long lead, @Nullable String reason, List<Long> coUnits) {}

  /** Proposes units of one district. */
  interface Proposer {
    Proposal of(Statement commitment);
  }

  /** The units of today, and who proposes among them. */
  record Taught(List<Unit> units, Proposer proposer) {}

  private record Earlier(String title, String unit) {}

  private final Units units;
  private final DistrictSql jdbc;
  private final Clock clock;
  private final Kept<LocalDate, Taught> kept;

  UnitProposals(Units units, DistrictSql jdbc, Clock clock, Changes changes) {
    this.units = units;
    this.jdbc = jdbc;
    this.clock = clock;
    this.kept = changes.keep(MOST_DISTRICTS, "task", "unit", "statement_lead");
  }

  /** Returns what is proposed from the units and assignments that stand now. */
  Taught of() {
    return kept.get(LocalDate.now(clock), () -> taught());
  }

  private Taught taught() {
    List<Unit> today = units.current();
    return new Taught(today, proposer(today));
  }

  private Proposer proposer(List<Unit> today) {
    Map<String, Unit> byKey = new HashMap<>();
    List<UnitName> names = new ArrayList<>();
    for (Unit unit : today) {
      if (unit.kind() != UnitKind.DISTRICT) {
        byKey.put(unit.key(), unit);
        List<String> aliases = new ArrayList<>(unit.aliases());
        aliases.add(unit.shortName());
        names.add(new UnitName(unit.key(), unit.name(), aliases, unit.topics()));
      }
    }
    UnitProposer proposer = UnitProposer.taughtBy(earlier());
    return commitment -> proposal(proposer.propose(task(commitment), names), byKey);
  }

  private List<org.duixian.reader.name.Assignment> earlier() {
    return jdbc
        .sql(
            """
            select title, unit
            from (select t.title, u.key unit, t.id, 0 earlier
                  from task t join unit u on u.district = t.district and u.id = t.lead_unit
                  where t.district = :district and t.assignment = 'ASSIGNED'
                  union all
                  select s.quote, u.key, s.id, 1
                  from statement_lead l
                  join statement s on s.district = l.district and s.id = l.statement
                  join unit u on u.district = l.district and u.id = l.unit
                  where l.district = :district and s.state <> 'REJECTED'
                    and not exists (select from task t
                                    where t.district = l.district and t.statement = l.statement)
                 ) given
            order by earlier, id desc limit :most
            """)
        .with("most", EARLIER)
        .list(Earlier.class)
        .stream()
        .map(each -> new org.duixian.reader.name.Assignment(each.title(), each.unit()))
        .toList();
  }

  private static org.duixian.reader.Commitment task(Statement commitment) {
    return new org.duixian.reader.Commitment(
        new Span(commitment.start(), commitment.end()),
        commitment.quote(),
        List.of(commitment.section().split(" / ")),
        commitment.heading(),
        List.of(),
        List.of(),
        commitment.rule(),
        commitment.derivation());
  }

  private record Ranked(Unit unit, org.duixian.reader.name.Proposal proposal) {}

  /** The best leads, a department before others; of the rest only those that the text names. */
  private static Proposal proposal(
      List<org.duixian.reader.name.Proposal> proposals, Map<String, Unit> byKey) {
    List<Ranked> ranked = new ArrayList<>();
    for (org.duixian.reader.name.Proposal each : proposals) {
      Unit unit = byKey.get(each.unit());
      if (unit != null && each.score() >= ENOUGH) {
        ranked.add(new Ranked(unit, each));
      }
    }
    if (ranked.isEmpty()) {
      return new Proposal(null, null, List.of());
    }
    ranked.sort(
        Comparator.comparingDouble((Ranked each) -> each.proposal().score())
            .reversed()
            .thenComparing(each -> each.unit().kind() == UnitKind.DEPARTMENT ? 0 : 1));
    Ranked best = ranked.getFirst();
    List<Long> taking =
        ranked.stream()
            .skip(1)
            .filter(each -> named(each.proposal()))
            .limit(MOST_CO_UNITS)
            .map(each -> each.unit().id())
            .toList();
    return new Proposal(best.unit().id(), reason(best.proposal()), taking);
  }

  private static boolean named(org.duixian.reader.name.Proposal proposal) {
    return proposal.evidence().stream().anyMatch(each -> each.kind() == UnitClue.Kind.NAMED);
  }

  private static String reason(org.duixian.reader.name.Proposal proposal) {
    return proposal.evidence().stream()
        .map(each -> each.kind().name() + ":" + String.join("、", each.words()).replace('|', ' '))
        .collect(Collectors.joining("|"));
  }
}
