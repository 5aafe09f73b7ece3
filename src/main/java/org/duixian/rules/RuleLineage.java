package org.duixian.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Sourced;
import org.duixian.progress.Measured;
import org.duixian.progress.Progress;
import org.duixian.progress.ProgressReading;
import org.duixian.site.Asked;
import org.duixian.site.FormErrors;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.springframework.stereotype.Component;

/** Explains declared values, and the figures of a try-out. */
@Component
record RuleLineage(DistrictRules rules, Clock clock) implements LineageProvider {

  @Override
  public Optional<Lineage> explain(Asked asked) {
    return Asked.firstOf(
        asked
            .matching("rule", "([0-9]{1,9})/([^/]*)")
            .map(key -> declared(Long.parseLong(key.group(1)), key.group(2), asked)),
        asked
            .matching("typed", Published.RECORD + "/([0-9]{1,2})/([^/]*)")
            .map(key -> published(Integer.parseInt(key.group(1)), key.group(2), asked)),
        asked
            .matching("computed", TriedFigures.RULE + "/(.*)~([^~]*)")
            .map(key -> tried(key.group(1), key.group(2), asked)));
  }

  private Lineage declared(long number, String name, Asked asked) {
    RulesDeclaration declaration = rules.find(number).orElseThrow(NotFound::new);
    RuleField field = RuleField.of(name).orElseThrow(NotFound::new);
    return Lineage.of(
            asked.words("rules.field." + field.field()),
            field.in(declaration),
            asked.words("rules.what." + field.field()))
        .at(place(declaration, asked))
        .leading(asked.words("rules.title"), "/rules");
  }

  private Lineage published(int number, String figure, Asked asked) {
    if (number < 1 || number > Published.ALL.size()) {
      throw new NotFound();
    }
    Published of = Published.ALL.get(number - 1);
    boolean lead = figure.equals("lead");
    return Lineage.of(
            asked.words(lead ? "rules.published.lead" : "rules.published.completion"),
            lead ? of.publishedLead() : of.publishedCompletion(),
            asked.words("rules.published.rule." + of.source()))
        .at(asked.words("rules.published.source." + of.source()))
        .leading(asked.words("rules.title"), "/rules#published");
  }

  private String place(RulesDeclaration declaration, Asked asked) {
    if (declaration.declaredAt() == null) {
      return asked.words("rules.standard");
    }
    return asked.words(
        "rules.declared",
        String.valueOf(declaration.number()),
        declaration.validFrom().toString(),
        String.valueOf(declaration.declaredBy()),
        declaration.declaredAt().atZoneSameInstant(clock.getZone()).toLocalDate().toString(),
        declaration.reason());
  }

  private Lineage tried(String typed, String figure, Asked asked) {
    TryOut tryOut = TryOut.of(typed);
    if (tryOut == null) {
      throw new NotFound();
    }
    FormErrors errors = new FormErrors();
    Measured measured = tryOut.measured(errors);
    if (!errors.isEmpty()) {
      throw new NotFound();
    }
    LocalDate day = LocalDate.now(clock);
    RulesDeclaration now = rules.on(day);
    ProgressReading reading = Progress.of(measured, now.progress());
    TriedFigures figures = new TriedFigures(reading, tryOut.key());
    TriedFigures.What what = Asked.constant(TriedFigures.What.class, figure);
    Sourced number = figures.of(what);
    if (number == null) {
      throw new NotFound();
    }
    return Lineage.of(
            asked.words("rules.try." + what.name()),
            number,
            asked.words("rules.formula." + formula(what, reading) + ".words"))
        .at(place(now, asked))
        .made(parts(figures, what, asked))
        .leading(asked.words("rules.title"), "/rules");
  }

  private static String formula(TriedFigures.What what, ProgressReading reading) {
    return switch (what) {
      case COMPLETION -> "completion";
      case PLANNED -> "time";
      case LAG -> reading.formula();
    };
  }

  private List<Lineage.Part> parts(TriedFigures figures, TriedFigures.What of, Asked asked) {
    List<Lineage.Part> parts = new ArrayList<>();
    if (of == TriedFigures.What.LAG) {
      for (TriedFigures.What what :
          List.of(TriedFigures.What.COMPLETION, TriedFigures.What.PLANNED)) {
        Sourced number = figures.of(what);
        if (number != null) {
          parts.add(new Lineage.Part(asked.words("rules.try." + what.name()), number, null));
        }
      }
    }
    return parts;
  }
}
