package org.duixian.site;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells an open page what is announced now. */
@Controller
class AnnouncementController {

  @GetMapping("/announcement")
  Page announcement() {
    return Page.of("site/AnnouncementPartial");
  }
}
