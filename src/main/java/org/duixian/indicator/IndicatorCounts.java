package org.duixian.indicator;

import java.util.List;
import java.util.Optional;
import org.duixian.list.Facets;
import org.duixian.list.Query;
import org.duixian.site.Asked;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.springframework.stereotype.Component;

/** Explains counts of indicators by listing them. */
@Component
record IndicatorCounts(IndicatorList list, Indicators indicators) implements LineageProvider {

  private static final int MOST_LISTED = 200;

  @Override
  public Optional<Lineage> explain(Asked asked) {
    if (!asked.counts("indicators")) {
      return Optional.empty();
    }
    Query<IndicatorList.Entry> query = Query.of(asked.parameters(), IndicatorColumns.ALL);
    List<Long> ids = query.found(list.of(query)).stream().map(IndicatorList.Entry::id).toList();
    return Optional.of(
        Lineage.of(
                asked.words("indicator.count", query.scope("year")),
                Facets.count(ids.size(), query.page(1)),
                asked.words("indicator.count.rule"))
            .made(
                indicators.find(ids.subList(0, Math.min(MOST_LISTED, ids.size()))).stream()
                    .map(each -> new Lineage.Part(each.name(), null, each.path()))
                    .toList())
            .leading(asked.words("indicator.navigation"), query.page(1).path()));
  }
}
