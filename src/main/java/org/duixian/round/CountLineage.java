package org.duixian.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.duixian.access.Act;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.duixian.site.Wording;
import org.springframework.stereotype.Component;

/** Explains counts of forms and of their lines. */
@Component
class CountLineage implements LineageProvider {

  private static final int FIRST = 20;

  private final Lines lines;
  private final Submissions submissions;
  private final Permission permission;
  private final Rounds rounds;
  private final Wording wording;

  CountLineage(
      Lines lines, Submissions submissions, Permission permission, Rounds rounds, Wording wording) {
    this.lines = lines;
    this.submissions = submissions;
    this.permission = permission;
    this.rounds = rounds;
    this.wording = wording;
  }

  @Override
  public Optional<Lineage> explain(
      String kind, String key, Map<String, String> parameters, Locale locale) {
    if (!kind.equals("count")) {
      return Optional.empty();
    }
    return switch (key) {
      case "round-lines" -> Optional.of(lines(parameters, locale));
      case "submissions" -> Optional.of(forms(parameters, locale));
      default -> Optional.empty();
    };
  }

  private Lineage lines(Map<String, String> parameters, Locale locale) {
    Round round = rounds.require(number(parameters, "round"));
    Long unit = parameters.containsKey("unit") ? number(parameters, "unit") : null;
    if (unit != null) {
      permission.require(Act.READ, Thing.FORM.of(unit));
    } else if (!permission.scope(Act.READ, Thing.SUBMISSION).all()) {
      throw new NotFound();
    }
    String of = parameters.getOrDefault("of", "all");
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
    return counted("round-lines", "lines", query, counted.size(), parts, round.path(), locale);
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

  private Lineage forms(Map<String, String> parameters, Locale locale) {
    Round round = rounds.require(number(parameters, "round"));
    String of = parameters.getOrDefault("of", "all");
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
        "submissions", "forms", query, counted.size(), parts, round.path() + "?of=" + of, locale);
  }

  private Lineage counted(
      String register,
      String words,
      String query,
      int number,
      List<Lineage.Part> parts,
      String list,
      Locale locale) {
    String title = wording.of(locale, "round.lineage.count." + words);
    return new Lineage(
        title,
        Sourced.count(number, new Source.Count(register, query)),
        wording.of(locale, "round.lineage.count.rule"),
        null,
        number > FIRST ? wording.of(locale, "round.lineage.count.first", FIRST) : null,
        parts,
        List.of(new Lineage.Link(title, list)));
  }

  private static long number(Map<String, String> parameters, String name) {
    String text = parameters.getOrDefault(name, "");
    if (!text.matches("[0-9]{1,18}")) {
      throw new NotFound();
    }
    return Long.parseLong(text);
  }
}
