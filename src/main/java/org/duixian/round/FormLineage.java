package org.duixian.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duixian.access.Act;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.progress.Family;
import org.duixian.rules.DistrictRules;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.duixian.site.Wording;
import org.springframework.stereotype.Component;

/**
 * Explains the figures on forms: typed ones, and what is computed from them while they are open.
 */
@Component
class FormLineage implements LineageProvider {

  private final Lines lines;
  private final Rounds rounds;
  private final Permission permission;
  private final DistrictRules rules;
  private final Wording wording;

  FormLineage(
      Lines lines, Rounds rounds, Permission permission, DistrictRules rules, Wording wording) {
    this.lines = lines;
    this.rounds = rounds;
    this.permission = permission;
    this.rules = rules;
    this.wording = wording;
  }

  @Override
  public Optional<Lineage> explain(
      String kind, String key, Map<String, String> parameters, Locale locale) {
    if (kind.equals("typed") && key.matches("round-line/[0-9]{1,18}/(value|last|forecast)")) {
      String[] parts = key.split("/");
      return Optional.of(typed(line(parts[1]), parts[2], locale));
    }
    if (kind.equals("computed") && key.matches("round-line/[0-9]{1,18}-(completion|lag|planned)")) {
      String[] parts = key.substring("round-line/".length()).split("-");
      return Optional.of(computed(line(parts[0]), parts[1], locale));
    }
    return Optional.empty();
  }

  private Line line(String id) {
    Line line = lines.find(Long.parseLong(id)).orElseThrow(NotFound::new);
    permission.require(Act.READ, Thing.FORM.of(line.unit()));
    return line;
  }

  private Lineage typed(Line line, String field, Locale locale) {
    Sourced number =
        switch (field) {
          case "value" -> line.number();
          case "last" -> line.lastNumber();
          default -> line.forecastNumber();
        };
    String by =
        line.editedBy() == null || field.equals("last")
            ? null
            : wording.of(locale, "round.lineage.by", line.editedBy(), When.of(line.editedAt()));
    return new Lineage(
        title(line, locale),
        number,
        wording.of(locale, "round.lineage.typed." + field),
        null,
        by,
        List.of(),
        links(line, locale));
  }

  private Lineage computed(Line line, String field, Locale locale) {
    Round round = rounds.find(line.round()).orElseThrow(NotFound::new);
    Standing standing =
        Standing.of(line, round.period(), rules.on(round.period().end()).progress());
    Sourced number =
        switch (field) {
          case "lag" -> standing.shownLag();
          case "planned" -> standing.planned();
          default -> standing.completion();
        };
    if (number == null) {
      throw new NotFound();
    }
    return new Lineage(
        title(line, locale),
        number,
        wording.of(locale, rule(line, standing, field)),
        null,
        null,
        parts(line, standing, round, field, locale),
        links(line, locale));
  }

  private static String rule(Line line, Standing standing, String field) {
    return switch (field) {
      case "planned" -> "round.lineage.plan";
      case "lag" ->
          line.family() == Family.GROWTH
              ? "round.lineage.lag.target"
              : standing.plan() == null ? "round.lineage.lag.time" : "round.lineage.lag.plan";
      default -> "round.lineage.completion";
    };
  }

  private List<Lineage.Part> parts(
      Line line, Standing standing, Round round, String field, Locale locale) {
    List<Lineage.Part> parts = new ArrayList<>();
    if (!field.equals("planned")) {
      parts.add(new Lineage.Part(wording.of(locale, "round.actual"), line.number(), null));
    }
    Sourced target = line.target();
    if (target != null) {
      parts.add(new Lineage.Part(wording.of(locale, "round.target"), target, null));
    }
    Plan plan = standing.plan();
    Sourced planned = standing.planned();
    if (field.equals("planned") && plan != null) {
      parts.addAll(plan.parts(line.measureUnit()));
    } else if (field.equals("lag") && planned != null) {
      parts.add(new Lineage.Part(wording.of(locale, "round.lineage.field.plan"), planned, null));
    } else if (field.equals("lag") && standing.reading().shownPlanned() != null) {
      Source time = new Source.Computed("time-progress", String.valueOf(round.period().year()));
      parts.add(
          new Lineage.Part(
              wording.of(locale, "round.time"),
              Sourced.of(standing.reading().shownPlanned(), "%", time),
              null));
    }
    return parts;
  }

  private String title(Line line, Locale locale) {
    return wording.of(locale, "round.lineage.line", String.valueOf(line.position()), line.title());
  }

  private List<Lineage.Link> links(Line line, Locale locale) {
    return List.of(
        new Lineage.Link(
            wording.of(locale, "round.lineage.form"),
            "/rounds/" + line.round() + "/units/" + line.unit() + "?line=" + line.id()));
  }
}
