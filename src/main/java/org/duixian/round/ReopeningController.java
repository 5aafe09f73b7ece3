package org.duixian.round;

import java.time.Clock;
import java.time.LocalDate;
import org.duixian.access.Act;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Opening a closed round again, which a leader of the district alone decides. */
@Controller
@May(act = Act.REOPEN, thing = Thing.ROUND)
class ReopeningController {

  private final Rounds rounds;
  private final Reopening reopening;
  private final Clock clock;

  ReopeningController(Rounds rounds, Reopening reopening, Clock clock) {
    this.rounds = rounds;
    this.reopening = reopening;
    this.clock = clock;
  }

  @GetMapping("/rounds/{id:[0-9]+}/reopen")
  Page form(@PathVariable long id) {
    String proposed = LocalDate.now(clock).plusDays(2).toString();
    return page(rounds.require(id), new ReopeningForm("", proposed), new FormErrors());
  }

  private static Page page(Round round, ReopeningForm form, FormErrors errors) {
    return Page.of("round/ReopenPage")
        .with("round", round)
        .with("form", form)
        .with("errors", errors)
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  @PostMapping("/rounds/{id:[0-9]+}/reopen")
  View reopen(@PathVariable long id, ReopeningForm form, RedirectAttributes redirect) {
    Round round = rounds.require(id);
    FormErrors errors = new FormErrors();
    ReopeningForm.Read read = form.read(errors, LocalDate.now(clock));
    if (!errors.isEmpty()) {
      return page(round, form, errors);
    }
    long edition = reopening.reopen(round, read.due(), read.reason());
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("round.reopened"));
    return new RedirectView("/rounds/" + edition);
  }
}
