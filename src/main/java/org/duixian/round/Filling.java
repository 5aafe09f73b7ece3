package org.duixian.round;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duixian.attachment.Attachment;
import org.duixian.attachment.Attachments;
import org.duixian.attachment.NewAttachment;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.TimeRule;
import org.duixian.progress.Rules;
import org.duixian.rules.DistrictRules;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a unit does with its form. A round is held open while it is done: either the closing waits,
 * or it came first and the unit is told so.
 */
@Service
class Filling {

  /**
   * What became of a form.
   *
   * @param stale the lines that somebody else had changed; they were not saved
   * @param errors what keeps the form from being sent
   * @param sent whether it was sent
   * @param lines the form as it stands now, null where nobody read it again
   */
  record Outcome(Set<Long> stale, FormErrors errors, boolean sent, @Nullable List<Line> lines) {}

  private final Submissions submissions;
  private final Lines lines;
  private final EvidenceFiles evidence;
  private final Attachments attachments;
  private final Remarks remarks;
  private final EarlierRounds earlier;
  private final Questions questions;
  private final DistrictRules rules;
  private final RoundTrail trail;

  Filling(
      Submissions submissions,
      Lines lines,
      EvidenceFiles evidence,
      Attachments attachments,
      Remarks remarks,
      EarlierRounds earlier,
      Questions questions,
      DistrictRules rules,
      RoundTrail trail) {
    this.submissions = submissions;
    this.lines = lines;
    this.evidence = evidence;
    this.attachments = attachments;
    this.remarks = remarks;
    this.earlier = earlier;
    this.questions = questions;
    this.rules = rules;
    this.trail = trail;
  }

  /** Saves what was changed; what is wrong or overtaken is left out and told. */
  @Transactional
  public Outcome save(Round round, long unit, Typing typing) {
    holdForWriting(round.id(), unit);
    FormErrors errors = new FormErrors();
    List<LineChange> changes = LineChange.in(lines.ofForm(round.id(), unit), typing, errors);
    return new Outcome(saved(round, unit, changes), errors, false, null);
  }

  private Set<Long> saved(Round round, long unit, List<LineChange> changes) {
    Set<Long> stale = lines.save(unit, changes);
    int saved = changes.size() - stale.size();
    if (saved > 0) {
      trail.record("round.save", round.id(), Map.of("unit", unit, "lines", saved));
    }
    return stale;
  }

  /** Saves and sends; what is missing keeps the form with the unit, with all that was saved. */
  @Transactional
  public Outcome send(Round round, long unit, Typing typing) {
    holdForWriting(round.id(), unit);
    List<Line> before = lines.ofForm(round.id(), unit);
    FormErrors errors = new FormErrors();
    List<LineChange> changes = LineChange.in(before, typing, errors);
    Set<Long> stale = saved(round, unit, changes);
    List<Line> now = changes.isEmpty() ? before : lines.ofForm(round.id(), unit);
    Rules progress = rules.on(round.period().end()).progress();
    now.forEach(
        line -> Readiness.check(line, LineStanding.of(line, round.period(), progress), errors));
    if (!errors.isEmpty() || !stale.isEmpty()) {
      return new Outcome(stale, errors, false, now);
    }
    int asked = questions(round, unit, progress.time(), now);
    submissions.sent(round.id(), unit, asked);
    trail.record(
        "round.send",
        round.id(),
        Map.of("unit", unit, "changed", changes.size(), "questions", asked));
    return new Outcome(Set.of(), errors, true, now);
  }

  private int questions(Round round, long unit, TimeRule time, List<Line> now) {
    Map<Long, List<Attachment>> files = evidence.ofForm(round.id(), unit);
    Map<Long, List<BigDecimal>> series = earlier.series(round, unit);
    Map<Long, FrozenResults.Planned> planned = earlier.planned(now);
    return now.stream()
        .mapToInt(
            line ->
                questions
                    .about(
                        line,
                        round.period(),
                        time,
                        series.getOrDefault(line.id(), List.of()),
                        files.getOrDefault(line.id(), List.of()).size(),
                        planned.get(line.id()))
                    .size())
        .sum();
  }

  private void holdForWriting(long round, long unit) {
    if (!submissions.holdForWriting(round, unit).open()) {
      throw new RoundRefusal(RoundRefusal.Code.NOT_WITH_UNIT);
    }
  }

  /** Fills what is empty from the round before; returns how many lines changed. */
  @Transactional
  public int copyForward(Round round, long unit) {
    holdForWriting(round.id(), unit);
    int copied = lines.copyForward(round.id(), unit);
    trail.record("round.copy", round.id(), Map.of("unit", unit, "lines", copied));
    return copied;
  }

  /** Adds a file as proof of lines of a form. */
  @Transactional
  public void prove(Round round, long unit, Set<Long> proven, NewAttachment file) {
    holdForWriting(round.id(), unit);
    requireOwn(round, unit, proven);
    evidence.add(proven, attachments.store(file));
  }

  /** Takes a file away from a line; it is kept, and the trail says who did it. */
  @Transactional
  public void withdraw(Round round, long unit, long line, long attachment) {
    holdForWriting(round.id(), unit);
    requireOwn(round, unit, Set.of(line));
    if (!evidence.remove(line, attachment)) {
      throw new NotFound();
    }
    trail.record("round.withdraw", round.id(), Map.of("line", line, "attachment", attachment));
  }

  private void requireOwn(Round round, long unit, Set<Long> wanted) {
    long own =
        lines.ofForm(round.id(), unit).stream()
            .filter(each -> wanted.contains(each.id()) && each.state() != LineState.ACCEPTED)
            .count();
    if (own != wanted.size()) {
      throw new NotFound();
    }
  }

  /** Answers the office's comments. */
  @Transactional
  public void answer(Round round, long unit, String words) {
    submissions.holdOpen(round.id());
    remarks.add(round.id(), unit, null, Remark.Kind.ANSWER, words);
    trail.record("round.answer", round.id(), Map.of("unit", unit));
  }
}
