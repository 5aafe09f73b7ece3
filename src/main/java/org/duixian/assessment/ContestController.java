package org.duixian.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.access.Act;
import org.duixian.access.CurrentMember;
import org.duixian.access.May;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.kernel.NotFound;
import org.duixian.organisation.Unit;
import org.duixian.organisation.UnitKind;
import org.duixian.organisation.Units;
import org.duixian.progress.Ranking;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Contests: opening one, its entries and judges, its ranking, and its end. */
@Controller
class ContestController {

  private static final int LONGEST_TITLE = 200;

  private final Contests contests;
  private final ContestWrites writes;
  private final Units units;
  private final Permission permission;
  private final Clock clock;

  ContestController(
      Contests contests, ContestWrites writes, Units units, Permission permission, Clock clock) {
    this.contests = contests;
    this.writes = writes;
    this.units = units;
    this.permission = permission;
    this.clock = clock;
  }

  @GetMapping("/contests")
  Page list() {
    Map<String, String> typed =
        Map.of("year", String.valueOf(LocalDate.now(clock).getYear()), "expertWeight", "70");
    return list(typed, new FormErrors());
  }

  private Page list(Map<String, String> typed, FormErrors errors) {
    return Page.of("assessment/ContestsPage")
        .with("contests", contests.all())
        .with("typed", typed)
        .with("errors", errors)
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  @May(thing = Thing.CONTEST)
  @PostMapping("/contests")
  View open(@RequestParam Map<String, String> typed, RedirectAttributes redirect) {
    FormErrors errors = new FormErrors();
    TypedFields fields = new TypedFields(typed, errors);
    ContestWrites.NewContest contest =
        new ContestWrites.NewContest(
            fields.year(),
            fields.name(),
            fields.number("expertWeight", "0", "100"),
            fields.get("trimmed").equals("true"),
            fields.scored(),
            false);
    if (!errors.isEmpty()) {
      return list(typed, errors);
    }
    try {
      long id = writes.open(contest);
      redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("assessment.contest.opened"));
      return new RedirectView("/contests/" + id);
    } catch (AssessmentRefusal taken) {
      return list(typed, errors.add("name", taken.messageKey()));
    }
  }

  private Contest seen(long id) {
    return contests.find(id).orElseThrow(NotFound::new);
  }

  @GetMapping("/contests/{id}")
  Page contest(@PathVariable long id) {
    return page(seen(id), Map.of(), new FormErrors());
  }

  private Page page(Contest contest, Map<String, String> typed, FormErrors errors) {
    List<Ranking.Placed<EntryScore>> ranked = contests.ranked(contest);
    List<Contest.Judge> judges = contests.judges(contest.id());
    long me = CurrentMember.require().id();
    return Page.of("assessment/ContestPage")
        .with("contest", contest)
        .with("criteria", contests.criteria(contest.id()))
        .with("ranked", ranked)
        .with("judges", judges)
        .with("standing", permission.may(Act.READ, contest.asThing()))
        .with("judging", judges.stream().anyMatch(judge -> judge.account() == me))
        .with("units", entrants())
        .with("candidates", contests.candidates(contest.id()))
        .with("typed", typed)
        .with("errors", errors)
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  private List<Unit> entrants() {
    return units.current().stream()
        .filter(unit -> unit.kind() != UnitKind.COMMUNITY && unit.kind() != UnitKind.DISTRICT)
        .toList();
  }

  @May(thing = Thing.CONTEST)
  @PostMapping("/contests/{id}/entries")
  View enter(
      @PathVariable long id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
    Contest contest = seen(id);
    FormErrors errors = new FormErrors();
    TypedFields fields = new TypedFields(typed, errors);
    Optional<Long> unit =
        fields
            .id("unit")
            .filter(number -> entrants().stream().anyMatch(each -> each.id() == number));
    if (unit.isEmpty()) {
      errors.add("unit", "assessment.error.unit");
    }
    String title = fields.words("title", LONGEST_TITLE);
    if (!errors.isEmpty()) {
      return page(contest, typed, errors);
    }
    try {
      writes.enter(id, unit.orElseThrow(NotFound::new), title);
    } catch (AssessmentRefusal refusal) {
      if (refusal.code() != AssessmentRefusal.Code.NAME_TAKEN) {
        throw refusal;
      }
      return page(contest, typed, errors.add("title", refusal.messageKey()));
    }
    return back(contest, "assessment.contest.entered", redirect);
  }

  @May(thing = Thing.CONTEST)
  @PostMapping("/contests/{id}/judges")
  View seat(
      @PathVariable long id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
    Contest contest = seen(id);
    Optional<Long> account =
        new TypedFields(typed, new FormErrors())
            .id("account")
            .filter(
                number -> contests.candidates(id).stream().anyMatch(each -> each.id() == number));
    if (account.isEmpty()) {
      return page(
          contest, new HashMap<>(typed), new FormErrors().add("account", "assessment.error.judge"));
    }
    Contest.Side side = "PEER".equals(typed.get("side")) ? Contest.Side.PEER : Contest.Side.EXPERT;
    writes.seat(id, account.get(), side);
    return back(contest, "assessment.contest.seated", redirect);
  }

  @May(thing = Thing.CONTEST)
  @PostMapping("/contests/{id}/close")
  View close(
      @PathVariable long id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
    Contest contest = seen(id);
    int version = new TypedFields(typed, new FormErrors()).version();
    writes.close(id, version);
    return back(contest, "assessment.contest.closed", redirect);
  }

  private static View back(Contest contest, String words, RedirectAttributes redirect) {
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of(words));
    return new RedirectView(contest.path());
  }
}
