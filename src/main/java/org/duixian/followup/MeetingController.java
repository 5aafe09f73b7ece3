package org.duixian.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.duixian.access.Act;
import org.duixian.access.May;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.kernel.NotFound;
import org.duixian.organisation.Unit;
import org.duixian.organisation.Units;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Joint meetings: planned, agenda proposed from the data, held, decisions written down. */
@Controller
class MeetingController {

  private static final int LONGEST_ITEM = 200;
  private static final int LONGEST_WORDS = 500;

  private final Meetings meetings;
  private final MeetingWork work;
  private final AgendaProposals proposals;
  private final Agenda agenda;
  private final Units units;
  private final Permission permission;
  private final Clock clock;

  MeetingController(
      Meetings meetings,
      MeetingWork work,
      AgendaProposals proposals,
      Agenda agenda,
      Units units,
      Permission permission,
      Clock clock) {
    this.meetings = meetings;
    this.work = work;
    this.proposals = proposals;
    this.agenda = agenda;
    this.units = units;
    this.permission = permission;
    this.clock = clock;
  }

  @GetMapping("/meetings")
  Page list() {
    return listPage(
        new MeetingForm(null, LocalDate.now(clock).toString(), null, null, null), new FormErrors());
  }

  private Page listPage(MeetingForm form, FormErrors errors) {
    return Page.of("followup/MeetingsPage")
        .with("meetings", meetings.list())
        .with("form", form)
        .with("errors", errors)
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  @May(thing = Thing.MEETING)
  @PostMapping("/meetings")
  View plan(MeetingForm form, RedirectAttributes redirect) {
    FormErrors errors = new FormErrors();
    MeetingForm.Read meeting = form.read(errors);
    if (!errors.isEmpty()) {
      return listPage(form, errors);
    }
    long id = work.plan(meeting);
    return back("/meetings/" + id, "followup.meeting.planned", redirect);
  }

  @GetMapping("/meetings/{id}")
  Page meeting(@PathVariable long id, Locale locale) {
    return page(find(id), new Sent(null, null, null), new FormErrors(), 200, locale);
  }

  private Meeting find(long id) {
    return meetings.find(id).orElseThrow(NotFound::new);
  }

  /** What was sent and could not be taken. */
  private record Sent(
      @Nullable MeetingForm meeting, @Nullable DecisionForm decision, @Nullable String item) {}

  private Page page(Meeting meeting, Sent sent, FormErrors errors, int status, Locale locale) {
    List<AgendaItem> taken = meetings.agenda(meeting.id());
    boolean prepares = !meeting.held() && permission.may(Act.EDIT, Thing.MEETING);
    return Page.of("followup/MeetingPage")
        .with("meeting", meeting)
        .with("agenda", taken)
        .with("standing", agenda.standing(meeting, locale))
        .with("states", agenda.states(taken, locale))
        .with("open", meeting.held() ? agenda.open(taken) : List.<AgendaItem>of())
        .with("decisions", meetings.decisions(meeting.id()))
        .with(
            "proposed",
            prepares ? proposals.on(meeting.heldOn(), taken, locale) : List.<AgendaItem>of())
        .with("units", units.choice())
        .with("form", sent.meeting() == null ? MeetingForm.of(meeting) : sent.meeting())
        .with(
            "decision",
            sent.decision() == null
                ? new DecisionForm(null, null, null, null, null)
                : sent.decision())
        .with("item", sent.item())
        .with("errors", errors)
        .withStatus(status);
  }

  @May(thing = Thing.MEETING)
  @PostMapping("/meetings/{id}")
  View change(
      @PathVariable long id,
      @RequestParam int version,
      MeetingForm form,
      RedirectAttributes redirect,
      Locale locale) {
    Meeting meeting = find(id);
    FormErrors errors = new FormErrors();
    MeetingForm.Read read = form.read(errors);
    Sent sent = new Sent(form, null, null);
    if (!errors.isEmpty()) {
      return page(meeting, sent, errors, 400, locale);
    }
    work.change(id, version, read);
    return back("/meetings/" + id, "followup.meeting.changed", redirect);
  }

  private static View back(String path, String words, RedirectAttributes redirect) {
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of(words));
    return new RedirectView(path);
  }

  /** Takes proposals that were ticked, or an item written by hand. */
  @May(thing = Thing.MEETING)
  @PostMapping("/meetings/{id}/agenda")
  View propose(
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam(required = false) @Nullable Set<String> origin,
      @RequestParam(required = false) @Nullable String item,
      RedirectAttributes redirect,
      Locale locale) {
    Meeting meeting = find(id);
    List<AgendaItem> taken = meetings.agenda(id);
    Set<String> ticked = origin == null ? Set.of() : new HashSet<>(origin);
    List<AgendaItem> items = new ArrayList<>();
    for (AgendaItem proposed : proposals.on(meeting.heldOn(), taken, locale)) {
      if (proposed.origin() != null && ticked.contains(proposed.origin())) {
        items.add(proposed);
      }
    }
    FormErrors errors = new FormErrors();
    if (items.isEmpty()) {
      String title = new FieldChecks(errors).text("item", item, LONGEST_ITEM);
      items.add(new AgendaItem(0, title, null, null, null, null, null));
    }
    Sent sent = new Sent(null, null, item);
    if (!errors.isEmpty()) {
      return page(meeting, sent, errors, 400, locale);
    }
    work.propose(id, version, items);
    return back("/meetings/" + id, "followup.meeting.agenda-changed", redirect);
  }

  @May(thing = Thing.MEETING)
  @PostMapping("/meetings/{id}/agenda/{position}/drop")
  View drop(
      @PathVariable long id,
      @PathVariable int position,
      @RequestParam int version,
      RedirectAttributes redirect) {
    work.drop(id, version, position);
    return back("/meetings/" + id, "followup.meeting.agenda-changed", redirect);
  }

  @May(thing = Thing.MEETING)
  @PostMapping("/meetings/{id}/hold")
  View hold(@PathVariable long id, @RequestParam int version, RedirectAttributes redirect) {
    work.hold(id, version);
    return back("/meetings/" + id, "followup.meeting.was-held", redirect);
  }

  @May(thing = Thing.MEETING)
  @PostMapping("/meetings/{id}/decisions")
  View decide(
      @PathVariable long id,
      @RequestParam int version,
      DecisionForm form,
      RedirectAttributes redirect,
      Locale locale) {
    Meeting meeting = find(id);
    FormErrors errors = new FormErrors();
    DecisionForm.Read read = form.read(errors, meeting.heldOn());
    Optional<Unit> unit =
        Optional.ofNullable(MatterForm.number(form.unit())).flatMap(number -> units.find(number));
    if (unit.isEmpty()) {
      errors.add("unit", "site.error.choice");
    }
    Sent sent = new Sent(null, form, null);
    if (!errors.isEmpty() || unit.isEmpty()) {
      return page(meeting, sent, errors, 400, locale);
    }
    long number = unit.get().id();
    String about = FieldChecks.stripped(form.about());
    if (about.isEmpty()) {
      work.decide(meeting, version, number, read);
    } else {
      work.decide(meeting, version, number, read, about);
    }
    return back("/meetings/" + id, "followup.meeting.decided", redirect);
  }

  /** Notes which things on the agenda the meeting solved at once. */
  @May(thing = Thing.MEETING)
  @PostMapping("/meetings/{id}/solved")
  View solve(
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam(required = false) @Nullable List<String> origin,
      @RequestParam(required = false) @Nullable String how,
      RedirectAttributes redirect,
      Locale locale) {
    Meeting meeting = find(id);
    FormErrors errors = new FormErrors();
    String words = new FieldChecks(errors).text("how", how, LONGEST_WORDS);
    if (origin == null || origin.isEmpty()) {
      errors.add("origin", "followup.error.none-ticked");
    }
    if (!errors.isEmpty() || origin == null) {
      return page(meeting, new Sent(null, null, null), errors, 400, locale);
    }
    work.solve(meeting, version, origin, words);
    return back("/meetings/" + id, "followup.meeting.solved-done", redirect);
  }
}
