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
  private final Evidence evidence;
  private final Attachments attachments;
  private final Remarks remarks;
  private final EarlierRounds earlier;
  private final Questions questions;
  private final DistrictRules rules;
  private final RoundTrail trail;

  Filling(
      Submissions submissions,
      Lines lines,
      Evidence evidence,
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
  public Outcome save(String district, Round round, long unit, Typing typing) {
    holdForWriting(district, round.id(), unit);
    FormErrors errors = new FormErrors();
    List<LineChange> changes =
        LineChange.in(lines.ofForm(district, round.id(), unit), typing, errors);
    return new Outcome(saved(district, round, unit, changes), errors, false, null);
  }

  private Set<Long> saved(String district, Round round, long unit, List<LineChange> changes) {
    Set<Long> stale = lines.save(district, unit, changes);
    int saved = changes.size() - stale.size();
    if (saved > 0) {
      trail.record(district, "round.save", round.id(), Map.of("unit", unit, "lines", saved));
    }
    return stale;
  }

  /** Saves and sends; what is missing keeps the form with the unit, with all that was saved. */
  @Transactional
  public Outcome send(String district, Round round, long unit, Typing typing) {
    holdForWriting(district, round.id(), unit);
    List<Line> before = lines.ofForm(district, round.id(), unit);
    FormErrors errors = new FormErrors();
    List<LineChange> changes = LineChange.in(before, typing, errors);
    Set<Long> stale = saved(district, round, unit, changes);
    List<Line> now = changes.isEmpty() ? before : lines.ofForm(district, round.id(), unit);
    Rules progress = rules.on(district, round.period().end()).progress();
    now.forEach(line -> Readiness.check(line, Standing.of(line, round.period(), progress), errors));
    if (!errors.isEmpty() || !stale.isEmpty()) {
      return new Outcome(stale, errors, false, now);
    }
    int asked = questions(district, round, unit, progress.time(), now);
    submissions.sent(district, round.id(), unit, asked);
    trail.record(
        district,
        "round.send",
        round.id(),
        Map.of("unit", unit, "changed", changes.size(), "questions", asked));
    return new Outcome(Set.of(), errors, true, now);
  }

  private int questions(String district, Round round, long unit, TimeRule time, List<Line> now) {
    Map<Long, List<Attachment>> files = evidence.ofForm(district, round.id(), unit);
    Map<Long, List<BigDecimal>> series = earlier.series(district, round, unit);
    Map<Long, FrozenResults.Planned> planned = earlier.planned(district, now);
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

  private void holdForWriting(String district, long round, long unit) {
    if (!submissions.holdForWriting(district, round, unit).open()) {
      throw new RoundRefusal(RoundRefusal.Code.NOT_WITH_UNIT);
    }
  }

  /** Fills what is empty from the round before; returns how many lines changed. */
  @Transactional
  public int copyForward(String district, Round round, long unit) {
    holdForWriting(district, round.id(), unit);
    int copied = lines.copyForward(district, round.id(), unit);
    trail.record(district, "round.copy", round.id(), Map.of("unit", unit, "lines", copied));
    return copied;
  }

  /** Adds a file as proof of lines of a form. */
  @Transactional
  public void prove(String district, Round round, long unit, Set<Long> proven, NewAttachment file) {
    holdForWriting(district, round.id(), unit);
    requireOwn(district, round, unit, proven);
    evidence.add(district, proven, attachments.store(district, file));
  }

  /** Takes a file away from a line; it is kept, and the trail says who did it. */
  @Transactional
  public void withdraw(String district, Round round, long unit, long line, long attachment) {
    holdForWriting(district, round.id(), unit);
    requireOwn(district, round, unit, Set.of(line));
    if (!evidence.remove(district, line, attachment)) {
      throw new NotFound();
    }
    trail.record(
        district, "round.withdraw", round.id(), Map.of("line", line, "attachment", attachment));
  }

  private void requireOwn(String district, Round round, long unit, Set<Long> wanted) {
    long own =
        lines.ofForm(district, round.id(), unit).stream()
            .filter(each -> wanted.contains(each.id()) && each.state() != LineState.ACCEPTED)
            .count();
    if (own != wanted.size()) {
      throw new NotFound();
    }
  }

  /** Answers the office's comments. */
  @Transactional
  public void answer(String district, Round round, long unit, String words) {
    submissions.holdOpen(district, round.id());
    remarks.add(district, round.id(), unit, null, Remark.Kind.ANSWER, words);
    trail.record(district, "round.answer", round.id(), Map.of("unit", unit));
  }
}
