package org.duixian.trail;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.duixian.access.Act;
import org.duixian.access.CurrentMember;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/** The trail of the district and its proof, for the administrator. */
@Controller
@May(act = Act.READ, thing = Thing.TRAIL)
class TrailController {

  private static final int ROWS = 50;
  private static final String PROOF = "proof";

  private final TrailStates states;
  private final TrailEntries entries;
  private final Proving proving;

  TrailController(TrailStates states, TrailEntries entries, Proving proving) {
    this.states = states;
    this.entries = entries;
    this.proving = proving;
  }

  @GetMapping("/trail")
  Page trail(
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, HttpServletRequest request) {
    String district = CurrentMember.district();
    Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
    return Page.of("trail/TrailPage")
        .with("state", states.of(district))
        .with("entries", entries.newest(district, before, ROWS))
        .with("proof", flash == null ? null : flash.get(PROOF));
  }

  /** Reads the whole trail, which may take a while; so only who asks for it waits. */
  @PostMapping("/trail/proof")
  View prove(RedirectAttributes redirect) {
    redirect.addFlashAttribute(PROOF, proving.of(CurrentMember.district(), List.of()));
    return new RedirectView("/trail");
  }
}
