package org.duixian.round;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.duixian.database.DistrictScope;
import org.duixian.indicator.NewObservation;
import org.duixian.indicator.ObservationKind;
import org.duixian.indicator.Recording;
import org.duixian.kernel.Period;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office does with the forms that units sent: take them over or send them back. */
@Service
class Checking {

  private final Submissions submissions;
  private final Lines lines;
  private final Remarks remarks;
  private final Recording recording;
  private final Reminders reminders;
  private final RoundTrail trail;
  private final ApplicationEventPublisher events;

  Checking(
      Submissions submissions,
      Lines lines,
      Remarks remarks,
      Recording recording,
      Reminders reminders,
      RoundTrail trail,
      ApplicationEventPublisher events) {
    this.submissions = submissions;
    this.lines = lines;
    this.remarks = remarks;
    this.recording = recording;
    this.reminders = reminders;
    this.trail = trail;
    this.events = events;
  }

  /** Takes a whole form over. */
  @Transactional
  public void accept(Round round, long unit) {
    submissions.holdOpen(round.id());
    requireSent(round, unit);
    acceptHeld(round, unit);
  }

  /** Takes lines of a form over; with the last of them the form is taken over too. */
  @Transactional
  public void accept(Round round, long unit, Set<Long> chosen) {
    submissions.holdOpen(round.id());
    requireSent(round, unit);
    acceptLines(round, unit, chosen);
    boolean all =
        lines.ofForm(round.id(), unit).stream()
            .allMatch(line -> line.state() == LineState.ACCEPTED);
    if (all) {
      finish(round, unit);
    }
  }

  /** Takes over a form that the caller holds. */
  void acceptHeld(Round round, long unit) {
    Set<Long> all = new TreeSet<>();
    lines.ofForm(round.id(), unit).forEach(line -> all.add(line.id()));
    acceptLines(round, unit, all);
    finish(round, unit);
  }

  private void requireSent(Round round, long unit) {
    if (submissions.hold(round.id(), unit) != SubmissionState.SUBMITTED) {
      throw new RoundRefusal(RoundRefusal.Code.NOT_SENT);
    }
  }

  /**
   * A line is taken over once, because its state is; so its value becomes an observation once, in
   * the same transaction.
   */
  private void acceptLines(Round round, long unit, Set<Long> chosen) {
    List<Long> accepted = lines.mark(round.id(), unit, chosen, LineState.ACCEPTED);
    List<Line> taken =
        lines.ofForm(round.id(), unit).stream()
            .filter(line -> accepted.contains(line.id()))
            .toList();
    List<NewObservation> values = new ArrayList<>();
    for (Line line : taken) {
      if (isFigureOfUnit(line)) {
        values.add(observation(line, ObservationKind.ACTUAL, round.period()));
      }
      if (line.kind() == SubjectKind.INDICATOR && line.words().forecast() != null) {
        values.add(observation(line, ObservationKind.FORECAST, Period.year(round.period().year())));
      }
    }
    if (!values.isEmpty()) {
      recording.recordAll(values, "observation.round", round.period().code());
    }
    lines.tieObservations(round, accepted);
    trail.record("round.accept", round.id(), Map.of("unit", unit, "lines", accepted.size()));
  }

  private static boolean isFigureOfUnit(Line line) {
    ValueOrigin origin = line.known().origin();
    return line.kind() == SubjectKind.INDICATOR
        && (origin == ValueOrigin.TYPED || origin == ValueOrigin.CARRIED);
  }

  private static NewObservation observation(Line line, ObservationKind kind, Period period) {
    BigDecimal value =
        kind == ObservationKind.FORECAST ? line.words().forecast() : line.known().value();
    return NewObservation.of(
            line.subject(),
            line.measuredUnit(),
            kind,
            period,
            Objects.requireNonNull(value),
            org.duixian.indicator.ObservationOrigin.ROUND)
        .because("调度核定");
  }

  private void finish(Round round, long unit) {
    String district = DistrictScope.code();
    submissions.accepted(round.id(), unit);
    boolean late = submissions.find(round.id(), unit).map(Submission::late).orElse(false);
    events.publishEvent(new SubmissionAccepted(district, round.id(), round.period(), unit, late));
  }

  /** Sends a form back: the lines with comments, or all that are not taken over yet. */
  @Transactional
  public void giveBack(Round round, long unit, String words, Map<Long, String> comments) {
    String district = DistrictScope.code();
    submissions.holdOpen(round.id());
    requireSent(round, unit);
    Set<Long> lacking = new TreeSet<>(comments.keySet());
    if (lacking.isEmpty()) {
      lines.ofForm(round.id(), unit).forEach(line -> lacking.add(line.id()));
    }
    lines.mark(round.id(), unit, lacking, LineState.RETURNED);
    remarks.add(round.id(), unit, null, Remark.Kind.RETURN, words);
    comments.forEach(
        (line, comment) -> remarks.add(round.id(), unit, line, Remark.Kind.RETURN, comment));
    submissions.returned(round.id(), unit);
    trail.record("round.return", round.id(), Map.of("unit", unit, "lines", lacking.size()));
    events.publishEvent(new SubmissionReturned(district, round.id(), round.period(), unit, words));
    reminders.returned(round.id(), round.period(), unit);
  }
}
