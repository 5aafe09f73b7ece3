package org.duixian.round;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duixian.indicator.Observation;
import org.duixian.kernel.Light;
import org.duixian.kernel.Period;
import org.duixian.progress.LightHistory;
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

  private final Period period;
  private final Rules rules;
  private final Map<Earlier.Key, List<RoundResult>> earlier = new HashMap<>();
  private final Map<Past.Figure, List<Observation>> past;
  private final Outlooks outlooks;

  /**
   * Prepares a snapshot.
   *
   * @param before what the closed rounds of the same year and grain found
   * @param past what was recorded of the figures before
   */
  Snapshot(
      Period period,
      Rules rules,
      List<RoundResult> before,
      Map<Past.Figure, List<Observation>> past) {
    this.period = period;
    this.rules = rules;
    this.past = past;
    this.outlooks = new Outlooks(period);
    for (RoundResult result : before) {
      if (result.period().grain() == period.grain() && result.period().compareTo(period) < 0) {
        Earlier.Key key =
            new Earlier.Key(
                result.kind().name(), result.subject(), result.unit(), result.measuredUnit());
        earlier.computeIfAbsent(key, each -> new ArrayList<>()).add(result);
      }
    }
  }

  List<NewResult> of(List<Counted> counted) {
    List<Peers.Stood> stood = new ArrayList<>();
    for (Counted each : counted) {
      stood.add(new Peers.Stood(each, Standing.of(each.line(), period, rules)));
    }
    Map<Long, Peers.Place> places = Peers.places(stood);
    List<NewResult> results = new ArrayList<>();
    for (Peers.Stood each : stood) {
      results.add(result(each, places.get(each.counted().line().id())));
    }
    return results;
  }

  private NewResult result(Peers.Stood stood, Peers.@Nullable Place place) {
    Line line = stood.counted().line();
    Standing standing = stood.standing();
    List<RoundResult> before = before(line);
    List<Light> lights = before.stream().map(RoundResult::light).toList();
    boolean madeUp = LightHistory.madeUpLate(lights, standing.light());
    Outlook outlook = outlooks.of(line, standing, past(line), before, place);
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
        standing.reading().formula(),
        standing.plan(),
        outlook.any() || outlook.tied() ? outlook : null);
  }

  private List<RoundResult> before(Line line) {
    Earlier.Key key =
        new Earlier.Key(line.kind().name(), line.subject(), line.unit(), line.measuredUnit());
    return earlier.getOrDefault(key, List.of());
  }

  private List<Observation> past(Line line) {
    return line.indicator() == null
        ? List.of()
        : past.getOrDefault(new Past.Figure(line.indicator(), line.measuredUnit()), List.of());
  }
}
