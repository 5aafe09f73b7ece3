package org.duixian.strategy;

import java.util.Optional;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Sourced;
import org.duixian.site.Asked;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains how long after a major matter its report came. */
@Component
record StrategyLineage(Reports reports) implements LineageProvider {

  @Override
  public Optional<Lineage> explain(Asked asked) {
    return asked
        .matching("computed", "report-hours/([0-9]{1,18})")
        .map(key -> hours(Long.parseLong(key.group(1)), asked));
  }

  private Lineage hours(long id, Asked asked) {
    Report report = reports.find(id).orElseThrow(NotFound::new);
    @Nullable Sourced hours = report.hours();
    if (hours == null || report.occurredAt() == null) {
      throw new NotFound();
    }
    String rule =
        asked.words("strategy.hours.rule", Report.when(report.occurredAt()), report.sent());
    return Lineage.of(report.title(), hours, rule)
        .leading(asked.words("strategy.hours.report"), report.path());
  }
}
