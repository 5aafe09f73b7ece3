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
import org.duixian.rules.DistrictRules;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Closes rounds: everything that is in counts, the rest is missing, and the snapshot is frozen. */
@Service
class Closing {

  private static final JsonMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private final DistrictSql jdbc;
  private final Submissions submissions;
  private final Lines lines;
  private final Checking checking;
  private final Results results;
  private final Headlines headlines;
  private final Past past;
  private final DistrictRules rules;
  private final Closings closings;
  private final RoundTrail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Closing(
      DistrictSql jdbc,
      Submissions submissions,
      Lines lines,
      Checking checking,
      Results results,
      Headlines headlines,
      Past past,
      DistrictRules rules,
      Closings closings,
      RoundTrail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.submissions = submissions;
    this.lines = lines;
    this.checking = checking;
    this.results = results;
    this.headlines = headlines;
    this.past = past;
    this.rules = rules;
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
    List<NewResult> snapshot = snapshot(round, forms);
    freeze(round.id(), snapshot);
    finish(round);
    closings.close(round.period());
    trail.record(
        "round.close",
        round.id(),
        Map.of("results", snapshot.size(), "unchecked", unchecked.size()));
    events.publishEvent(new RoundClosed(district, round.id(), round.period(), snapshot.size()));
    return snapshot.size();
  }

  private List<NewResult> snapshot(Round round, List<Submission> forms) {
    Map<Long, Submission> byUnit = new HashMap<>();
    forms.forEach(form -> byUnit.put(form.unit(), form));
    List<Line> all = lines.ofRound(round.id());
    List<Snapshot.Counted> counted = new ArrayList<>();
    for (Line line : all) {
      Submission form = Objects.requireNonNull(byUnit.get(line.unit()));
      counted.add(counted(line, form));
    }
    counted.addAll(headlines.notAsked(round, all));
    Snapshot snapshot =
        new Snapshot(
            round.period(),
            rules.on(round.period().end()).progress(),
            // An earlier edition of this period is no earlier round of the year.
            results.ofYear(round.period().year()).stream()
                .filter(each -> !each.period().equals(round.period()))
                .toList(),
            past.of(counted.stream().map(Snapshot.Counted::line).toList(), round.period()));
    return snapshot.of(counted);
  }

  /** What the office has not taken over counts only where it is known without the unit. */
  private static Snapshot.Counted counted(Line line, Submission form) {
    boolean in = line.state() == LineState.ACCEPTED;
    boolean known = in || line.known().origin() == Origin.OBSERVED;
    Reported reported = in ? form.late() ? Reported.LATE : Reported.IN_TIME : Reported.MISSING;
    Line counting = known ? line : line.without();
    return new Snapshot.Counted(counting, form.unitName(), reported, line.id());
  }

  private void freeze(long round, List<NewResult> snapshot) {
    jdbc.sql(
            """
            insert into round_line_result (
              district, round, subject_kind, subject, unit, measured_unit, indicator, unit_name,
              position, title, family, measure_unit, bound, direction, target, actual, completion,
              time_progress, lag, shown_completion, shown_lag, light, made_up_late, rank, ranked,
              reported, progress, obstacle, next_step, forecast, deadline, origin, line,
              target_statement, target_observation, actual_observation, typed_by, typed_at, formula,
              plan, outlook, sample)
            select :district, :round, x.subject_kind, x.subject, x.unit, x.measured_unit,
              x.indicator, x.unit_name, x.position, x.title, x.family, x.measure_unit, x.bound,
              x.direction, x.target, x.actual, x.completion, x.time_progress, x.lag,
              x.shown_completion, x.shown_lag, x.light, x.made_up_late, x.rank, x.ranked, x.reported,
              x.progress, x.obstacle, x.next_step, x.forecast, x.deadline, x.origin, x.line,
              x.target_statement, x.target_observation, x.actual_observation, x.typed_by, x.typed_at,
              x.formula, x.plan, x.outlook, r.sample
            from jsonb_to_recordset(cast(:results as jsonb)) as x(
              subject_kind text, subject bigint, unit bigint, measured_unit bigint,
              indicator bigint, unit_name text, position int, title text, family text,
              measure_unit text, bound text, direction text, target numeric, actual numeric,
              completion numeric, time_progress numeric, lag numeric, shown_completion numeric,
              shown_lag numeric, light text, made_up_late boolean, rank int, ranked int,
              reported text, progress text, obstacle text, next_step text, forecast numeric,
              deadline date, origin text, line bigint, target_statement bigint,
              target_observation bigint, actual_observation bigint, typed_by text,
              typed_at timestamptz, formula text, plan jsonb,
              outlook jsonb)
            join round r on r.district = :district and r.id = :round
            """)
        .with("round", round, "results", JSON.writeValueAsString(snapshot))
        .update();
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
