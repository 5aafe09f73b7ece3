package org.duixian.trail;

import java.util.Optional;
import org.duixian.access.CurrentMember;
import org.duixian.kernel.Sourced;
import org.duixian.site.Asked;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.springframework.stereotype.Component;

/** Counts how far the trail is sealed, and explains the counts. */
@Component
record TrailStates(TrailEntries entries, TrailBlocks blocks) implements LineageProvider {

  TrailState of(String district) {
    TrailBlock last = blocks.last(district);
    return TrailState.of(district, last, entries.countUnsealed(district, last.mark()));
  }

  @Override
  public Optional<Lineage> explain(Asked asked) {
    return asked
        .matching("computed", TrailState.RULE + "/(blocks|entries|waiting)")
        .map(key -> lineage(key.group(1), asked));
  }

  private Lineage lineage(String what, Asked asked) {
    TrailState state = of(CurrentMember.district());
    Sourced number =
        switch (what) {
          case "blocks" -> state.blocks();
          case "entries" -> state.entries();
          default -> state.waiting();
        };
    return Lineage.of(asked.words("trail." + what), number, asked.words("trail." + what + ".rule"))
        .leading(asked.words("trail.title"), "/trail");
  }
}
