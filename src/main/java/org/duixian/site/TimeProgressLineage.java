package org.duixian.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.kernel.TimeProgress;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Explains the time progress on the year ruler. */
@Component
class TimeProgressLineage implements LineageProvider {

  static final String RULE = "time-progress/";

  private final Clock clock;
  private final MessageSource messages;

  TimeProgressLineage(Clock clock, MessageSource messages) {
    this.clock = clock;
    this.messages = messages;
  }

  @Override
  public Optional<Lineage> explain(
      String kind, String key, Map<String, String> parameters, Locale locale) {
    if (!kind.equals("computed") || !key.startsWith(RULE)) {
      return Optional.empty();
    }
    String year = key.substring(RULE.length());
    if (!year.matches("[12][0-9]{3}")) {
      throw new NotFound();
    }
    TimeProgress progress = TimeProgress.of(Integer.parseInt(year), LocalDate.now(clock));
    Sourced number =
        Sourced.of(progress.percent(), "%", new Source.Computed("time-progress", year));
    return Optional.of(
        new Lineage(
            messages.getMessage("site.time-progress.of", new Object[] {year}, locale),
            number,
            messages.getMessage(
                "site.time-progress.rule", new Object[] {progress.months()}, locale),
            null,
            null,
            List.of(),
            List.of()));
  }
}
