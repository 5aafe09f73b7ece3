package org.duixian.publication;

import java.util.List;
import java.util.Optional;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.kernel.TimeProgress;
import org.duixian.list.Chip;
import org.duixian.list.PagePart;
import org.duixian.list.Query;
import org.jspecify.annotations.Nullable;

/**
 * The published commitments as the portal shows them; public for the templates only.
 *
 * @param paper the paper that opened them
 * @param latest whether no later period is public
 * @param time how much of the year had passed at the end of the period
 * @param pages the commitments of this page
 */
public record PortalView(
    Bulletin paper,
    Publication publication,
    boolean latest,
    TimeProgress time,
    PublicLights lights,
    List<Disclosed.Goal> goals,
    List<PublicCommitment> indicators,
    Query<PublicCommitment> query,
    PagePart.Numbered<PublicCommitment> pages) {

  /** Returns the time progress with its public lineage. */
  public Sourced timeNumber() {
    return timeOf(paper.id(), time);
  }

  static Sourced timeOf(long paper, TimeProgress time) {
    return Sourced.of(time.percent(), "%", new Source.Published(paper, "time", "算"));
  }

  private Optional<Disclosed.Goal> goal() {
    return goals.stream()
        .filter(goal -> query.asked("goal").equals(String.valueOf(goal.number())))
        .findFirst();
  }

  /** Returns the number of what is asked for, null where that is more than a goal and a light. */
  public @Nullable Sourced count() {
    String light = query.asked("light");
    boolean plain = query.asked("q").isEmpty() && !light.contains(",");
    PublicLights chosen = goal().map(Disclosed.Goal::lights).orElse(lights);
    boolean whole = query.asked("goal").isEmpty() || goal().isPresent();
    return plain && whole ? chosen.at(PublicLights.named(light)) : null;
  }

  /** Returns the conditions in force; a goal has its own words. */
  public List<Chip> chips(String other) {
    return query.chips(
        asked -> goal().map(Disclosed.Goal::label).filter(name -> !name.isEmpty()).orElse(other));
  }
}
