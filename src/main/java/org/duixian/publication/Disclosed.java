package org.duixian.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.result.RoundResult;
import org.duixian.round.SubjectKind;

/**
 * What a public paper opened: the commitments of its round in the order of the report; public for
 * the templates only.
 */
public record Disclosed(Bulletin paper, List<PublicCommitment> all) {

  /** The lights of one goal; public for the templates only. */
  public record Goal(int number, String label, PublicLights lights) {}

  List<PublicCommitment> tasks() {
    return of(SubjectKind.TASK);
  }

  /** The district's own indicators. */
  List<PublicCommitment> indicators() {
    return of(SubjectKind.INDICATOR);
  }

  private List<PublicCommitment> of(SubjectKind kind) {
    return all.stream().filter(each -> each.result().subject().kind() == kind).toList();
  }

  RoundResult first() {
    return all.getFirst().result();
  }

  Optional<PublicCommitment> find(long result) {
    return all.stream().filter(each -> each.result().id() == result).findFirst();
  }

  /** The lights of all commitments. */
  PublicLights lights() {
    return PublicLights.of(paper.id(), 0, tasks());
  }

  /** The lights of one goal, of all commitments for 0; empty where there is no such goal. */
  Optional<PublicLights> lights(int goal) {
    return goal == 0
        ? Optional.of(lights())
        : goals().stream().filter(each -> each.number() == goal).map(Goal::lights).findFirst();
  }

  List<Goal> goals() {
    Map<Integer, List<PublicCommitment>> byGoal = new LinkedHashMap<>();
    tasks()
        .forEach(
            each -> byGoal.computeIfAbsent(each.goalNumber(), n -> new ArrayList<>()).add(each));
    List<Goal> goals = new ArrayList<>();
    byGoal.forEach(
        (number, below) ->
            goals.add(
                new Goal(
                    number, below.getFirst().goal(), PublicLights.of(paper.id(), number, below))));
    return goals;
  }
}
