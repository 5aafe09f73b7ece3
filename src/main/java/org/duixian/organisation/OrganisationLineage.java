package org.duixian.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.site.Asked;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.springframework.stereotype.Component;

/** Explains counts of units by listing them. */
@Component
record OrganisationLineage(Units units, Clock clock) implements LineageProvider {

  @Override
  public Optional<Lineage> explain(Asked asked) {
    if (!asked.counts("units")) {
      return Optional.empty();
    }
    UnitCount what =
        UnitCount.of(asked.parameters().getOrDefault("of", "all")).orElseThrow(NotFound::new);
    LocalDate day = day(asked);
    List<Unit> counted = units.on(day).stream().filter(what::counts).toList();
    String query = "on=" + day + "&of=" + what.word();
    return Optional.of(
        Lineage.of(
                asked.words("organisation.count." + what.word()),
                Sourced.count(counted.size(), new Source.Count("units", query)),
                asked.words("organisation.count.rule", day.toString()))
            .made(
                counted.stream()
                    .map(unit -> new Lineage.Part(unit.name(), null, unit.path()))
                    .toList())
            .leading(
                asked.words("organisation.count.link", day.toString()), "/organisation?on=" + day));
  }

  private LocalDate day(Asked asked) {
    if (!asked.parameters().containsKey("on")) {
      return LocalDate.now(clock);
    }
    FormErrors errors = new FormErrors();
    LocalDate day = new FieldChecks(errors).day("on", asked.text("on"));
    if (!errors.isEmpty()) {
      throw new NotFound();
    }
    return day;
  }
}
