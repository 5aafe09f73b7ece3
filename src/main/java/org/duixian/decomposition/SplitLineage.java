package org.duixian.decomposition;

import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import org.duixian.indicator.Indicator;
import org.duixian.indicator.Indicators;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.organisation.Units;
import org.duixian.site.Asked;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.springframework.stereotype.Component;

/** Explains the sum, the difference and the shares of a split. */
@Component
record SplitLineage(Indicators indicators, Splits splits, Units units) implements LineageProvider {

  /** The key is the indicator, the year and what is asked, joined by points. */
  @Override
  public Optional<Lineage> explain(Asked asked) {
    return asked
        .matching("computed", "split/(\\d{1,18})\\.(\\d{4})\\.([^.]+)")
        .map(key -> lineage(view(key), key.group(3), asked));
  }

  private SplitView view(MatchResult key) {
    Indicator indicator = indicators.find(Long.parseLong(key.group(1))).orElseThrow(NotFound::new);
    Split split = splits.find(indicator, Integer.parseInt(key.group(2))).orElseThrow(NotFound::new);
    return new SplitView(split, true, units.current(), null, total(split), Set.of());
  }

  private static Sourced total(Split split) {
    return Sourced.of(
        split.total(),
        split.indicator().unit(),
        new Source.Computed("split", split.indicator().id() + "." + split.year() + ".sum"));
  }

  private Lineage lineage(SplitView view, String part, Asked asked) {
    Split split = view.split();
    boolean check = part.equals("sum") || part.equals("difference");
    Share share =
        split.shares().stream()
            .filter(each -> String.valueOf(each.unit()).equals(part))
            .findFirst()
            .orElse(null);
    if (!check && share == null) {
      throw new NotFound();
    }
    String name = share == null ? asked.words("decomposition." + part) : view.name(share.unit());
    String rule =
        share == null
            ? asked.words("decomposition.rule." + part)
            : asked.words(
                "decomposition.rule.share", asked.words("decomposition.basis." + split.basis()));
    return Lineage.of(
            split.indicator().name() + " · " + split.year() + " · " + name,
            share == null ? view.figure(part) : view.share(share),
            rule
                + asked.words(
                    "decomposition.rule.remainder",
                    asked.words("decomposition.remainder." + split.remainder())))
        .made(
            split.shares().stream()
                .filter(each -> share == null)
                .map(each -> new Lineage.Part(view.name(each.unit()), view.share(each), null))
                .toList())
        .leading(asked.words("decomposition.title", split.indicator().name()), split.path());
  }
}
