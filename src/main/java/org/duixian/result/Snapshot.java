package org.duixian.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duixian.indicator.Observation;
import org.duixian.kernel.Light;
import org.duixian.kernel.Period;
import org.duixian.progress.LightHistory;
import org.duixian.progress.ProgressReading;
import org.duixian.progress.Rules;
import org.duixian.round.CountedLine;
import org.duixian.round.Line;
import org.duixian.round.LineStanding;
import org.duixian.round.LineSubject;
import org.duixian.round.ValueOrigin;
import org.jspecify.annotations.Nullable;

/** Computes the snapshot of a round from its lines; a pure function of what it is given. */
final class Snapshot {

  private final Period period;
  private final Rules rules;
  private final Map<LineSubject.Key, List<RoundResult>> earlier = new HashMap<>();
  private final Map<RecordedFigures.Figure, List<Observation>> past;
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
      Map<RecordedFigures.Figure, List<Observation>> past) {
    this.period = period;
    this.rules = rules;
    this.past = past;
    this.outlooks = new Outlooks(period);
    for (RoundResult result : before) {
      if (result.period().grain() == period.grain() && result.period().compareTo(period) < 0) {
        earlier.computeIfAbsent(result.subject().key(), key -> new ArrayList<>()).add(result);
      }
    }
  }

  List<NewResult> of(List<CountedLine> counted) {
    List<UnitPlaces.Stood> stood = new ArrayList<>();
    for (CountedLine each : counted) {
      stood.add(new UnitPlaces.Stood(each, LineStanding.of(each.line(), period, rules)));
    }
    Map<Long, UnitPlaces.Place> places = UnitPlaces.places(stood);
    List<NewResult> results = new ArrayList<>();
    for (UnitPlaces.Stood each : stood) {
      results.add(result(each, places.get(each.counted().line().id())));
    }
    return results;
  }

  private NewResult result(UnitPlaces.Stood stood, UnitPlaces.@Nullable Place place) {
    Line line = stood.counted().line();
    LineStanding standing = stood.standing();
    List<RoundResult> before = before(line);
    List<Light> lights = before.stream().map(RoundResult::light).toList();
    boolean madeUp = LightHistory.madeUpLate(lights, standing.light());
    Outlook outlook = outlooks.of(line, standing, past(line), before, place);
    return new NewResult(
        new LineSubject(
            line.kind(), line.subject(), line.unit(), line.measuredUnit(), line.indicator()),
        stood.counted().unitName(),
        line.position(),
        line.title(),
        line.family(),
        line.measureUnit(),
        line.aim(),
        reckoned(standing, place),
        standing.light(),
        madeUp,
        stood.counted().reported(),
        new RoundResult.Written(
            line.words().progress(),
            line.words().obstacle(),
            line.words().nextStep(),
            line.words().forecast()),
        from(stood.counted()),
        standing.plan(),
        outlook.any() || outlook.tied() ? outlook : null);
  }

  private static RoundResult.Reckoned reckoned(
      LineStanding standing, UnitPlaces.@Nullable Place place) {
    ProgressReading reading = standing.reading();
    return new RoundResult.Reckoned(
        standing.actual(),
        reading.completion(),
        reading.shownPlanned(),
        standing.lag(),
        reading.shownCompletion(),
        standing.lag() == null ? null : reading.shownLag(),
        place == null ? null : place.rank(),
        place == null ? null : place.ranked(),
        reading.formula(),
        standing.plan() != null);
  }

  private static RoundResult.Provenance from(CountedLine counted) {
    Line line = counted.line();
    ValueOrigin origin = line.known().origin();
    boolean typed = origin == ValueOrigin.TYPED || origin == ValueOrigin.CARRIED;
    return new RoundResult.Provenance(
        origin,
        counted.form(),
        line.known().observation(),
        typed ? line.editedBy() : null,
        typed ? line.editedAt() : null);
  }

  private List<RoundResult> before(Line line) {
    return earlier.getOrDefault(line.key(), List.of());
  }

  private List<Observation> past(Line line) {
    return line.indicator() == null
        ? List.of()
        : past.getOrDefault(
            new RecordedFigures.Figure(line.indicator(), line.measuredUnit()), List.of());
  }
}
