package org.duixian.obstacle;

import java.util.Set;

/** What is done about an obstacle. */
public enum ObstacleStepKind {
  RAISED(Set.of(), null),
  ASSIGNED(
      Set.of(ObstacleState.RAISED, ObstacleState.ASSIGNED, ObstacleState.RETURNED),
      ObstacleState.ASSIGNED),
  RETURNED(Set.of(ObstacleState.ASSIGNED), ObstacleState.RETURNED),
  /** Further up, by hand or by the clock. */
  ESCALATED(Set.of(ObstacleState.RAISED, ObstacleState.ASSIGNED, ObstacleState.RETURNED), null),
  /** A joint meeting decided who clears it by when. */
  DECIDED(
      Set.of(ObstacleState.RAISED, ObstacleState.ASSIGNED, ObstacleState.RETURNED),
      ObstacleState.ASSIGNED),
  /** A joint meeting solved it at once. */
  SETTLED(
      Set.of(ObstacleState.RAISED, ObstacleState.ASSIGNED, ObstacleState.RETURNED),
      ObstacleState.SOLVED),
  SOLVED(Set.of(ObstacleState.ASSIGNED), ObstacleState.SOLVED),
  CONFIRMED(Set.of(ObstacleState.SOLVED), ObstacleState.CONFIRMED),
  /** Who raised it says that it is still there. */
  REOPENED(Set.of(ObstacleState.SOLVED), ObstacleState.ASSIGNED);

  private final Set<ObstacleState> from;
  private final @org.jspecify.annotations.Nullable ObstacleState to;

  ObstacleStepKind(Set<ObstacleState> from, @org.jspecify.annotations.Nullable ObstacleState to) {
    this.from = from;
    this.to = to;
  }

  boolean possibleIn(ObstacleState state) {
    return from.contains(state);
  }

  ObstacleState after(ObstacleState state) {
    return to == null ? state : to;
  }
}
