package org.duixian.overview;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duixian.database.Changes;
import org.duixian.database.Kept;
import org.duixian.goal.LedgerTasks;
import org.duixian.organisation.Unit;
import org.duixian.organisation.UnitKind;
import org.duixian.organisation.Units;
import org.duixian.overview.Standing.Branch;
import org.duixian.overview.Standing.Headline;
import org.duixian.progress.Family;
import org.duixian.round.Results;
import org.duixian.round.Round;
import org.duixian.round.RoundResult;
import org.duixian.round.SubjectKind;
import org.springframework.stereotype.Component;

/**
 * Reads how a year stands from the snapshot of its latest closed round. A snapshot never changes,
 * so what was made of it is kept until a goal, a task or a unit does.
 */
@Component
class Standings {

  private static final int DEPTH = 2;
  private static final int MOST_WORST = 8;
  private static final int MOST_HEADLINES = 20;
  private static final int KEPT = 20;

  private final Results results;
  private final LedgerTasks ledger;
  private final Units units;
  private final Kept<Long, Standing> kept;

  Standings(Results results, LedgerTasks ledger, Units units, Changes changes) {
    this.results = results;
    this.ledger = ledger;
    this.units = units;
    this.kept = changes.keep(KEPT, "frame", "goal_node", "task", "unit");
  }

  /**
   * Returns the standing of a year, empty before its first round is closed.
   *
   * @param rounds the rounds of the year, the newest first
   */
  Optional<Standing> of(String district, List<Round> rounds) {
    return rounds.stream()
        .filter(round -> !round.open())
        .findFirst()
        .map(round -> kept.get(district, round.id(), () -> read(district, round)));
  }

  private Standing read(String district, Round round) {
    List<RoundResult> all = results.ofRound(district, round.id());
    List<RoundResult> tasks =
        all.stream().filter(result -> result.kind() == SubjectKind.TASK).toList();
    List<Branch> branches =
        ledger.branches(district, round.period().year(), DEPTH).stream()
            .map(branch -> branch(round, branch, tasks))
            .filter(branch -> branch.lights().total() > 0)
            .toList();
    return new Standing(
        round,
        headlines(district, all),
        LightCounts.of(round.id(), null, tasks),
        branches,
        worst(all));
  }

  private static Branch branch(Round round, LedgerTasks.Branch branch, List<RoundResult> tasks) {
    List<RoundResult> below =
        tasks.stream().filter(result -> branch.tasks().contains(result.subject())).toList();
    return new Branch(
        branch.depth(),
        branch.label(),
        branch.href(),
        LightCounts.of(round.id(), branch.node(), below));
  }

  /** The figures of the district as a whole, growth rates first as they are read out. */
  private List<Headline> headlines(String district, List<RoundResult> all) {
    Set<Long> whole =
        units.current(district).stream()
            .filter(unit -> unit.kind() == UnitKind.DISTRICT)
            .map(Unit::id)
            .collect(Collectors.toSet());
    List<RoundResult> own =
        all.stream()
            .filter(result -> result.kind() == SubjectKind.INDICATOR)
            .filter(result -> whole.contains(result.unit()))
            .toList();
    return (own.isEmpty() ? measured(all) : own)
        .stream()
            .sorted(
                Comparator.comparing((RoundResult result) -> result.family() == Family.CUMULATIVE)
                    .thenComparingInt(RoundResult::position))
            .limit(MOST_HEADLINES)
            .map(Headline::of)
            .toList();
  }

  /** Where the district keeps no indicators of its own, tasks with a target and a figure speak. */
  private static List<RoundResult> measured(List<RoundResult> all) {
    return all.stream()
        .filter(result -> result.kind() == SubjectKind.TASK)
        .filter(result -> result.target() != null && result.actual() != null)
        .toList();
  }

  private static List<RoundResult> worst(List<RoundResult> all) {
    return all.stream()
        .filter(result -> result.light().red())
        .sorted(
            Comparator.comparing(
                (RoundResult result) -> result.lag() == null ? BigDecimal.ZERO : result.lag()))
        .limit(MOST_WORST)
        .toList();
  }
}
