package org.duixian.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.duixian.access.Act;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.kernel.NotFound;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * How much of the forms of a year had to be typed, round by round: of all units, or of one's own.
 */
@Controller
record TypedShareController(TypedShares shares, Rounds rounds, Permission permission, Clock clock) {

  @GetMapping("/rounds/typed")
  Page page(@RequestParam(required = false) @Nullable Integer year) {
    Long own = permission.ownUnit().orElse(null);
    if (own == null && !permission.scope(Act.READ, Thing.SUBMISSION).all()) {
      throw new NotFound();
    }
    List<Integer> years = rounds.years();
    int wanted =
        year != null ? year : years.isEmpty() ? LocalDate.now(clock).getYear() : years.getFirst();
    return Page.of("round/TypedSharePage")
        .with("year", wanted)
        .with("years", years)
        .with("own", own != null)
        .with("shares", shares.ofYear(wanted, own));
  }
}
