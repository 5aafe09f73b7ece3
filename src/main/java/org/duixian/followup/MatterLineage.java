package org.duixian.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duixian.kernel.NotFound;
import org.duixian.list.Facets;
import org.duixian.list.Query;
import org.duixian.site.Asked;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.springframework.stereotype.Component;

/** Explains counts of matters and the days by which an answer is overdue. */
@Component
record MatterLineage(Matters matters, Clock clock) implements LineageProvider {

  private static final int FIRST = 20;

  @Override
  public Optional<Lineage> explain(Asked asked) {
    if (asked.counts("matters")) {
      return Optional.of(count(Query.of(asked.parameters(), MatterColumns.ALL), asked));
    }
    return asked
        .matching("computed", "matter-overdue/([0-9]{1,18})")
        .map(key -> overdue(Long.parseLong(key.group(1)), asked));
  }

  private Lineage count(Query<Matter> query, Asked asked) {
    LocalDate today = LocalDate.now(clock);
    String shows = query.asked("shows").isEmpty() ? "ALL" : query.asked("shows");
    long counted = matters.counts(query, today).getOrDefault(shows, 0L);
    List<Lineage.Part> parts =
        matters.list(query, today, FIRST).stream()
            .map(matter -> new Lineage.Part(matter.title(), matter.overdue(today), matter.path()))
            .toList();
    return Lineage.of(
            asked.words("followup.count.title"),
            Facets.count(counted, query),
            asked.words(
                "followup.count.rule", query.scope("year"), asked.words("followup.shows." + shows)))
        .at(counted > FIRST ? asked.words("followup.count.first", FIRST) : null)
        .made(parts)
        .leading(asked.words("followup.count.list"), query.path());
  }

  private Lineage overdue(long id, Asked asked) {
    Matter matter = matters.find(id).orElseThrow(NotFound::new);
    LocalDate today = LocalDate.now(clock);
    String rule = asked.words("followup.overdue.rule", matter.due().toString(), today.toString());
    return Lineage.of(matter.title(), matter.overdue(today), rule)
        .leading(asked.words("followup.overdue.matter"), matter.path());
  }
}
