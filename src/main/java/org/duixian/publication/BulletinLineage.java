package org.duixian.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duixian.kernel.Light;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Sourced;
import org.duixian.round.RoundResult;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.duixian.site.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains counts of results in papers: which lines of the snapshot were counted. */
@Component
class BulletinLineage implements LineageProvider {

  private static final int FIRST = 30;

  private final Snapshots snapshots;
  private final Wording wording;

  BulletinLineage(Snapshots snapshots, Wording wording) {
    this.snapshots = snapshots;
    this.wording = wording;
  }

  @Override
  public Optional<Lineage> explain(
      String kind, String key, Map<String, String> parameters, Locale locale) {
    if (!kind.equals("count") || !key.equals("bulletin-results")) {
      return Optional.empty();
    }
    String round = parameters.getOrDefault("round", "");
    if (!round.matches("[0-9]{1,18}")) {
      throw new NotFound();
    }
    Snapshot snapshot = snapshots.of(Long.parseLong(round));
    String name = parameters.getOrDefault("light", "ALL");
    Reference reference = Reference.of("count." + name);
    Sourced number = reference == null ? null : snapshot.number(reference);
    if (number == null) {
      throw new NotFound();
    }
    String what = wording.of(locale, "publication.count." + name);
    return Optional.of(
        new Lineage(
            what,
            number,
            wording.of(locale, "publication.lineage.rule", snapshot.round().period().code(), what),
            null,
            null,
            parts(snapshot, name),
            List.of(
                new Lineage.Link(
                    wording.of(locale, "publication.lineage.round"), snapshot.round().path()))));
  }

  private static List<Lineage.Part> parts(Snapshot snapshot, String name) {
    @Nullable Light light = name.equals("ALL") ? null : Light.valueOf(name);
    List<Lineage.Part> parts = new ArrayList<>();
    for (RoundResult result : snapshot.results()) {
      if ((light == null || result.light() == light) && parts.size() < FIRST) {
        parts.add(
            new Lineage.Part(
                result.title(), result.number(RoundResult.Field.LAG), result.historyPath()));
      }
    }
    return parts;
  }
}
