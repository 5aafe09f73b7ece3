package org.duixian.decomposition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duixian.indicator.Indicator;
import org.duixian.indicator.Indicators;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.organisation.Unit;
import org.duixian.organisation.Units;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.duixian.site.Wording;
import org.springframework.stereotype.Component;

/** Explains the sum, the difference and the shares of a split. */
@Component
class SplitLineage implements LineageProvider {

  private final Indicators indicators;
  private final Splits splits;
  private final Units units;
  private final Wording wording;

  SplitLineage(Indicators indicators, Splits splits, Units units, Wording wording) {
    this.indicators = indicators;
    this.splits = splits;
    this.units = units;
    this.wording = wording;
  }

  /** The key is the indicator, the year and what is asked, joined by points. */
  @Override
  public Optional<Lineage> explain(
      String kind, String key, Map<String, String> parameters, Locale locale) {
    if (!kind.equals("computed") || !key.startsWith("split/")) {
      return Optional.empty();
    }
    String[] parts = key.substring("split/".length()).split("\\.");
    if (parts.length != 3 || !parts[0].matches("\\d{1,18}") || !parts[1].matches("\\d{4}")) {
      throw new NotFound();
    }
    Indicator indicator = indicators.find(Long.parseLong(parts[0])).orElseThrow(NotFound::new);
    Split split = splits.find(indicator, Integer.parseInt(parts[1])).orElseThrow(NotFound::new);
    SplitView view = new SplitView(split, true, all(), null, total(split), Set.of());
    return Optional.of(lineage(view, parts[2], locale));
  }

  private List<Unit> all() {
    return units.current();
  }

  private static Sourced total(Split split) {
    return Sourced.of(
        split.total(),
        split.indicator().unit(),
        new Source.Computed("split", split.indicator().id() + "." + split.year() + ".sum"));
  }

  private Lineage lineage(SplitView view, String asked, Locale locale) {
    Split split = view.split();
    boolean check = asked.equals("sum") || asked.equals("difference");
    Share share =
        split.shares().stream()
            .filter(each -> String.valueOf(each.unit()).equals(asked))
            .findFirst()
            .orElse(null);
    if (!check && share == null) {
      throw new NotFound();
    }
    String name =
        share == null ? wording.of(locale, "decomposition." + asked) : view.name(share.unit());
    String rule =
        share == null
            ? wording.of(locale, "decomposition.rule." + asked)
            : wording.of(
                locale,
                "decomposition.rule.share",
                wording.of(locale, "decomposition.basis." + split.basis()));
    return new Lineage(
        split.indicator().name() + " · " + split.year() + " · " + name,
        share == null ? view.figure(asked) : view.share(share),
        rule
            + wording.of(
                locale,
                "decomposition.rule.remainder",
                wording.of(locale, "decomposition.remainder." + split.remainder())),
        null,
        null,
        share == null
            ? split.shares().stream()
                .map(each -> new Lineage.Part(view.name(each.unit()), view.share(each), null))
                .toList()
            : List.of(),
        List.of(
            new Lineage.Link(
                wording.of(locale, "decomposition.title", split.indicator().name()),
                split.path())));
  }
}
