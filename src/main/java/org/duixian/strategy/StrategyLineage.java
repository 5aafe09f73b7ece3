package org.duixian.strategy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Sourced;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Explains how long after a major matter its report came. */
@Component
class StrategyLineage implements LineageProvider {

  private final Reports reports;
  private final MessageSource messages;

  StrategyLineage(Reports reports, MessageSource messages) {
    this.reports = reports;
    this.messages = messages;
  }

  @Override
  public Optional<Lineage> explain(
      String kind, String key, Map<String, String> parameters, Locale locale) {
    if (!kind.equals("computed") || !key.matches("report-hours/[0-9]{1,18}")) {
      return Optional.empty();
    }
    long id = Long.parseLong(key.substring(key.indexOf('/') + 1));
    Report report = reports.find(id).orElseThrow(NotFound::new);
    @Nullable Sourced hours = report.hours();
    if (hours == null || report.occurredAt() == null) {
      throw new NotFound();
    }
    Object[] of = {Report.when(report.occurredAt()), report.sent()};
    return Optional.of(
        new Lineage(
            report.title(),
            hours,
            messages.getMessage("strategy.hours.rule", of, locale),
            null,
            null,
            List.of(),
            List.of(
                new Lineage.Link(
                    messages.getMessage("strategy.hours.report", null, locale), report.path()))));
  }
}
