package org.duixian.round;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duixian.indicator.Closings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes rounds: everything that is in counts, the rest is missing, and the snapshot is frozen. */
@Service
class Closing {

  private final JdbcClient jdbc;
  private final Submissions submissions;
  private final Lines lines;
  private final Checking checking;
  private final FrozenResults frozen;
  private final Closings closings;
  private final RoundTrail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Closing(
      JdbcClient jdbc,
      Submissions submissions,
      Lines lines,
      Checking checking,
      FrozenResults frozen,
      Closings closings,
      RoundTrail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.submissions = submissions;
    this.lines = lines;
    this.checking = checking;
    this.frozen = frozen;
    this.closings = closings;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Closes a round and returns how many lines its snapshot has. Who is sending at the same moment
   * either was first, and counts, or is refused.
   *
   * @param takeUnchecked whether forms that nobody has checked count as they were sent
   * @throws RoundRefusal when it is closed already, or has unchecked forms that are not to count
   */
  @Transactional
  public int close(String district, Round round, boolean takeUnchecked) {
    submissions.holdAlone(district, round.id());
    List<Submission> forms = submissions.ofRound(district, round.id());
    List<Submission> unchecked =
        forms.stream().filter(form -> form.state() == SubmissionState.SUBMITTED).toList();
    if (!unchecked.isEmpty() && !takeUnchecked) {
      throw new RoundRefusal(
          RoundRefusal.Code.UNCHECKED,
          String.join("、", unchecked.stream().map(Submission::unitName).toList()));
    }
    unchecked.forEach(form -> checking.acceptHeld(district, round, form.unit()));
    int found = frozen.freeze(district, round, counted(district, round, forms));
    finish(district, round);
    closings.close(district, round.period());
    trail.record(
        district,
        "round.close",
        round.id(),
        Map.of("results", found, "unchecked", unchecked.size()));
    events.publishEvent(new RoundClosed(district, round.id(), round.period(), found));
    return found;
  }

  private List<CountedLine> counted(String district, Round round, List<Submission> forms) {
    Map<Long, Submission> byUnit = new HashMap<>();
    forms.forEach(form -> byUnit.put(form.unit(), form));
    return lines.ofRound(district, round.id()).stream()
        .map(line -> counted(line, Objects.requireNonNull(byUnit.get(line.unit()))))
        .toList();
  }

  /** What the office has not taken over counts only where it is known without the unit. */
  private static CountedLine counted(Line line, Submission form) {
    boolean in = line.state() == LineState.ACCEPTED;
    boolean known = in || line.known().origin() == Origin.OBSERVED;
    Reported reported = in ? form.late() ? Reported.LATE : Reported.IN_TIME : Reported.MISSING;
    Line counting = known ? line : line.without();
    return new CountedLine(counting, form.unitName(), reported, line.id());
  }

  private void finish(String district, Round round) {
    jdbc.sql(
            """
            update round set state = 'CLOSED', closed_at = :now, closed_by = :by,
              version = version + 1
            where district = :district and id = :id
            """)
        .param("district", district)
        .param("id", round.id())
        .param("now", OffsetDateTime.now(clock))
        .param("by", RoundTrail.who())
        .update();
    if (round.former() != null) {
      supersede(district, round.former(), round.id());
    }
  }

  private void supersede(String district, long former, long edition) {
    jdbc.sql(
            "update round set superseded_by = :edition where district = :district and id = :former")
        .param("district", district)
        .param("former", former)
        .param("edition", edition)
        .update();
  }
}
