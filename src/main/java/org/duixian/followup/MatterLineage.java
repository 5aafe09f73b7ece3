package org.duixian.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duixian.kernel.NotFound;
import org.duixian.list.Facets;
import org.duixian.list.Query;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.duixian.site.Wording;
import org.springframework.stereotype.Component;

/** Explains counts of matters and the days by which an answer is overdue. */
@Component
class MatterLineage implements LineageProvider {

  private static final int FIRST = 20;

  private final Matters matters;
  private final Wording wording;
  private final Clock clock;

  MatterLineage(Matters matters, Wording wording, Clock clock) {
    this.matters = matters;
    this.wording = wording;
    this.clock = clock;
  }

  @Override
  public Optional<Lineage> explain(
      String kind, String key, Map<String, String> parameters, Locale locale) {
    if (kind.equals("count") && key.equals("matters")) {
      return Optional.of(count(Query.of(parameters, MatterColumns.ALL), locale));
    }
    if (kind.equals("computed") && key.matches("matter-overdue/[0-9]{1,18}")) {
      return Optional.of(overdue(Long.parseLong(key.substring(key.indexOf('/') + 1)), locale));
    }
    return Optional.empty();
  }

  private Lineage count(Query<Matter> query, Locale locale) {
    LocalDate today = LocalDate.now(clock);
    String shows = query.asked("shows").isEmpty() ? "ALL" : query.asked("shows");
    long counted = matters.counts(query, today).getOrDefault(shows, 0L);
    List<Lineage.Part> parts =
        matters.list(query, today, FIRST).stream()
            .map(matter -> new Lineage.Part(matter.title(), matter.overdue(today), matter.path()))
            .toList();
    return new Lineage(
        wording.of(locale, "followup.count.title"),
        Facets.count(counted, query),
        wording.of(
            locale,
            "followup.count.rule",
            query.scope("year"),
            wording.of(locale, "followup.shows." + shows)),
        null,
        counted > FIRST ? wording.of(locale, "followup.count.first", FIRST) : null,
        parts,
        List.of(new Lineage.Link(wording.of(locale, "followup.count.list"), query.path())));
  }

  private Lineage overdue(long id, Locale locale) {
    Matter matter = matters.find(id).orElseThrow(NotFound::new);
    LocalDate today = LocalDate.now(clock);
    return new Lineage(
        matter.title(),
        matter.overdue(today),
        wording.of(locale, "followup.overdue.rule", matter.due().toString(), today.toString()),
        null,
        null,
        List.of(),
        List.of(new Lineage.Link(wording.of(locale, "followup.overdue.matter"), matter.path())));
  }
}
