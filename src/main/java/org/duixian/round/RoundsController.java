package org.duixian.round;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duixian.access.May;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.kernel.BadRequest;
import org.duixian.kernel.Period;
import org.duixian.kernel.Typed;
import org.duixian.kernel.TypedPeriod;
import org.duixian.kernel.When;
import org.duixian.kernel.Years;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The rounds of a year, opening one by hand, and the calendar that opens them by itself. */
@Controller
class RoundsController {

  private static final List<Period.Grain> GRAINS =
      List.of(Period.Grain.MONTH, Period.Grain.QUARTER, Period.Grain.TEN_DAYS);

  private static final Years YEARS = new Years(1949, 2199, null);

  private final Rounds rounds;
  private final RoundOpening opening;
  private final RoundCalendars calendars;
  private final Submissions submissions;
  private final Permission permission;
  private final Clock clock;

  RoundsController(
      Rounds rounds,
      RoundOpening opening,
      RoundCalendars calendars,
      Submissions submissions,
      Permission permission,
      Clock clock) {
    this.rounds = rounds;
    this.opening = opening;
    this.calendars = calendars;
    this.submissions = submissions;
    this.permission = permission;
    this.clock = clock;
  }

  @GetMapping("/rounds")
  Page list(@RequestParam(required = false) @Nullable Integer year) {
    return page(year, RoundsForm.proposed(LocalDate.now(clock)), new FormErrors());
  }

  private Page page(@Nullable Integer wanted, RoundsForm form, FormErrors errors) {
    List<Integer> years = rounds.years();
    int year =
        wanted != null
            ? wanted
            : years.isEmpty() ? LocalDate.now(clock).getYear() : years.getFirst();
    List<RoundsView.Row> rows = new ArrayList<>();
    Optional<Long> own = permission.ownUnit();
    List<Round> ofYear = rounds.list(year);
    for (RoundTally tally : submissions.tallies(year, own.orElse(null))) {
      ofYear.stream()
          .filter(round -> round.id() == tally.round())
          .filter(round -> own.isEmpty() || tally.ownState() != null)
          .forEach(round -> rows.add(new RoundsView.Row(round, tally)));
    }
    return Page.of("round/RoundsPage")
        .with("view", new RoundsView(year, years, rows, own.orElse(null)))
        .with("form", form)
        .with("errors", errors)
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  @May(thing = Thing.ROUND)
  @PostMapping("/rounds")
  View open(RoundsForm form, RedirectAttributes redirect) {
    FormErrors errors = new FormErrors();
    Period period = period(form, errors);
    LocalDateTime due = CheckController.time(form.due() == null ? "" : form.due());
    if (due == null) {
      errors.add("due", "round.error.due");
    }
    if (period == null || due == null) {
      return page(null, form, errors);
    }
    try {
      Optional<Long> opened =
          opening.open(new RoundOpening.Plan(period, When.in(due), form.days()));
      if (opened.isEmpty()) {
        return page(period.year(), form, errors.add("period", "round.refusal.opened-before"));
      }
      redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("round.opened"));
      return new RedirectView("/rounds/" + opened.get());
    } catch (RoundRefusal nothing) {
      return page(
          period.year(), form, errors.add("period", nothing.messageKey(), nothing.arguments()));
    }
  }

  private static @Nullable Period period(RoundsForm form, FormErrors errors) {
    Typed<TypedPeriod> typed = TypedPeriod.read(form.period(), YEARS);
    Period period =
        new FieldChecks(errors).typed("period", typed.map(TypedPeriod::period), Period.year(2000));
    return errors.at("period") == null ? period : null;
  }

  @May(thing = Thing.ROUND)
  @GetMapping("/rounds/calendar")
  Page calendar() {
    return calendarPage(new FormErrors());
  }

  private Page calendarPage(FormErrors errors) {
    List<RoundCalendar> known = calendars.list();
    List<RoundCalendar> shown = new ArrayList<>();
    for (Period.Grain grain : GRAINS) {
      shown.add(
          known.stream()
              .filter(each -> each.grain() == grain)
              .findFirst()
              .orElseGet(() -> RoundCalendar.proposed(grain)));
    }
    return Page.of("round/CalendarPage")
        .with("calendars", shown)
        .with("errors", errors)
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  @May(thing = Thing.ROUND)
  @PostMapping("/rounds/calendar")
  View save(CalendarForm form, RedirectAttributes redirect) {
    FormErrors errors = new FormErrors();
    RoundCalendar calendar = form.read(errors);
    if (calendar == null) {
      return calendarPage(errors);
    }
    calendars.save(calendar);
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("round.calendar.saved"));
    return new RedirectView("/rounds/calendar");
  }

  /** What is typed to change a calendar; public for binding only. */
  record CalendarForm(
      @Nullable String grain,
      @Nullable String active,
      @Nullable String opensAfter,
      @Nullable String dueAfter,
      @Nullable String dueTime,
      @Nullable String remindBefore,
      @Nullable Integer version) {

    @Nullable RoundCalendar read(FormErrors errors) {
      Period.Grain of =
          GRAINS.stream()
              .filter(each -> each.name().equals(grain))
              .findFirst()
              .orElseThrow(BadRequest::new);
      FieldChecks checks = new FieldChecks(errors);
      int opens = checks.whole("opensAfter-" + of, opensAfter, -30, 60);
      int due = checks.whole("dueAfter-" + of, dueAfter, -30, 90);
      int remind = checks.whole("remindBefore-" + of, remindBefore, 0, 30);
      LocalTime time = null;
      try {
        time = LocalTime.parse(dueTime == null ? "" : dueTime);
      } catch (DateTimeException e) {
        errors.add("dueTime-" + of, "round.error.time");
      }
      boolean bothRight =
          errors.at("opensAfter-" + of) == null && errors.at("dueAfter-" + of) == null;
      if (bothRight && due < opens) {
        errors.add("dueAfter-" + of, "round.error.due-before-open");
      }
      if (!errors.isEmpty() || time == null) {
        return null;
      }
      return new RoundCalendar(
          of,
          !FieldChecks.stripped(active).isEmpty(),
          opens,
          due,
          time,
          remind,
          version == null ? -1 : version);
    }
  }
}
