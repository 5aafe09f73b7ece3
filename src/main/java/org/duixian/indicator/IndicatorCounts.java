package org.duixian.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duixian.list.Facets;
import org.duixian.list.Query;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Explains counts of indicators by listing them. */
@Component
class IndicatorCounts implements LineageProvider {

  private static final int MOST_LISTED = 200;

  private final IndicatorList list;
  private final Indicators indicators;
  private final MessageSource messages;

  IndicatorCounts(IndicatorList list, Indicators indicators, MessageSource messages) {
    this.list = list;
    this.indicators = indicators;
    this.messages = messages;
  }

  @Override
  public Optional<Lineage> explain(
      String kind, String key, Map<String, String> parameters, Locale locale) {
    if (!kind.equals("count") || !key.equals("indicators")) {
      return Optional.empty();
    }
    Query<IndicatorList.Entry> query = Query.of(parameters, IndicatorColumns.ALL);
    List<Long> ids = query.found(list.of(query)).stream().map(IndicatorList.Entry::id).toList();
    return Optional.of(
        new Lineage(
            messages.getMessage("indicator.count", new Object[] {query.scope("year")}, locale),
            Facets.count(ids.size(), query.page(1)),
            messages.getMessage("indicator.count.rule", null, locale),
            null,
            null,
            indicators.find(ids.subList(0, Math.min(MOST_LISTED, ids.size()))).stream()
                .map(each -> new Lineage.Part(each.name(), null, each.path()))
                .toList(),
            List.of(
                new Lineage.Link(
                    messages.getMessage("indicator.navigation", null, locale),
                    query.page(1).path()))));
  }
}
