package org.duixian.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.duixian.access.Act;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.site.Asked;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.springframework.stereotype.Component;

/** Explains counts of forms and of their lines. */
@Component
record CountLineage(Lines lines, Submissions submissions, Permission permission, Rounds rounds)
    implements LineageProvider {

  private static final int FIRST = 20;

  @Override
  public Optional<Lineage> explain(Asked asked) {
    return Asked.firstOf(
        asked.matching("count", "round-lines").map(key -> lines(asked)),
        asked.matching("count", "submissions").map(key -> forms(asked)));
  }

  private Lineage lines(Asked asked) {
    Round round = rounds.require(asked.number("round"));
    Long unit = asked.parameters().containsKey("unit") ? asked.number("unit") : null;
    if (unit != null) {
      permission.require(Act.READ, Thing.FORM.of(unit));
    } else if (!permission.scope(Act.READ, Thing.SUBMISSION).all()) {
      throw new NotFound();
    }
    String of = asked.parameters().getOrDefault("of", "all");
    List<Line> counted =
        (unit == null ? lines.ofRound(round.id()) : lines.ofForm(round.id(), unit))
            .stream().filter(of(of)).toList();
    String query = "round=" + round.id() + (unit == null ? "" : "&unit=" + unit) + "&of=" + of;
    List<Lineage.Part> parts = new ArrayList<>();
    for (Line line : counted.subList(0, Math.min(FIRST, counted.size()))) {
      String form = "/rounds/" + round.id() + "/units/" + line.unit() + "?line=" + line.id();
      String href = permission.may(Act.READ, Thing.FORM.of(line.unit())) ? form : null;
      parts.add(new Lineage.Part(line.title(), line.number(), href));
    }
    return counted("round-lines", "lines", query, counted.size(), parts, round.path(), asked);
  }

  private static Predicate<Line> of(String word) {
    return switch (word) {
      case "asked" -> Line::asked;
      case "filled" -> line -> line.asked() && line.known().value() != null;
      case "NONE", "TYPED", "CARRIED", "OBSERVED" ->
          line -> FormView.badge(line).name().equals(word);
      default -> line -> true;
    };
  }

  private Lineage forms(Asked asked) {
    Round round = rounds.require(asked.number("round"));
    String of = asked.parameters().getOrDefault("of", "all");
    List<Submission> counted = new ArrayList<>();
    for (Submission form : submissions.ofRound(round.id())) {
      for (RoundTally.Of each : RoundTally.Of.values()) {
        if (each.word().equals(of) && each.counts(form)) {
          counted.add(form);
        }
      }
    }
    List<Lineage.Part> parts = new ArrayList<>();
    for (Submission form : counted.subList(0, Math.min(FIRST, counted.size()))) {
      String href = permission.may(Act.READ, Thing.FORM.of(form.unit())) ? form.path() : null;
      parts.add(new Lineage.Part(form.unitName(), null, href));
    }
    String query = "round=" + round.id() + "&of=" + of;
    return counted(
        "submissions", "forms", query, counted.size(), parts, round.path() + "?of=" + of, asked);
  }

  private Lineage counted(
      String register,
      String words,
      String query,
      int number,
      List<Lineage.Part> parts,
      String list,
      Asked asked) {
    String title = asked.words("round.lineage.count." + words);
    return Lineage.of(
            title,
            Sourced.count(number, new Source.Count(register, query)),
            asked.words("round.lineage.count.rule"))
        .at(number > FIRST ? asked.words("round.lineage.count.first", FIRST) : null)
        .made(parts)
        .leading(title, list);
  }
}
