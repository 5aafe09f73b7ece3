package org.duixian.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duixian.access.Act;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.kernel.When;
import org.duixian.progress.Family;
import org.duixian.rules.DistrictRules;
import org.duixian.site.Asked;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.springframework.stereotype.Component;

/**
 * Explains the figures on forms: typed ones, and what is computed from them while they are open.
 */
@Component
record FormLineage(Lines lines, Rounds rounds, Permission permission, DistrictRules rules)
    implements LineageProvider {

  @Override
  public Optional<Lineage> explain(Asked asked) {
    return Asked.firstOf(
        asked
            .matching("typed", "round-line/([0-9]{1,18})/(value|last|forecast)")
            .map(key -> typed(line(key.group(1)), key.group(2), asked)),
        asked
            .matching("computed", "round-line/([0-9]{1,18})-(completion|lag|planned)")
            .map(key -> computed(line(key.group(1)), key.group(2), asked)));
  }

  private Line line(String id) {
    Line line = lines.find(Long.parseLong(id)).orElseThrow(NotFound::new);
    permission.require(Act.READ, Thing.FORM.of(line.unit()));
    return line;
  }

  private Lineage typed(Line line, String field, Asked asked) {
    Sourced number =
        switch (field) {
          case "value" -> line.number();
          case "last" -> line.lastNumber();
          default -> line.forecastNumber();
        };
    String by =
        line.editedBy() == null || field.equals("last")
            ? null
            : asked.words("round.lineage.by", line.editedBy(), When.of(line.editedAt()));
    return Lineage.of(title(line, asked), number, asked.words("round.lineage.typed." + field))
        .at(by)
        .leading(asked.words("round.lineage.form"), form(line));
  }

  private Lineage computed(Line line, String field, Asked asked) {
    Round round = rounds.find(line.round()).orElseThrow(NotFound::new);
    LineStanding standing =
        LineStanding.of(line, round.period(), rules.on(round.period().end()).progress());
    Sourced number =
        switch (field) {
          case "lag" -> standing.shownLag();
          case "planned" -> standing.planned();
          default -> standing.completion();
        };
    if (number == null) {
      throw new NotFound();
    }
    return Lineage.of(title(line, asked), number, asked.words(rule(line, standing, field)))
        .made(parts(line, standing, round, field, asked))
        .leading(asked.words("round.lineage.form"), form(line));
  }

  private static String rule(Line line, LineStanding standing, String field) {
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
      Line line, LineStanding standing, Round round, String field, Asked asked) {
    List<Lineage.Part> parts = new ArrayList<>();
    if (!field.equals("planned")) {
      parts.add(new Lineage.Part(asked.words("round.actual"), line.number(), null));
    }
    Sourced target = line.target();
    if (target != null) {
      parts.add(new Lineage.Part(asked.words("round.target"), target, null));
    }
    Plan plan = standing.plan();
    Sourced planned = standing.planned();
    if (field.equals("planned") && plan != null) {
      parts.addAll(plan.parts(line.measureUnit()));
    } else if (field.equals("lag") && planned != null) {
      parts.add(new Lineage.Part(asked.words("round.lineage.field.plan"), planned, null));
    } else if (field.equals("lag") && standing.reading().shownPlanned() != null) {
      Source time = new Source.Computed("time-progress", String.valueOf(round.period().year()));
      parts.add(
          new Lineage.Part(
              asked.words("round.time"),
              Sourced.of(standing.reading().shownPlanned(), "%", time),
              null));
    }
    return parts;
  }

  private String title(Line line, Asked asked) {
    return asked.words("round.lineage.line", String.valueOf(line.position()), line.title());
  }

  private static String form(Line line) {
    return "/rounds/" + line.round() + "/units/" + line.unit() + "?line=" + line.id();
  }
}
