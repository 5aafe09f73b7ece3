package org.duixian.trail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duixian.access.CurrentMember;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Sourced;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.duixian.site.Wording;
import org.springframework.stereotype.Component;

/** Counts how far the trail is sealed, and explains the counts. */
@Component
class TrailStates implements LineageProvider {

  private static final String KEY = TrailState.RULE + "/";

  private final TrailEntries entries;
  private final Blocks blocks;
  private final Wording wording;

  TrailStates(TrailEntries entries, Blocks blocks, Wording wording) {
    this.entries = entries;
    this.blocks = blocks;
    this.wording = wording;
  }

  TrailState of(String district) {
    Block last = blocks.last(district);
    return TrailState.of(district, last, entries.countUnsealed(district, last.mark()));
  }

  @Override
  public Optional<Lineage> explain(
      String kind, String key, Map<String, String> parameters, Locale locale) {
    if (!kind.equals("computed") || !key.startsWith(KEY)) {
      return Optional.empty();
    }
    String what = key.substring(KEY.length());
    TrailState state = of(CurrentMember.district());
    Sourced number =
        switch (what) {
          case "blocks" -> state.blocks();
          case "entries" -> state.entries();
          case "waiting" -> state.waiting();
          default -> throw new NotFound();
        };
    return Optional.of(
        new Lineage(
            wording.of(locale, "trail." + what),
            number,
            wording.of(locale, "trail." + what + ".rule"),
            null,
            null,
            List.of(),
            List.of(new Lineage.Link(wording.of(locale, "trail.title"), "/trail"))));
  }
}
