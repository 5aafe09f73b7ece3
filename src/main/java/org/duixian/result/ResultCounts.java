package org.duixian.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duixian.kernel.NotFound;
import org.duixian.list.Facets;
import org.duixian.list.Query;
import org.duixian.round.Round;
import org.duixian.round.Rounds;
import org.duixian.site.Asked;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.springframework.stereotype.Component;

/** Explains counts of results, and the shares by which units are ranked. */
@Component
record ResultCounts(Results results, Rounds rounds) implements LineageProvider {

  private static final int FIRST = 20;

  @Override
  public Optional<Lineage> explain(Asked asked) {
    return Asked.firstOf(
        asked
            .matching("computed", "round-share/([0-9]{1,18})-([0-9]{1,18})")
            .map(key -> share(Asked.id(key.group(1)), Asked.id(key.group(2)), asked)),
        asked.matching("count", "results").map(key -> results(asked)));
  }

  private Lineage results(Asked asked) {
    Query<RoundResult> query = Query.of(asked.parameters(), ResultsView.COLUMNS);
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
    String title = asked.words("result.lineage.count.results");
    return Lineage.of(
            title, Facets.count(counted.size(), query), asked.words("round.lineage.count.rule"))
        .at(counted.size() > FIRST ? asked.words("round.lineage.count.first", FIRST) : null)
        .made(parts)
        .leading(title, query.path());
  }

  private Lineage share(long round, long unit, Asked asked) {
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
                asked.words("result.group." + group.word()), standing.number(group), null));
      }
    }
    return Lineage.of(
            asked.words("result.lineage.share.title", standing.name()),
            standing.shareNumber(),
            asked.words("result.lineage.share"))
        .made(parts)
        .leading(
            asked.words("result.lineage.result"), "/rounds/" + round + "/results?unit=" + unit);
  }
}
