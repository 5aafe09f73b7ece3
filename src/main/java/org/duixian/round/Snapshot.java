package org.duixian.round;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.duixian.indicator.Direction;
import org.duixian.kernel.Light;
import org.duixian.kernel.Period;
import org.duixian.progress.Family;
import org.duixian.progress.LightHistory;
import org.duixian.progress.Ranking;
import org.duixian.progress.Rules;
import org.jspecify.annotations.Nullable;

/** Computes the snapshot of a round from its lines; a pure function of what it is given. */
final class Snapshot {

  /**
   * A line that counts.
   *
   * @param line as it stands; without a value where none is official
   * @param reported whether its form was in
   * @param form the line's number, null for a figure that no form asked for
   */
  record Counted(Line line, String unitName, Reported reported, @Nullable Long form) {}

  /** A place among the units that share an indicator. */
  private record Place(int rank, int ranked) {}

  private record Stood(Counted counted, Standing standing) {}

  private final Period period;
  private final Rules rules;
  private final Map<Earlier.Key, List<Light>> lights;

  /**
   * Prepares a snapshot.
   *
   * @param earlier what the closed rounds of the same year and grain found
   */
  Snapshot(Period period, Rules rules, List<RoundResult> earlier) {
    this.period = period;
    this.rules = rules;
    this.lights = new HashMap<>();
    for (RoundResult result : earlier) {
      if (result.period().grain() == period.grain() && result.period().compareTo(period) < 0) {
        Earlier.Key key =
            new Earlier.Key(
                result.kind().name(), result.subject(), result.unit(), result.measuredUnit());
        lights.computeIfAbsent(key, each -> new ArrayList<>()).add(result.light());
      }
    }
  }

  List<NewResult> of(List<Counted> counted) {
    List<Stood> stood = new ArrayList<>();
    for (Counted each : counted) {
      stood.add(new Stood(each, Standing.of(each.line(), period, rules)));
    }
    Map<Long, Place> places = places(stood);
    List<NewResult> results = new ArrayList<>();
    for (Stood each : stood) {
      results.add(result(each, places.get(each.counted().line().id())));
    }
    return results;
  }

  /** Amounts are ranked by completion, rates by themselves; both over the units with a share. */
  private static Map<Long, Place> places(List<Stood> stood) {
    Map<Long, List<Stood>> shared = new HashMap<>();
    for (Stood each : stood) {
      Line line = each.counted().line();
      if (line.kind() == SubjectKind.INDICATOR && line.measuredUnit() == line.unit()) {
        shared.computeIfAbsent(line.subject(), subject -> new ArrayList<>()).add(each);
      }
    }
    Map<Long, Place> places = new HashMap<>();
    for (List<Stood> group : shared.values()) {
      List<Ranking.Placed<Stood>> placed = Ranking.of(group, measure(group), order(group));
      int ranked = (int) placed.stream().filter(each -> each.place() > 0).count();
      for (Ranking.Placed<Stood> each : placed) {
        if (each.place() > 0 && ranked > 1) {
          places.put(each.thing().counted().line().id(), new Place(each.place(), ranked));
        }
      }
    }
    return places;
  }

  private static boolean byCompletion(List<Stood> group) {
    return group.getFirst().counted().line().family() == Family.CUMULATIVE;
  }

  private static Function<Stood, @Nullable BigDecimal> measure(List<Stood> group) {
    return byCompletion(group)
        ? each -> each.standing().reading().completion()
        : each -> each.standing().actual();
  }

  private static Ranking.Order order(List<Stood> group) {
    return group.getFirst().counted().line().aim().direction() == Direction.LOW
        ? Ranking.Order.LOWEST_FIRST
        : Ranking.Order.HIGHEST_FIRST;
  }

  private NewResult result(Stood stood, @Nullable Place place) {
    Line line = stood.counted().line();
    Standing standing = stood.standing();
    Earlier.Key key =
        new Earlier.Key(line.kind().name(), line.subject(), line.unit(), line.measuredUnit());
    boolean madeUp = LightHistory.madeUpLate(lights.getOrDefault(key, List.of()), standing.light());
    boolean typed =
        line.known().origin() == Origin.TYPED || line.known().origin() == Origin.CARRIED;
    return new NewResult(
        line.kind().name(),
        line.subject(),
        line.unit(),
        line.measuredUnit(),
        line.indicator(),
        stood.counted().unitName(),
        line.position(),
        line.title(),
        line.family().name(),
        line.measureUnit(),
        line.aim().bound() == null ? null : line.aim().bound().name(),
        line.aim().direction().name(),
        line.aim().target(),
        standing.actual(),
        standing.reading().completion(),
        standing.reading().shownPlanned(),
        standing.lag(),
        standing.reading().shownCompletion(),
        standing.lag() == null ? null : standing.reading().shownLag(),
        standing.light().name(),
        madeUp,
        place == null ? null : place.rank(),
        place == null ? null : place.ranked(),
        stood.counted().reported().name(),
        line.words().progress(),
        line.words().obstacle(),
        line.words().nextStep(),
        line.words().forecast(),
        line.aim().deadline(),
        line.known().origin().name(),
        stood.counted().form(),
        line.aim().statement(),
        line.aim().observation(),
        line.known().observation(),
        typed ? line.editedBy() : null,
        typed ? line.editedAt() : null,
        standing.reading().formula());
  }
}
