package org.duixian.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Rounding;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.kernel.TimeProgress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Explains the time progress on the year ruler. */
@Component
class TimeProgressLineage implements LineageProvider {

  static final String RULE = "time-progress/";

  private final Clock clock;
  private final DeclaredTime time;
  private final MessageSource messages;

  TimeProgressLineage(Clock clock, ObjectProvider<DeclaredTime> time, MessageSource messages) {
    this.clock = clock;
    this.time = time.getIfAvailable(() -> DeclaredTime.STANDARD);
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
    LocalDate today = LocalDate.now(clock);
    TimeProgress progress = new TimeProgress(Integer.parseInt(year), today, time.on(today));
    Sourced number =
        Sourced.of(progress.percent(), "%", new Source.Computed("time-progress", year));
    return Optional.of(
        new Lineage(
            messages.getMessage("site.time-progress.of", new Object[] {year}, locale),
            number,
            rule(progress, locale),
            null,
            null,
            List.of(),
            time
                .page()
                .map(
                    page ->
                        new Lineage.Link(
                            messages.getMessage("site.time-progress.rules", null, locale), page))
                .stream()
                .toList()));
  }

  private String rule(TimeProgress progress, Locale locale) {
    Rounding rounding = progress.rule().rounding();
    String cut =
        messages.getMessage(
            "site.cut." + rounding.cut().name(), new Object[] {rounding.decimals()}, locale);
    Object[] words = {progress.months(), progress.asOf().toString(), cut};
    return messages.getMessage(
        "site.time-progress.rule." + progress.rule().basis().name(), words, locale);
  }
}
