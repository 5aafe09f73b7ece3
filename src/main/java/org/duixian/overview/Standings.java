package org.duixian.overview;

import java.util.List;
import java.util.Optional;
import org.duixian.database.Changes;
import org.duixian.database.Kept;
import org.duixian.goal.LedgerTasks;
import org.duixian.overview.YearStanding.Branch;
import org.duixian.overview.YearStanding.Headline;
import org.duixian.result.LightTally;
import org.duixian.result.YearFigures;
import org.duixian.round.Round;
import org.springframework.stereotype.Component;

/**
 * Reads how a year stands from the snapshot of its latest closed round. A snapshot never changes,
 * so what was made of it is kept until a goal or a task does.
 */
@Component
class Standings {

  private static final int DEPTH = 2;
  private static final int MOST_WORST = 8;
  private static final int MOST_HEADLINES = 18;
  private static final int KEPT = 20;

  private final YearFigures figures;
  private final LedgerTasks ledger;
  private final Kept<Long, YearStanding> kept;

  Standings(YearFigures figures, LedgerTasks ledger, Changes changes) {
    this.figures = figures;
    this.ledger = ledger;
    this.kept = changes.keep(KEPT, "frame", "goal_node", "task");
  }

  /**
   * Returns the standing of a year, empty before its first round is closed.
   *
   * @param rounds the rounds of the year, the newest first
   */
  Optional<YearStanding> of(List<Round> rounds) {
    return rounds.stream()
        .filter(Round::valid)
        .findFirst()
        .map(round -> kept.get(round.id(), () -> read(round)));
  }

  private YearStanding read(Round round) {
    List<LightTally> tallies = figures.lights(round.id());
    List<Branch> branches =
        ledger.goals(round.period().year(), DEPTH).stream()
            .map(goal -> branch(round, goal, tallies))
            .filter(branch -> branch.lights().total() > 0)
            .toList();
    YearFigures.Figures found = figures.of(round, MOST_HEADLINES, MOST_WORST);
    return new YearStanding(
        round,
        found.series().stream().map(Headline::of).toList(),
        LightCounts.of(round.id(), null, tallies),
        branches,
        found.worst());
  }

  private static Branch branch(Round round, LedgerTasks.Goal goal, List<LightTally> tallies) {
    List<LightTally> below =
        tallies.stream()
            .filter(tally -> tally.node() != null && goal.nodes().contains(tally.node()))
            .toList();
    return new Branch(
        goal.depth(), goal.label(), goal.href(), LightCounts.of(round.id(), goal.node(), below));
  }
}
