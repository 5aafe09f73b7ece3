package org.duixian.indicator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Explains how many targets of a year got which answer: it lists them. */
@Component
class ChainLineage implements LineageProvider {

  private final ChainBooks books;
  private final MessageSource messages;

  ChainLineage(ChainBooks books, MessageSource messages) {
    this.books = books;
    this.messages = messages;
  }

  @Override
  public Optional<Lineage> explain(
      String kind, String key, Map<String, String> parameters, Locale locale) {
    if (!kind.equals("count") || !key.equals("chains")) {
      return Optional.empty();
    }
    int year = year(parameters.getOrDefault("year", ""));
    PairVerdict verdict = verdict(parameters.getOrDefault("verdict", ""));
    List<Chain> chains = books.current().answered(year, verdict);
    String words = messages.getMessage("indicator.verdict." + verdict.name(), null, locale);
    Object[] arguments = {String.valueOf(year), words};
    return Optional.of(
        new Lineage(
            messages.getMessage("indicator.lineage.title", arguments, locale),
            Sourced.count(
                chains.size(),
                new Source.Count("chains", "year=" + year + "&verdict=" + verdict.name())),
            messages.getMessage("indicator.lineage.rule." + verdict.name(), null, locale),
            null,
            null,
            chains.stream()
                .map(chain -> new Lineage.Part(chain.name(), null, path(chain.name())))
                .toList(),
            List.of()));
  }

  static String path(String name) {
    return "/chains?subject=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
  }

  private static int year(String text) {
    if (!text.matches("[12][0-9]{3}")) {
      throw new NotFound();
    }
    return Integer.parseInt(text);
  }

  private static PairVerdict verdict(String text) {
    return Arrays.stream(PairVerdict.values())
        .filter(verdict -> verdict.name().equals(text))
        .findFirst()
        .orElseThrow(NotFound::new);
  }
}
