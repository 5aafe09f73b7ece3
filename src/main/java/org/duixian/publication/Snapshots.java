package org.duixian.publication;

import org.duixian.kernel.NotFound;
import org.duixian.result.Results;
import org.duixian.round.Round;
import org.duixian.round.Rounds;
import org.duixian.rules.DistrictRules;
import org.springframework.stereotype.Component;

/** Reads the frozen results of rounds. */
@Component
record Snapshots(Rounds rounds, Results results, DistrictRules rules) {

  /** Returns the snapshot of a paper, an empty one for minutes. */
  SnapshotResults of(Bulletin bulletin) {
    return bulletin.round() == null
        ? SnapshotResults.none(rules.on(bulletin.asOf().toLocalDate()).progress())
        : of(bulletin.round());
  }

  /** Returns the snapshot of a closed round. */
  SnapshotResults of(long round) {
    Round found = rounds.find(round).orElseThrow(NotFound::new);
    if (found.open()) {
      throw new PublicationRefusal(PublicationRefusal.Code.ROUND_OPEN);
    }
    return new SnapshotResults(
        found, rules.on(found.period().end()).progress(), results.ofRound(round));
  }
}
