package org.duixian.promise;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.reader.continuity.PairVerdict;
import org.duixian.site.Asked;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.springframework.stereotype.Component;

/** Explains how many targets of a year got which answer: it lists them. */
@Component
record ChainLineage(ChainBooks books) implements LineageProvider {

  @Override
  public Optional<Lineage> explain(Asked asked) {
    if (!asked.counts("chains")) {
      return Optional.empty();
    }
    int year = asked.year();
    PairVerdict verdict = Asked.constant(PairVerdict.class, asked.text("verdict"));
    List<Chain> chains = books.current().answered(year, verdict);
    String words = asked.words("promise.verdict." + verdict);
    Source counted = new Source.Count("chains", "year=" + year + "&verdict=" + verdict);
    return Optional.of(
        Lineage.of(
                asked.words("promise.lineage.title", String.valueOf(year), words),
                Sourced.count(chains.size(), counted),
                asked.words("promise.lineage.rule." + verdict))
            .made(
                chains.stream()
                    .map(chain -> new Lineage.Part(chain.name(), null, path(chain.name())))
                    .toList()));
  }

  static String path(String name) {
    return "/chains?subject=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
  }
}
