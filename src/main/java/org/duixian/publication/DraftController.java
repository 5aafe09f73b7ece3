package org.duixian.publication;

import java.util.Optional;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.kernel.NotFound;
import org.duixian.round.Round;
import org.duixian.round.Rounds;
import org.duixian.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The review part of the report that looks back on a year. */
@Controller
class DraftController {

  private final Bulletins bulletins;
  private final BulletinWork work;
  private final Rounds rounds;

  DraftController(Bulletins bulletins, BulletinWork work, Rounds rounds) {
    this.bulletins = bulletins;
    this.work = work;
    this.rounds = rounds;
  }

  /** Leads to the draft, or to the page that offers to make it. */
  @May(thing = Thing.BULLETIN)
  @GetMapping("/drafts/{year:[12][0-9]{3}}")
  View draft(@PathVariable int year) {
    Optional<Bulletin> draft = bulletins.draft(year);
    if (draft.isPresent()) {
      return new RedirectView(draft.get().path());
    }
    return Page.of("publication/DraftPage")
        .with("year", year)
        .with("round", rounds.latestClosed(year).orElse(null));
  }

  @May(thing = Thing.BULLETIN)
  @PostMapping("/drafts/{year:[12][0-9]{3}}")
  View make(@PathVariable int year) {
    Round round = rounds.latestClosed(year).orElseThrow(NotFound::new);
    return new RedirectView("/bulletins/" + work.make(BulletinKind.DRAFT, round.id()));
  }
}
