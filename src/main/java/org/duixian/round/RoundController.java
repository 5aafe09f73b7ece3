package org.duixian.round;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.duixian.access.Act;
import org.duixian.access.May;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.list.PagePart;
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

/** One round: who has sent, reminding, closing. */
@Controller
class RoundController {

  private static final int ROWS = 60;

  private final Permission permission;
  private final Rounds rounds;
  private final Submissions submissions;
  private final Deadlines deadlines;
  private final Reminders reminders;
  private final Closing closing;
  private final Clock clock;

  RoundController(
      Permission permission,
      Rounds rounds,
      Submissions submissions,
      Deadlines deadlines,
      Reminders reminders,
      Closing closing,
      Clock clock) {
    this.permission = permission;
    this.rounds = rounds;
    this.submissions = submissions;
    this.deadlines = deadlines;
    this.reminders = reminders;
    this.closing = closing;
    this.clock = clock;
  }

  @GetMapping("/rounds/{id:[0-9]+}")
  View round(
      @PathVariable long id,
      @RequestParam(defaultValue = "all") String of,
      @RequestParam(defaultValue = "1") int page) {
    Round round = rounds.require(id);
    Optional<Long> own = permission.ownUnit();
    if (own.isPresent()) {
      return new RedirectView(round.path() + "/units/" + own.get());
    }
    if (!permission.scope(Act.READ, Thing.SUBMISSION).all()) {
      return new RedirectView("/rounds");
    }
    return page(round, chosen(of), page);
  }

  private static RoundTally.Of chosen(String word) {
    for (RoundTally.Of of : RoundTally.Of.values()) {
      if (of.word().equals(word)) {
        return of;
      }
    }
    return RoundTally.Of.ALL;
  }

  private Page page(Round round, RoundTally.Of of, int wanted) {
    List<Submission> all = submissions.ofRound(round.id());
    List<Submission> shown = all.stream().filter(of::counts).toList();
    PagePart.Numbered<Submission> pages =
        PagePart.cut(
            shown, wanted, ROWS, number -> round.path() + "?of=" + of.word() + "&page=" + number);
    RoundView view =
        new RoundView(
            round,
            RoundView.tally(round.id(), all),
            of,
            pages,
            all,
            deadlines.of(round.id()),
            OffsetDateTime.now(clock),
            shown.isEmpty() || permission.may(Act.READ, Thing.FORM.of(shown.getFirst().unit())));
    return Page.of("round/RoundPage").with("view", view);
  }

  @May(thing = Thing.ROUND)
  @PostMapping("/rounds/{id}/remind")
  View remind(@PathVariable long id, RedirectAttributes redirect) {
    Round round = rounds.require(id);
    int reminded = reminders.due(round);
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("round.reminded", reminded));
    return new RedirectView(round.path());
  }

  @May(thing = Thing.ROUND)
  @PostMapping("/rounds/{id}/close")
  View close(
      @PathVariable long id,
      @RequestParam(defaultValue = "false") boolean unchecked,
      RedirectAttributes redirect) {
    Round round = rounds.require(id);
    int frozen = closing.close(round, unchecked);
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("round.closed", frozen));
    return new RedirectView(round.path() + "/results");
  }
}
