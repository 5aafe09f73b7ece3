package org.duixian.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duixian.list.Facets;
import org.duixian.list.Query;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.duixian.site.Wording;
import org.springframework.stereotype.Component;

/** Explains how many promises of a year got which verdict: it lists them. */
@Component
class PromiseLineage implements LineageProvider {

  private static final int MOST_LISTED = 150;

  private final ChainBooks books;
  private final Wording wording;

  PromiseLineage(ChainBooks books, Wording wording) {
    this.books = books;
    this.wording = wording;
  }

  @Override
  public Optional<Lineage> explain(
      String kind, String key, Map<String, String> parameters, Locale locale) {
    if (!kind.equals("count") || !key.equals("promises")) {
      return Optional.empty();
    }
    Query<Promise> query = Query.of(parameters, PromiseView.COLUMNS);
    String year = query.scope("year");
    String verdict = query.asked("verdict");
    List<Promise> promises = query.of(books.current().promises().of(Integer.parseInt(year)));
    return Optional.of(
        new Lineage(
            wording.of(locale, "indicator.promises.lineage", year, name(query, locale)),
            Facets.count(promises.size(), query),
            rule(verdict, locale),
            null,
            null,
            promises.stream()
                .limit(MOST_LISTED)
                .map(p -> new Lineage.Part(p.subject(), null, p.said().path()))
                .toList(),
            List.of(new Lineage.Link(wording.of(locale, "indicator.promises.all"), query.path()))));
  }

  private String name(Query<Promise> query, Locale locale) {
    return query.narrows()
        ? String.join(" / ", query.words(asked -> "", wording, locale))
        : wording.of(locale, "indicator.promises.any");
  }

  private String rule(String verdict, Locale locale) {
    boolean one = !verdict.isEmpty() && !verdict.contains(",");
    return wording.of(
        locale, one ? "indicator.lineage.rule." + verdict : "indicator.promises.rule");
  }
}
