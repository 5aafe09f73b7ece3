package org.duixian.round;

import java.util.ArrayList;
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

/** Explains counts of results, and the shares by which units are ranked. */
@Component
class ResultCounts implements LineageProvider {

  private static final int FIRST = 20;

  private final Results results;
  private final Rounds rounds;
  private final Wording wording;

  ResultCounts(Results results, Rounds rounds, Wording wording) {
    this.results = results;
    this.rounds = rounds;
    this.wording = wording;
  }

  @Override
  public Optional<Lineage> explain(
      String kind, String key, Map<String, String> parameters, Locale locale) {
    if (kind.equals("computed") && key.matches("round-share/[0-9]{1,18}-[0-9]{1,18}")) {
      String[] parts = key.substring("round-share/".length()).split("-");
      return Optional.of(share(Long.parseLong(parts[0]), Long.parseLong(parts[1]), locale));
    }
    return kind.equals("count") && key.equals("results")
        ? Optional.of(results(parameters, locale))
        : Optional.empty();
  }

  private Lineage results(Map<String, String> parameters, Locale locale) {
    Query<RoundResult> query = Query.of(parameters, ResultsView.COLUMNS);
    Round round = rounds.require(Long.parseLong(query.scope("round")));
    List<RoundResult> counted = query.of(results.ofRound(round.id()));
    List<Lineage.Part> parts = new ArrayList<>();
    for (RoundResult each : counted.subList(0, Math.min(FIRST, counted.size()))) {
      parts.add(
          new Lineage.Part(
              each.unitName() + "：" + each.title(),
              each.number(RoundResult.Field.ACTUAL),
              each.historyPath()));
    }
    String title = wording.of(locale, "round.lineage.count.results");
    return new Lineage(
        title,
        Facets.count(counted.size(), query),
        wording.of(locale, "round.lineage.count.rule"),
        null,
        counted.size() > FIRST ? wording.of(locale, "round.lineage.count.first", FIRST) : null,
        parts,
        List.of(new Lineage.Link(title, query.path())));
  }

  private Lineage share(long round, long unit, Locale locale) {
    UnitStanding standing =
        UnitStanding.ranked(round, results.ofRound(round)).stream()
            .filter(each -> each.unit() == unit)
            .findFirst()
            .orElseThrow(NotFound::new);
    List<Lineage.Part> parts = new ArrayList<>();
    for (UnitStanding.Group group : UnitStanding.Group.values()) {
      if (group != UnitStanding.Group.MADE_UP) {
        parts.add(
            new Lineage.Part(
                wording.of(locale, "round.group." + group.word()), standing.number(group), null));
      }
    }
    return new Lineage(
        wording.of(locale, "round.lineage.share.title", standing.name()),
        standing.shareNumber(),
        wording.of(locale, "round.lineage.share"),
        null,
        null,
        parts,
        List.of(
            new Lineage.Link(
                wording.of(locale, "round.lineage.result"),
                "/rounds/" + round + "/results?unit=" + unit)));
  }
}
