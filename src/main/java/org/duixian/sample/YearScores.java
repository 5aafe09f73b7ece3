package org.duixian.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duixian.assessment.Contest;
import org.duixian.assessment.ContestWrites;
import org.duixian.assessment.Contests;
import org.duixian.assessment.Criterion;
import org.duixian.assessment.CriterionKind;
import org.duixian.assessment.NewScheme;
import org.duixian.assessment.SchemeWrites;
import org.duixian.assessment.Schemes;
import org.duixian.assessment.UnitGroup;
import org.springframework.stereotype.Component;

/** How units were scored: schemes, an objection, and a contest. */
@Component
record YearScores(
    SchemeWrites writes,
    Schemes schemes,
    ContestWrites contestWrites,
    Contests contests,
    YearFollowUp followUp,
    SampleStage stage) {

  private static final int WORST = 60;
  private static final int SPREAD = 36;

  void assess(Cast cast) {
    for (Entry entry : cast.file().entries("assessments")) {
      stage.office(cast, entry.moment("at"), () -> add(cast, entry));
    }
  }

  private void add(Cast cast, Entry entry) {
    Entry weights = entry.entry("criteria");
    List<Criterion> criteria =
        weights.names().stream()
            .map(
                kind ->
                    new Criterion(CriterionKind.valueOf(kind), new BigDecimal(weights.text(kind))))
            .toList();
    long id =
        writes.add(
            new NewScheme(
                cast.year(),
                entry.text("name"),
                UnitGroup.valueOf(entry.text("group")),
                entry.optional("round").map(each -> followUp.round(cast, each).id()).orElse(null),
                criteria,
                true));
    for (Entry adjusted : entry.entries("adjust")) {
      writes.adjust(
          id,
          cast.unit(adjusted.text("unit")),
          new BigDecimal(adjusted.text("points")),
          adjusted.text("reason"));
    }
    if (entry.optional("frozen").isPresent()) {
      int version = schemes.find(id).orElseThrow().version();
      stage.office(cast, entry.moment("frozen"), () -> writes.freeze(id, version));
      object(cast, id, entry.entry("objection"));
    }
  }

  private void object(Cast cast, long scheme, Entry objection) {
    long unit = cast.unit(objection.text("unit"));
    CriterionKind kind = CriterionKind.valueOf(objection.text("kind"));
    stage.as(
        cast,
        cast.writer(unit),
        objection.moment("at"),
        () -> writes.object(scheme, unit, kind, objection.text("words")));
    long id = schemes.objections(scheme).getLast().id();
    stage.office(
        cast,
        objection.moment("answered"),
        () -> writes.answer(scheme, id, objection.text("reply"), null));
  }

  void contest(Cast cast) {
    Entry entry = cast.file().entry("contest");
    stage.office(cast, entry.moment("at"), () -> open(cast, entry));
    Contest contest = contests.all().getFirst();
    for (Contest.Judge judge : contests.judges(contest.id())) {
      stage.office(cast, entry.moment("scored"), () -> score(cast, contest, judge));
    }
    stage.office(
        cast, entry.moment("closed"), () -> contestWrites.close(contest.id(), contest.version()));
  }

  private void open(Cast cast, Entry entry) {
    List<Contest.Criterion> criteria = new ArrayList<>();
    for (Entry each : entry.entries("criteria")) {
      BigDecimal most = new BigDecimal(each.text("most"));
      criteria.add(new Contest.Criterion(criteria.size() + 1, each.text("name"), most));
    }
    long id =
        contestWrites.open(
            new ContestWrites.NewContest(
                cast.year(),
                entry.text("name"),
                new BigDecimal(entry.text("expert_weight")),
                false,
                criteria,
                true));
    entry
        .entries("entries")
        .forEach(each -> contestWrites.enter(id, cast.unit(each.text("unit")), each.text("title")));
    seat(cast, id, entry.texts("experts"), Contest.Side.EXPERT);
    seat(cast, id, entry.texts("peers"), Contest.Side.PEER);
  }

  private void seat(Cast cast, long contest, List<String> logins, Contest.Side side) {
    for (Contests.Candidate candidate : contests.candidates(contest)) {
      if (logins.contains(candidate.login())) {
        contestWrites.seat(contest, candidate.id(), side);
      }
    }
  }

  /** Every judge gives something between six and nearly ten tenths of the most. */
  private void score(Cast cast, Contest contest, Contest.Judge judge) {
    List<Contest.Score> scores = new ArrayList<>();
    for (Contest.Entry entry : contests.entries(contest.id())) {
      for (Contest.Criterion criterion : contests.criteria(contest.id())) {
        String thing = judge.name() + entry.title() + criterion.name();
        BigDecimal part = BigDecimal.valueOf(WORST + cast.curves().pick(thing, SPREAD), 2);
        Optional.of(judge)
            .filter(each -> each.scores(entry))
            .ifPresent(
                each ->
                    scores.add(
                        new Contest.Score(
                            each.account(),
                            entry.id(),
                            criterion.position(),
                            criterion.most().multiply(part).stripTrailingZeros())));
      }
    }
    contestWrites.score(contest.id(), judge.account(), scores);
  }
}
