package org.duixian.trail;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.duixian.kernel.SampleClock;
import org.springframework.stereotype.Component;

/**
 * Seals what was written, in the order of transactions. It stops below the oldest one that still
 * runs: what that commits later comes behind the mark and is sealed then, so nothing is passed
 * over.
 */
@Component
class Sealing {

  /** Entries of a block at most. */
  static final int MOST = 1000;

  private final TrailEntries entries;
  private final TrailBlocks blocks;
  private final KeptHeads heads;
  private final Clock clock;

  Sealing(TrailEntries entries, TrailBlocks blocks, KeptHeads heads, Clock clock) {
    this.entries = entries;
    this.blocks = blocks;
    this.heads = heads;
    this.clock = SampleClock.real(clock);
  }

  /** Seals what can be sealed in a district and returns how many entries that was. */
  int seal(String district) {
    return seal(district, entries.horizon());
  }

  int seal(String district, Horizon horizon) {
    TrailBlock last = blocks.last(district);
    int sealed = 0;
    while (true) {
      TrailMark mark = mark(district, last.mark(), horizon);
      List<TrailEntry> next = next(district, mark, horizon);
      if (next.isEmpty()) {
        break;
      }
      TrailBlock block = last.next(district, next, mark, now());
      if (!blocks.add(district, block)) {
        return sealed; // Another node is at it.
      }
      sealed += next.size();
      last = block;
    }
    heads.keep(district, last);
    return sealed;
  }

  /**
   * A copy that was restored on another server counts its transactions from the beginning. What it
   * brought along unsealed stands behind the mark and is sealed first; then the order begins anew.
   */
  private TrailMark mark(String district, TrailMark mark, Horizon horizon) {
    boolean restored = mark.transaction() >= horizon.next();
    return restored && entries.unsealed(district, mark, Horizon.ALL, 1).isEmpty()
        ? new TrailMark(0, 0, blocks.highest(district))
        : mark;
  }

  private List<TrailEntry> next(String district, TrailMark mark, Horizon horizon) {
    boolean restored = mark.transaction() >= horizon.next();
    return entries.unsealed(district, mark, restored ? Horizon.ALL : horizon, MOST);
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
  }
}
