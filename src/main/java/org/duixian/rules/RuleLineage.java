package org.duixian.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Sourced;
import org.duixian.progress.Measured;
import org.duixian.progress.Progress;
import org.duixian.progress.Reading;
import org.duixian.site.FormErrors;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.duixian.site.Wording;
import org.springframework.stereotype.Component;

/** Explains declared values, and the figures of a try-out. */
@Component
class RuleLineage implements LineageProvider {

  private static final String TRIED = TriedFigures.RULE + "/";

  private final DistrictRules rules;
  private final Wording wording;
  private final Clock clock;

  RuleLineage(DistrictRules rules, Wording wording, Clock clock) {
    this.rules = rules;
    this.wording = wording;
    this.clock = clock;
  }

  @Override
  public Optional<Lineage> explain(
      String kind, String key, Map<String, String> parameters, Locale locale) {
    if (kind.equals("rule")) {
      return Optional.of(declared(key, locale));
    }
    if (kind.equals("typed") && key.startsWith(Published.RECORD + "/")) {
      return Optional.of(published(key.split("/", -1), locale));
    }
    return kind.equals("computed") && key.startsWith(TRIED)
        ? Optional.of(tried(key.substring(TRIED.length()), locale))
        : Optional.empty();
  }

  private Lineage declared(String key, Locale locale) {
    String[] parts = key.split("/", -1);
    if (parts.length != 2 || !parts[0].matches("[0-9]{1,9}")) {
      throw new NotFound();
    }
    Declaration declaration = rules.find(Long.parseLong(parts[0])).orElseThrow(NotFound::new);
    RuleField field = RuleField.of(parts[1]).orElseThrow(NotFound::new);
    return new Lineage(
        wording.of(locale, "rules.field." + field.field()),
        field.in(declaration),
        wording.of(locale, "rules.what." + field.field()),
        null,
        place(declaration, locale),
        List.of(),
        List.of(new Lineage.Link(wording.of(locale, "rules.title"), "/rules")));
  }

  private Lineage published(String[] parts, Locale locale) {
    int number =
        parts.length == 3 && parts[1].matches("[0-9]{1,2}") ? Integer.parseInt(parts[1]) : 0;
    if (number < 1 || number > Published.ALL.size()) {
      throw new NotFound();
    }
    Published of = Published.ALL.get(number - 1);
    boolean lead = parts[2].equals("lead");
    return new Lineage(
        wording.of(locale, lead ? "rules.published.lead" : "rules.published.completion"),
        lead ? of.publishedLead() : of.publishedCompletion(),
        wording.of(locale, "rules.published.rule." + of.source()),
        null,
        wording.of(locale, "rules.published.source." + of.source()),
        List.of(),
        List.of(new Lineage.Link(wording.of(locale, "rules.title"), "/rules#published")));
  }

  private String place(Declaration declaration, Locale locale) {
    if (declaration.declaredAt() == null) {
      return wording.of(locale, "rules.standard");
    }
    return wording.of(
        locale,
        "rules.declared",
        String.valueOf(declaration.number()),
        declaration.validFrom().toString(),
        String.valueOf(declaration.declaredBy()),
        declaration.declaredAt().atZoneSameInstant(clock.getZone()).toLocalDate().toString(),
        declaration.reason());
  }

  private Lineage tried(String key, Locale locale) {
    int last = key.lastIndexOf('~');
    TryOut tryOut = last < 0 ? null : TryOut.of(key.substring(0, last));
    if (tryOut == null) {
      throw new NotFound();
    }
    FormErrors errors = new FormErrors();
    Measured measured = tryOut.measured(errors);
    if (!errors.isEmpty()) {
      throw new NotFound();
    }
    LocalDate day = LocalDate.now(clock);
    Declaration now = rules.on(day);
    Reading reading = Progress.of(measured, now.progress());
    TriedFigures figures = new TriedFigures(reading, tryOut.key());
    TriedFigures.What what = what(key.substring(last + 1));
    Sourced number = figures.of(what);
    if (number == null) {
      throw new NotFound();
    }
    return new Lineage(
        wording.of(locale, "rules.try." + what.name()),
        number,
        wording.of(locale, "rules.formula." + formula(what, reading) + ".words"),
        null,
        place(now, locale),
        parts(figures, what, locale),
        List.of(new Lineage.Link(wording.of(locale, "rules.title"), "/rules")));
  }

  private static TriedFigures.What what(String name) {
    for (TriedFigures.What what : TriedFigures.What.values()) {
      if (what.name().equals(name)) {
        return what;
      }
    }
    throw new NotFound();
  }

  private static String formula(TriedFigures.What what, Reading reading) {
    return switch (what) {
      case COMPLETION -> "completion";
      case PLANNED -> "time";
      case LAG -> reading.formula();
    };
  }

  private List<Lineage.Part> parts(TriedFigures figures, TriedFigures.What of, Locale locale) {
    List<Lineage.Part> parts = new ArrayList<>();
    if (of == TriedFigures.What.LAG) {
      for (TriedFigures.What what :
          List.of(TriedFigures.What.COMPLETION, TriedFigures.What.PLANNED)) {
        Sourced number = figures.of(what);
        if (number != null) {
          parts.add(new Lineage.Part(wording.of(locale, "rules.try." + what.name()), number, null));
        }
      }
    }
    return parts;
  }
}
