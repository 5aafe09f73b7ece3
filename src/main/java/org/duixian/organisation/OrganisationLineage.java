package org.duixian.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Explains counts of units by listing them. */
@Component
class OrganisationLineage implements LineageProvider {

  private final Units units;
  private final MessageSource messages;
  private final Clock clock;

  OrganisationLineage(Units units, MessageSource messages, Clock clock) {
    this.units = units;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public Optional<Lineage> explain(
      String kind, String key, Map<String, String> parameters, Locale locale) {
    if (!kind.equals("count") || !key.equals("units")) {
      return Optional.empty();
    }
    UnitCount what = UnitCount.of(parameters.getOrDefault("of", "all")).orElseThrow(NotFound::new);
    LocalDate day = day(parameters);
    List<Unit> counted = units.on(day).stream().filter(what::counts).toList();
    String query = "on=" + day + "&of=" + what.word();
    Object[] of = {day.toString()};
    return Optional.of(
        new Lineage(
            messages.getMessage("organisation.count." + what.word(), null, locale),
            Sourced.count(counted.size(), new Source.Count("units", query)),
            messages.getMessage("organisation.count.rule", of, locale),
            null,
            null,
            counted.stream().map(unit -> new Lineage.Part(unit.name(), null, unit.path())).toList(),
            List.of(
                new Lineage.Link(
                    messages.getMessage("organisation.count.link", of, locale),
                    "/organisation?on=" + day))));
  }

  private LocalDate day(Map<String, String> parameters) {
    if (!parameters.containsKey("on")) {
      return LocalDate.now(clock);
    }
    FormErrors errors = new FormErrors();
    LocalDate day = new FieldChecks(errors).day("on", parameters.get("on"));
    if (!errors.isEmpty()) {
      throw new NotFound();
    }
    return day;
  }
}
