package org.duixian.promise;

import java.util.List;
import java.util.Optional;
import org.duixian.list.Facets;
import org.duixian.list.Query;
import org.duixian.site.Asked;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.springframework.stereotype.Component;

/** Explains how many promises of a year got which verdict: it lists them. */
@Component
record PromiseLineage(ChainBooks books) implements LineageProvider {

  private static final int MOST_LISTED = 150;

  @Override
  public Optional<Lineage> explain(Asked asked) {
    if (!asked.counts("promises")) {
      return Optional.empty();
    }
    Query<Promise> query = Query.of(asked.parameters(), PromiseView.COLUMNS);
    String year = query.scope("year");
    List<Promise> promises = query.of(books.current().promises().of(Integer.parseInt(year)));
    return Optional.of(
        Lineage.of(
                asked.words("promise.promises.lineage", year, name(query, asked)),
                Facets.count(promises.size(), query),
                rule(query.asked("verdict"), asked))
            .made(
                promises.stream()
                    .limit(MOST_LISTED)
                    .map(p -> new Lineage.Part(p.subject(), null, p.said().path()))
                    .toList())
            .leading(asked.words("promise.promises.all"), query.path()));
  }

  private static String name(Query<Promise> query, Asked asked) {
    return query.narrows()
        ? String.join(" / ", query.words(of -> "", asked.wording(), asked.locale()))
        : asked.words("promise.promises.any");
  }

  private static String rule(String verdict, Asked asked) {
    boolean one = !verdict.isEmpty() && !verdict.contains(",");
    return asked.words(one ? "promise.lineage.rule." + verdict : "promise.promises.rule");
  }
}
