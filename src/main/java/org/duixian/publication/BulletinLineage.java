package org.duixian.publication;

import java.util.List;
import java.util.Optional;
import org.duixian.kernel.Light;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Sourced;
import org.duixian.result.RoundResult;
import org.duixian.site.Asked;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains counts of results in papers: which lines of the snapshot were counted. */
@Component
record BulletinLineage(Snapshots snapshots) implements LineageProvider {

  private static final int FIRST = 30;

  @Override
  public Optional<Lineage> explain(Asked asked) {
    if (!asked.counts("bulletin-results")) {
      return Optional.empty();
    }
    SnapshotResults snapshot = snapshots.of(asked.number("round"));
    String name = asked.parameters().getOrDefault("light", "ALL");
    Reference reference = Reference.of("count." + name);
    Sourced number = reference == null ? null : snapshot.number(reference);
    if (number == null) {
      throw new NotFound();
    }
    String what = asked.words("publication.count." + name);
    String round = snapshot.round().period().code();
    return Optional.of(
        Lineage.of(what, number, asked.words("publication.lineage.rule", round, what))
            .made(parts(snapshot, name))
            .leading(asked.words("publication.lineage.round"), snapshot.round().path()));
  }

  private static List<Lineage.Part> parts(SnapshotResults snapshot, String name) {
    @Nullable Light light = name.equals("ALL") ? null : Light.valueOf(name);
    return snapshot.results().stream()
        .filter(result -> light == null || result.light() == light)
        .limit(FIRST)
        .map(
            result ->
                new Lineage.Part(
                    result.title(), result.number(RoundResult.Field.LAG), result.historyPath()))
        .toList();
  }
}
