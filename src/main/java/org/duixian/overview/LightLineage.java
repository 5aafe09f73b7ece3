package org.duixian.overview;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duixian.goal.LedgerTasks;
import org.duixian.kernel.Light;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.result.Results;
import org.duixian.result.RoundResult;
import org.duixian.result.RoundResult.Field;
import org.duixian.round.Round;
import org.duixian.round.Rounds;
import org.duixian.round.SubjectKind;
import org.duixian.site.Asked;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains how many tasks of a round show a light, by listing them. */
@Component
record LightLineage(Rounds rounds, Results results, LedgerTasks ledger) implements LineageProvider {

  private static final int FIRST = 30;
  private static final int DEPTH = 2;

  @Override
  public Optional<Lineage> explain(Asked asked) {
    if (!asked.counts("lights")) {
      return Optional.empty();
    }
    Round round = rounds.find(asked.number("round")).orElseThrow(NotFound::new);
    Light light = Asked.constant(Light.class, asked.text("light"));
    LedgerTasks.@Nullable Branch branch = branch(round, asked.text("node"));
    @Nullable Set<Long> tasks = branch == null ? null : branch.tasks();
    List<RoundResult> counted =
        results.ofRound(round.id()).stream()
            .filter(
                result -> result.subject().kind() == SubjectKind.TASK && result.light() == light)
            .filter(result -> tasks == null || tasks.contains(result.subject().id()))
            .toList();
    String word = asked.words("site.light." + light.name());
    String query =
        "round="
            + round.id()
            + "&light="
            + light
            + (branch == null ? "" : "&node=" + branch.node());
    return Optional.of(
        Lineage.of(
                branch == null ? word : branch.label() + " · " + word,
                Sourced.count(counted.size(), new Source.Count("lights", query)),
                asked.words("overview.lights.rule", round.period().code(), word))
            .at(counted.size() > FIRST ? asked.words("overview.lights.first", FIRST) : null)
            .made(counted.stream().limit(FIRST).map(LightLineage::part).toList())
            .leading(asked.words("overview.lights.results"), round.path() + "/results"));
  }

  private static Lineage.Part part(RoundResult result) {
    return new Lineage.Part(
        result.title(),
        result.reckoned().lag() == null ? null : result.number(Field.LAG),
        result.historyPath());
  }

  private LedgerTasks.@Nullable Branch branch(Round round, String digits) {
    if (!digits.matches("[0-9]{1,18}")) {
      return null;
    }
    long node = Long.parseLong(digits);
    return ledger.branches(round.period().year(), DEPTH).stream()
        .filter(branch -> branch.node() == node)
        .findFirst()
        .orElseThrow(NotFound::new);
  }
}
