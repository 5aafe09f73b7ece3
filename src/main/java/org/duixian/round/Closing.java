package org.duixian.round;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duixian.database.DistrictScope;
import org.duixian.database.DistrictSql;
import org.duixian.indicator.Closings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes rounds: everything that is in counts, the rest is missing, and the snapshot is frozen. */
@Service
class Closing {

  private final DistrictSql jdbc;
  private final Submissions submissions;
  private final Lines lines;
  private final Checking checking;
  private final HeadlineFigures headlines;
  private final FrozenResults frozen;
  private final Closings closings;
  private final RoundTrail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Closing(
      DistrictSql jdbc,
      Submissions submissions,
      Lines lines,
      Checking checking,
      HeadlineFigures headlines,
      FrozenResults frozen,
      Closings closings,
      RoundTrail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.submissions = submissions;
    this.lines = lines;
    this.checking = checking;
    this.headlines = headlines;
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
  public int close(Round round, boolean takeUnchecked) {
    String district = DistrictScope.code();
    submissions.holdAlone(round.id());
    List<Submission> forms = submissions.ofRound(round.id());
    List<Submission> unchecked =
        forms.stream().filter(form -> form.state() == SubmissionState.SUBMITTED).toList();
    if (!unchecked.isEmpty() && !takeUnchecked) {
      throw new RoundRefusal(
          RoundRefusal.Code.UNCHECKED,
          String.join("、", unchecked.stream().map(Submission::unitName).toList()));
    }
    unchecked.forEach(form -> checking.acceptHeld(round, form.unit()));
    int found = frozen.freeze(round, counted(round, forms));
    finish(round);
    closings.close(round.period());
    trail.record(
        "round.close", round.id(), Map.of("results", found, "unchecked", unchecked.size()));
    events.publishEvent(new RoundClosed(district, round.id(), round.period(), found));
    return found;
  }

  private List<CountedLine> counted(Round round, List<Submission> forms) {
    Map<Long, Submission> byUnit = new HashMap<>();
    forms.forEach(form -> byUnit.put(form.unit(), form));
    List<Line> asked = lines.ofRound(round.id());
    List<CountedLine> counted = new ArrayList<>();
    for (Line line : asked) {
      counted.add(counted(line, Objects.requireNonNull(byUnit.get(line.unit()))));
    }
    counted.addAll(headlines.notAsked(round, asked));
    return counted;
  }

  /** What the office has not taken over counts only where it is known without the unit. */
  private static CountedLine counted(Line line, Submission form) {
    boolean in = line.state() == LineState.ACCEPTED;
    boolean known = in || line.known().origin() == ValueOrigin.OBSERVED;
    Reported reported = in ? form.late() ? Reported.LATE : Reported.IN_TIME : Reported.MISSING;
    Line counting = known ? line : line.without();
    return new CountedLine(counting, form.unitName(), reported, line.id());
  }

  private void finish(Round round) {
    jdbc.sql(
            """
            update round set state = 'CLOSED', closed_at = :now, closed_by = :by,
              version = version + 1
            where district = :district and id = :id
            """)
        .with("id", round.id(), "now", OffsetDateTime.now(clock), "by", RoundTrail.who())
        .update();
    if (round.former() != null) {
      supersede(round.former(), round.id());
    }
  }

  private void supersede(long former, long edition) {
    jdbc.sql(
            "update round set superseded_by = :edition where district = :district and id = :former")
        .with("former", former, "edition", edition)
        .update();
  }
}
