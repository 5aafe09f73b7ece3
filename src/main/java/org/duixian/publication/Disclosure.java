package org.duixian.publication;

import java.util.List;
import org.duixian.goal.TaskGoals;
import org.duixian.result.RoundResult;
import org.springframework.stereotype.Component;

/** Opens the commitments of a round to everybody when its paper is published as public. */
@Component
record Disclosure(TaskGoals goals, Snapshots snapshots, PublishedLines lines) {

  /** Writes down what the portal shows of a paper, inside the transaction that publishes it. */
  void of(Bulletin published) {
    if (!published.openToAll() || !published.kind().tellsAll()) {
      return;
    }
    GoalOrder order = new GoalOrder(goals.ofYear(published.year()));
    List<RoundResult> results = order.sorted(snapshots.of(published).results());
    lines.add(
        published.id(),
        results.stream().map(RoundResult::id).toArray(Long[]::new),
        results.stream().map(order::goal).toArray(String[]::new),
        published.kind() == BulletinKind.LEDGER);
  }
}
