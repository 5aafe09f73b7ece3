package org.duixian.overview;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duixian.goal.LedgerTasks;
import org.duixian.kernel.Light;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.round.Results;
import org.duixian.round.Round;
import org.duixian.round.RoundResult;
import org.duixian.round.RoundResult.Field;
import org.duixian.round.Rounds;
import org.duixian.round.SubjectKind;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.duixian.site.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains how many tasks of a round show a light, by listing them. */
@Component
class LightLineage implements LineageProvider {

  private static final int FIRST = 30;
  private static final int DEPTH = 2;

  private final Rounds rounds;
  private final Results results;
  private final LedgerTasks ledger;
  private final Wording wording;

  LightLineage(Rounds rounds, Results results, LedgerTasks ledger, Wording wording) {
    this.rounds = rounds;
    this.results = results;
    this.ledger = ledger;
    this.wording = wording;
  }

  @Override
  public Optional<Lineage> explain(
      String kind, String key, Map<String, String> parameters, Locale locale) {
    if (!kind.equals("count") || !key.equals("lights")) {
      return Optional.empty();
    }
    Round round = round(parameters);
    Light light = light(parameters);
    LedgerTasks.@Nullable Branch branch = branch(round, parameters);
    @Nullable Set<Long> tasks = branch == null ? null : branch.tasks();
    List<RoundResult> counted =
        results.ofRound(round.id()).stream()
            .filter(
                result -> result.subject().kind() == SubjectKind.TASK && result.light() == light)
            .filter(result -> tasks == null || tasks.contains(result.subject().id()))
            .toList();
    String word = wording.of(locale, "site.light." + light.name());
    String query =
        "round="
            + round.id()
            + "&light="
            + light
            + (branch == null ? "" : "&node=" + branch.node());
    return Optional.of(
        new Lineage(
            branch == null ? word : branch.label() + " · " + word,
            Sourced.count(counted.size(), new Source.Count("lights", query)),
            wording.of(locale, "overview.lights.rule", round.period().code(), word),
            null,
            counted.size() > FIRST ? wording.of(locale, "overview.lights.first", FIRST) : null,
            counted.stream().limit(FIRST).map(LightLineage::part).toList(),
            List.of(
                new Lineage.Link(
                    wording.of(locale, "overview.lights.results"), round.path() + "/results"))));
  }

  private static Lineage.Part part(RoundResult result) {
    return new Lineage.Part(
        result.title(),
        result.reckoned().lag() == null ? null : result.number(Field.LAG),
        result.historyPath());
  }

  private Round round(Map<String, String> parameters) {
    return Optional.ofNullable(number(parameters, "round"))
        .flatMap(id -> rounds.find(id))
        .orElseThrow(NotFound::new);
  }

  private static @Nullable Long number(Map<String, String> parameters, String name) {
    String digits = parameters.getOrDefault(name, "");
    return digits.matches("[0-9]{1,18}") ? Long.valueOf(digits) : null;
  }

  private static Light light(Map<String, String> parameters) {
    for (Light each : Light.values()) {
      if (each.name().equals(parameters.get("light"))) {
        return each;
      }
    }
    throw new NotFound();
  }

  private LedgerTasks.@Nullable Branch branch(Round round, Map<String, String> parameters) {
    @Nullable Long node = number(parameters, "node");
    if (node == null) {
      return null;
    }
    return ledger.branches(round.period().year(), DEPTH).stream()
        .filter(branch -> branch.node() == node)
        .findFirst()
        .orElseThrow(NotFound::new);
  }
}
