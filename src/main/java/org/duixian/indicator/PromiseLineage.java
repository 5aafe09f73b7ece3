package org.duixian.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.reader.continuity.PairVerdict;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.duixian.site.Wording;
import org.jspecify.annotations.Nullable;
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
    String year = parameters.getOrDefault("year", "");
    if (!year.matches("[12][0-9]{3}")) {
      throw new NotFound();
    }
    PairVerdict verdict = PromiseController.verdict(parameters.getOrDefault("verdict", ""));
    List<Promise> promises =
        books.current().promises().of(Integer.parseInt(year)).stream()
            .filter(promise -> verdict == null || promise.verdict() == verdict)
            .toList();
    String query = PromiseView.query(Integer.parseInt(year), verdict);
    return Optional.of(
        new Lineage(
            wording.of(locale, "indicator.promises.lineage", year, name(verdict, locale)),
            Sourced.count(promises.size(), new Source.Count("promises", query)),
            rule(verdict, locale),
            null,
            null,
            promises.stream()
                .limit(MOST_LISTED)
                .map(p -> new Lineage.Part(p.subject(), null, p.said().path()))
                .toList(),
            List.of(
                new Lineage.Link(
                    wording.of(locale, "indicator.promises.all"), "/promises?" + query))));
  }

  private String name(@Nullable PairVerdict verdict, Locale locale) {
    return wording.of(
        locale, verdict == null ? "indicator.promises.any" : "indicator.verdict." + verdict.name());
  }

  private String rule(@Nullable PairVerdict verdict, Locale locale) {
    return wording.of(
        locale,
        verdict == null ? "indicator.promises.rule" : "indicator.lineage.rule." + verdict.name());
  }
}
