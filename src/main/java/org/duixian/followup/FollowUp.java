package org.duixian.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.duixian.access.Act;
import org.duixian.access.AuditTrail;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.attachment.Attachments;
import org.duixian.attachment.NewAttachment;
import org.duixian.change.Fields;
import org.duixian.change.Stale;
import org.duixian.change.Standing;
import org.duixian.change.Subject;
import org.duixian.database.DistrictScope;
import org.duixian.followup.FollowUpRefusal.Code;
import org.duixian.followup.MatterWrites.Outcome;
import org.duixian.kernel.NotFound;
import org.duixian.rules.Escalation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens matters and takes the steps in them, each with its entry in the audit trail. */
@Service
public class FollowUp {

  private static final Fields FIELDS =
      Fields.of(
          "followup.",
          "kind=next#do words=step.words day=step.day last=step.last#kind! state#! due!");

  private final Matters matters;
  private final MatterWrites writes;
  private final Permission permission;
  private final Attachments attachments;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  FollowUp(
      Matters matters,
      MatterWrites writes,
      Permission permission,
      Attachments attachments,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.matters = matters;
    this.writes = writes;
    this.permission = permission;
    this.attachments = attachments;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Opens a matter for the signed-in account's district and returns its number; refused while one
   * that was opened from the same place is running.
   */
  @Transactional
  public long open(NewMatter matter) {
    permission.require(Act.EDIT, Thing.MATTER);
    @Nullable String path = matter.origin().path();
    if (path != null && matters.runningFrom(path).isPresent()) {
      throw new FollowUpRefusal(Code.RUNNING);
    }
    long id = writes.open(matter);
    NewStep opened = new NewStep(StepKind.OPENED, 0, matter.ask(), matter.due(), List.of());
    writes.step(id, opened, null, 0);
    audit.record(
        "matter.open",
        "matter",
        id,
        Map.of("title", matter.title(), "unit", matter.unit(), "due", matter.due().toString()));
    publish(matters.find(id).orElseThrow(), StepKind.OPENED);
    return id;
  }

  /**
   * Takes a step.
   *
   * @throws Stale if another step was taken since the version seen
   * @throws FollowUpRefusal if the step does not fit where the matter stands
   */
  @Transactional
  public void take(long id, NewStep step) {
    Matter matter = matters.find(id).orElseThrow(NotFound::new);
    permission.require(step.kind().act(), Thing.MATTER.of(matter.unit()));
    if (matter.version() != step.version()) {
      throw standing(matter).refusal();
    }
    if (!matter.allows(step.kind())) {
      throw new FollowUpRefusal(Code.NOT_NOW);
    }
    Outcome outcome = outcome(matter, step);
    if (!writes.change(id, step.version(), outcome)) {
      throw standing(matters.find(id).orElseThrow(NotFound::new)).refusal();
    }
    NewStep kept = step.kind() == StepKind.EXTENSION_GRANTED ? granting(step, matter) : step;
    writes.step(id, kept, kept.day() == null ? null : matter.due(), matter.level());
    Map<String, @Nullable Object> detail = new HashMap<>();
    detail.put("due", outcome.due().toString());
    detail.put("state", outcome.state().name());
    audit.record("matter." + step.kind().name().toLowerCase(Locale.ROOT), "matter", id, detail);
    publish(matters.find(id).orElseThrow(), step.kind());
  }

  /** Returns a matter for a step that somebody wanted to take before it went on. */
  Standing standing(Matter now) {
    Map<String, String> values = new HashMap<>();
    values.put("state", now.state().name());
    values.put("due", now.due().toString());
    List<Step> steps = matters.steps(now.id());
    values.put("last", steps.isEmpty() ? "" : steps.getLast().kind().name());
    return Standing.of(Subject.of("matter", now.id()), now.title(), now.path(), now.version())
        .with(FIELDS, values);
  }

  /**
   * Answers a matter for its unit, with proof.
   *
   * @param version the version of the matter that was seen
   */
  @Transactional
  public void answer(long id, int version, String words, List<NewAttachment> proof) {
    Matter matter = matters.find(id).orElseThrow(NotFound::new);
    permission.require(StepKind.ANSWER.act(), Thing.MATTER.of(matter.unit()));
    List<Long> kept = proof.stream().map(file -> attachments.store(file)).toList();
    take(id, new NewStep(StepKind.ANSWER, version, words, null, kept));
  }

  private static NewStep granting(NewStep step, Matter matter) {
    return new NewStep(step.kind(), step.version(), step.words(), matter.askedDue(), step.files());
  }

  /** A day asked for counts only once it is granted; with a new day the levels begin again. */
  private static Outcome outcome(Matter matter, NewStep step) {
    MatterState state = matter.after(step.kind());
    return switch (step.kind()) {
      case EXTENSION_ASKED -> new Outcome(state, matter.due(), step.day(), matter.level());
      case EXTENSION_GRANTED ->
          new Outcome(state, Objects.requireNonNull(matter.askedDue()), null, 0);
      case RETURN, REOPENED -> new Outcome(state, Objects.requireNonNull(step.day()), null, 0);
      case EXTENSION_REFUSED, ANSWER, CLOSED ->
          new Outcome(state, matter.due(), null, matter.level());
      case OPENED, REMINDER, LETTER, TALK, ESCALATED ->
          new Outcome(state, matter.due(), matter.askedDue(), matter.level());
    };
  }

  /**
   * Does what the clock asks for: reminds units whose day comes near, and tells the next level of
   * each matter whose answer is overdue for long enough. A unit is reminded once a day set, a level
   * told once, however often this runs. Returns how many steps were taken.
   */
  @Transactional
  public int onTime(Escalation rules) {
    LocalDate today = LocalDate.now(clock);
    int taken = 0;
    for (Matter matter : matters.running(today.plusDays(rules.remindBefore()))) {
      if (Levels.remindsOn(rules, matter.due(), today) && remind(matter)) {
        taken++;
      }
      int level = Levels.of(rules, matter.daysOverdue(today));
      if (level > matter.level() && tell(matter, level, today)) {
        taken++;
      }
    }
    return taken;
  }

  private boolean remind(Matter matter) {
    boolean done =
        matters.steps(matter.id()).stream()
            .anyMatch(
                step -> step.kind() == StepKind.REMINDER && matter.due().equals(step.dueAfter()));
    Outcome same = new Outcome(matter.state(), matter.due(), matter.askedDue(), matter.level());
    if (done || !writes.change(matter.id(), matter.version(), same)) {
      return false;
    }
    NewStep step =
        new NewStep(StepKind.REMINDER, 0, matter.due().toString(), matter.due(), List.of());
    writes.step(matter.id(), step, null, 0);
    audit.recordForSystem("matter.reminder", "matter", matter.id(), Map.of());
    publish(matter, StepKind.REMINDER);
    return true;
  }

  private boolean tell(Matter matter, int level, LocalDate today) {
    String district = DistrictScope.code();
    Outcome outcome = new Outcome(matter.state(), matter.due(), matter.askedDue(), level);
    if (!writes.change(matter.id(), matter.version(), outcome)) {
      return false;
    }
    String days = String.valueOf(matter.daysOverdue(today));
    NewStep step = new NewStep(StepKind.ESCALATED, 0, days, null, List.of());
    writes.step(matter.id(), step, null, level);
    audit.recordForSystem("matter.escalate", "matter", matter.id(), Map.of("level", level));
    events.publishEvent(
        new MatterEscalated(
            district, matter.id(), matter.title(), matter.unit(), matter.due(), level));
    return true;
  }

  private void publish(Matter matter, StepKind kind) {
    String district = DistrictScope.code();
    events.publishEvent(
        new StepTaken(district, matter.id(), matter.title(), matter.unit(), kind, matter.due()));
  }
}
