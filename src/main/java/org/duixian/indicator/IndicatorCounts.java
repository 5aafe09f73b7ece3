package org.duixian.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
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
    String year = parameters.getOrDefault("year", "");
    if (!year.matches("(19|20|21)\\d\\d")) {
      throw new NotFound();
    }
    IndicatorFilter filter = IndicatorFilter.of(Integer.parseInt(year), parameters);
    List<Long> ids =
        list.of(filter.year(), filter.text()).stream()
            .filter(IndicatorsViews.fits(filter))
            .map(IndicatorList.Entry::id)
            .toList();
    String path = filter.at(1).path();
    return Optional.of(
        new Lineage(
            messages.getMessage("indicator.count", new Object[] {year}, locale),
            Sourced.count(
                ids.size(), new Source.Count("indicators", path.substring(path.indexOf('?') + 1))),
            messages.getMessage("indicator.count.rule", null, locale),
            null,
            null,
            indicators.find(ids.subList(0, Math.min(MOST_LISTED, ids.size()))).stream()
                .map(each -> new Lineage.Part(each.name(), null, each.path()))
                .toList(),
            List.of(
                new Lineage.Link(
                    messages.getMessage("indicator.navigation", null, locale), path))));
  }
}
