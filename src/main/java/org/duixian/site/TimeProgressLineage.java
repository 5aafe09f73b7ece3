package org.duixian.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.duixian.kernel.Rounding;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.kernel.TimeProgress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Explains the time progress on the year ruler. */
@Component
class TimeProgressLineage implements LineageProvider {

  static final String RULE = "time-progress/";

  private final Clock clock;
  private final DeclaredTime time;

  TimeProgressLineage(Clock clock, ObjectProvider<DeclaredTime> time) {
    this.clock = clock;
    this.time = time.getIfAvailable(() -> DeclaredTime.STANDARD);
  }

  @Override
  public Optional<Lineage> explain(Asked asked) {
    return asked
        .matching("computed", RULE + "([12][0-9]{3})")
        .map(key -> lineage(key.group(1), asked));
  }

  private Lineage lineage(String year, Asked asked) {
    LocalDate today = LocalDate.now(clock);
    TimeProgress progress = new TimeProgress(Integer.parseInt(year), today, time.on(today));
    Sourced number =
        Sourced.of(progress.percent(), "%", new Source.Computed("time-progress", year));
    Rounding rounding = progress.rule().rounding();
    String rule =
        asked.words(
            "site.time-progress.rule." + progress.rule().basis().name(),
            progress.months(),
            progress.asOf().toString(),
            asked.words("site.cut." + rounding.cut().name(), rounding.decimals()));
    Lineage lineage = Lineage.of(asked.words("site.time-progress.of", year), number, rule);
    return time.page()
        .map(page -> lineage.leading(asked.words("site.time-progress.rules"), page))
        .orElse(lineage);
  }
}
