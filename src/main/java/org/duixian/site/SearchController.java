package org.duixian.site;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One search over everything. */
@Controller
class SearchController {

  /** How many characters are searched for at most. */
  private static final int LONGEST = 50;

  private final ObjectProvider<Finder> finders;

  SearchController(ObjectProvider<Finder> finders) {
    this.finders = finders;
  }

  @GetMapping("/search")
  Page search(@RequestParam(defaultValue = "") String q) {
    String words = q.strip();
    String sought = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    List<FoundKind> found =
        sought.isEmpty()
            ? List.of()
            : finders
                .orderedStream()
                .flatMap(each -> each.find(sought).stream())
                .filter(each -> !each.hits().isEmpty())
                .toList();
    return Page.of("site/SearchPage").with("words", sought).with("found", found);
  }
}
