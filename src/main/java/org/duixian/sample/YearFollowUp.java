package org.duixian.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duixian.followup.AgendaProposals;
import org.duixian.followup.DecisionForm;
import org.duixian.followup.FollowUp;
import org.duixian.followup.MatterOrigin;
import org.duixian.followup.Matters;
import org.duixian.followup.MeetingForm;
import org.duixian.followup.MeetingWork;
import org.duixian.followup.Meetings;
import org.duixian.followup.NewMatter;
import org.duixian.followup.NewStep;
import org.duixian.followup.StepKind;
import org.duixian.kernel.Period;
import org.duixian.result.Results;
import org.duixian.result.RoundResult;
import org.duixian.round.Round;
import org.duixian.round.Rounds;
import org.duixian.round.SubjectKind;
import org.duixian.rules.DistrictRules;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What was chased between the rounds: matters with their steps, and joint meetings. */
@Component
record YearFollowUp(
    FollowUp followUp,
    Matters matters,
    MeetingWork meetingWork,
    Meetings meetings,
    AgendaProposals proposals,
    Rounds rounds,
    Results results,
    DistrictRules rules,
    MessageSource messages,
    Clock clock,
    SampleStage stage) {

  /** The round of a period. */
  Round round(Cast cast, String period) {
    return rounds.list(cast.year()).stream()
        .filter(each -> each.period().equals(Period.of(period)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the sample has no round " + period));
  }

  void chase(Cast cast) {
    for (Entry entry : cast.file().entries("followups")) {
      matter(cast, entry);
    }
    for (String moment : cast.file().texts("clock")) {
      stage.office(
          cast,
          OffsetDateTime.parse(moment),
          () -> followUp.onTime(rules.on(LocalDate.now(clock)).escalation()));
    }
  }

  private void matter(Cast cast, Entry entry) {
    RoundResult result = result(cast, entry);
    MatterOrigin origin =
        new MatterOrigin(
            MatterOrigin.Kind.RESULT,
            result.period().code() + " · " + word("site.light." + result.light()),
            result.historyPath());
    NewMatter matter =
        new NewMatter(
            cast.year(),
            result.title(),
            entry.text("ask"),
            origin,
            result.subject().unit(),
            result.subject().id(),
            entry.day("due"),
            result.sample());
    stage.office(cast, entry.moment("opened"), () -> followUp.open(matter));
    long id = matters.runningFrom(result.historyPath()).orElseThrow().id();
    for (Entry step : entry.entries("steps")) {
      take(cast, id, result.subject().unit(), step);
    }
  }

  private RoundResult result(Cast cast, Entry entry) {
    return results.ofRound(round(cast, entry.text("round")).id()).stream()
        .filter(each -> each.subject().kind() == SubjectKind.TASK)
        .filter(each -> each.title().contains(entry.text("task")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no result of " + entry.text("task")));
  }

  private void take(Cast cast, long matter, long unit, Entry step) {
    StepKind kind = StepKind.valueOf(step.text("kind"));
    String login = kind.byUnit() ? cast.writer(unit) : Cast.OFFICE;
    stage.as(
        cast,
        login,
        step.moment("at"),
        () -> {
          int version = matters.find(matter).orElseThrow().version();
          LocalDate day = step.optionalDay("day").orElse(null);
          followUp.take(matter, new NewStep(kind, version, step.text("words"), day, List.of()));
        });
  }

  private String word(String key) {
    return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
  }

  void meet(Cast cast) {
    for (Entry entry : cast.file().entries("meetings")) {
      stage.office(cast, entry.moment("planned"), () -> plan(cast, entry));
    }
  }

  private void plan(Cast cast, Entry entry) {
    long id =
        meetingWork.plan(
            new MeetingForm.Read(
                entry.text("title"),
                entry.day("day"),
                entry.text("place"),
                cast.name(entry.text("chair")),
                entry.text("attendants")));
    meetingWork.propose(
        id,
        0,
        proposals.on(entry.day("day"), List.of(), Locale.SIMPLIFIED_CHINESE).stream()
            .limit(entry.number("agenda"))
            .toList());
    Optional.of(entry)
        .filter(each -> each.optional("held").isPresent())
        .ifPresent(held -> stage.office(cast, held.moment("held"), () -> hold(cast, held, id)));
  }

  private void hold(Cast cast, Entry entry, long id) {
    meetingWork.hold(id, 1);
    int version = 2;
    for (Entry decision : entry.entries("decisions")) {
      meetingWork.decide(
          meetings.find(id).orElseThrow(),
          version++,
          cast.unit(decision.text("lead")),
          new DecisionForm.Read(
              decision.text("words"), cast.name(decision.text("leader")), decision.day("due")));
    }
  }
}
