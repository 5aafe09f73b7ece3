package org.duixian.obstacle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.When;
import org.duixian.list.Facets;
import org.duixian.list.Query;
import org.duixian.site.Asked;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.springframework.stereotype.Component;

/** Explains how old obstacles are and how many there are. */
@Component
record ObstacleLineage(Obstacles obstacles, Clock clock) implements LineageProvider {

  private static final int FIRST = 20;

  @Override
  public Optional<Lineage> explain(Asked asked) {
    if (asked.counts("obstacles")) {
      return Optional.of(count(Query.of(asked.parameters(), ObstacleColumns.ALL), asked));
    }
    return asked
        .matching("computed", "obstacle-age/([0-9]{1,18})")
        .map(key -> age(Long.parseLong(key.group(1)), asked));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(When.ZONE));
  }

  private Lineage count(Query<Obstacle> query, Asked asked) {
    String level = query.asked("level").isEmpty() ? "ALL" : query.asked("level");
    long counted = obstacles.levels(query).getOrDefault(level, 0L);
    List<Lineage.Part> parts =
        obstacles.page(query, FIRST).rows().stream()
            .map(each -> new Lineage.Part(each.title(), each.age(today()), each.path()))
            .toList();
    return Lineage.of(
            asked.words("obstacle.list"),
            Facets.count(counted, query),
            asked.words("obstacle.count.rule"))
        .made(parts)
        .leading(asked.words("obstacle.list"), query.path());
  }

  private Lineage age(long id, Asked asked) {
    Obstacle obstacle = obstacles.readable(id).orElseThrow(NotFound::new);
    LocalDate closed = obstacle.closedOn();
    LocalDate until = closed == null ? today() : closed;
    return Lineage.of(
            obstacle.title(),
            obstacle.age(today()),
            asked.words("obstacle.age.rule", obstacle.raisedOn().toString(), until.toString()))
        .leading(asked.words("obstacle.open"), obstacle.path());
  }
}
