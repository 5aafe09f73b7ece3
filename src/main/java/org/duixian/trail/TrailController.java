package org.duixian.trail;

import java.util.List;
import org.duixian.access.CurrentMember;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The trail of the district and its proof, for the administrator. */
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class TrailController {

  private static final int ROWS = 50;

  private final TrailStates states;
  private final TrailEntries entries;
  private final Proving proving;

  TrailController(TrailStates states, TrailEntries entries, Proving proving) {
    this.states = states;
    this.entries = entries;
    this.proving = proving;
  }

  @GetMapping("/trail")
  Page trail(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
    return page(before, null);
  }

  /** Reads the whole trail, which may take a while; so only who asks for it waits. */
  @PostMapping("/trail/proof")
  Page prove() {
    return page(Long.MAX_VALUE, proving.of(CurrentMember.district(), List.of()));
  }

  private Page page(long before, @Nullable Proof proof) {
    String district = CurrentMember.district();
    return Page.of("trail/TrailPage")
        .with("state", states.of(district))
        .with("entries", entries.newest(district, before, ROWS))
        .with("proof", proof);
  }
}
