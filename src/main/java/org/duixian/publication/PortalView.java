package org.duixian.publication;

import java.util.List;
import org.duixian.kernel.Light;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.kernel.TimeProgress;
import org.jspecify.annotations.Nullable;

/**
 * The published commitments as the portal shows them; public for the templates only.
 *
 * @param paper the paper that opened them
 * @param latest whether no later period is public
 * @param time how much of the year had passed at the end of the period
 * @param shown the commitments of this page
 * @param found how many the filter lets through
 * @param pages how many pages they fill
 */
public record PortalView(
    Bulletin paper,
    Publication publication,
    boolean latest,
    TimeProgress time,
    PublicLights lights,
    List<Disclosed.Goal> goals,
    List<Commitment> indicators,
    PortalFilter filter,
    List<Commitment> shown,
    int found,
    int pages) {

  /** Returns the time progress with its public lineage. */
  public Sourced timeNumber() {
    return timeOf(paper.id(), time);
  }

  static Sourced timeOf(long paper, TimeProgress time) {
    return Sourced.of(time.percent(), "%", new Source.Published(paper, "time", "算"));
  }

  /** Returns the lights that the chosen goal shows. */
  public PublicLights chosen() {
    return goals.stream()
        .filter(goal -> goal.number() == filter.goal())
        .map(Disclosed.Goal::lights)
        .findFirst()
        .orElse(lights);
  }

  /** Returns the number of what the filter lets through, where the filter has no words. */
  public @Nullable Sourced count() {
    Light light = filter.light();
    return filter.words().isEmpty() ? chosen().at(light) : null;
  }

  /** Returns the name of the chosen goal, empty for all. */
  public String goalName() {
    return goals.stream()
        .filter(goal -> goal.number() == filter.goal())
        .map(Disclosed.Goal::label)
        .findFirst()
        .orElse("");
  }
}
