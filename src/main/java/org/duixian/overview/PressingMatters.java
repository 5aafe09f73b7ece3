package org.duixian.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.duixian.access.Act;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.followup.Matter;
import org.duixian.followup.MatterState;
import org.duixian.followup.Matters;
import org.duixian.kernel.Light;
import org.duixian.result.RoundResult;
import org.duixian.round.Round;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds what waits for a decision: requests for more time, answers to check, matters that were told
 * to a leader, open rounds, and what is red without being followed up.
 */
@Component
record PressingMatters(Matters matters, Permission permission) {

  private static final int MOST = 8;
  private static final int MOST_MATTERS = 200;
  private static final int LEADER = 2;

  /** Returns at most eight of a year, the most urgent first. */
  List<Pressing> of(
      int year, List<Round> rounds, @Nullable YearStanding standing, LocalDate today) {
    boolean office = permission.may(Act.EDIT, Thing.MATTER);
    List<Matter> running =
        matters.list(Matters.all(year), today, MOST_MATTERS).stream()
            .filter(matter -> matter.state() != MatterState.CLOSED)
            .toList();
    List<Pressing> found = new ArrayList<>();
    for (Matter matter : running) {
      if (matter.askedDue() != null) {
        found.add(pressing(matter, today, Light.AMBER, "asked", matter.askedDue().toString()));
      } else if (matter.state() == MatterState.ANSWERED) {
        found.add(pressing(matter, today, Light.AMBER, "answered", matter.unitName()));
      } else if (matter.level() >= LEADER) {
        found.add(pressing(matter, today, Light.OVERDUE, "escalated", matter.unitName()));
      }
    }
    for (Round round : rounds) {
      if (round.open()) {
        String code = round.period().code();
        found.add(
            new Pressing(
                Light.MISSING,
                code,
                round.path(),
                null,
                "overview.pressing.round",
                round.due().toLocalDate().toString(),
                null,
                null));
      }
    }
    addRed(found, running, standing, office);
    return found.stream().limit(MOST).toList();
  }

  private static Pressing pressing(
      Matter matter, LocalDate today, Light light, String why, String name) {
    return new Pressing(
        light,
        matter.title(),
        matter.path(),
        matter.daysOverdue(today) > 0 ? matter.overdue(today) : null,
        "overview.pressing." + why,
        name,
        null,
        null);
  }

  private static void addRed(
      List<Pressing> found, List<Matter> running, @Nullable YearStanding standing, boolean office) {
    if (standing == null) {
      return;
    }
    Set<String> followed = new HashSet<>();
    running.stream().map(Matter::originPath).filter(Objects::nonNull).forEach(followed::add);
    for (RoundResult result : standing.worst()) {
      if (!followed.contains(result.historyPath())) {
        found.add(
            new Pressing(
                result.light(),
                result.title(),
                result.historyPath(),
                result.reckoned().lag() == null ? null : result.number(RoundResult.Field.LAG),
                "overview.pressing.red",
                result.unitName(),
                office ? "overview.pressing.follow" : null,
                office ? "/followups/new?result=" + result.id() : null));
      }
    }
  }
}
