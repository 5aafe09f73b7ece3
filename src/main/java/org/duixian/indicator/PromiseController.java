package org.duixian.indicator;

import java.util.Arrays;
import org.duixian.kernel.NotFound;
import org.duixian.reader.continuity.PairVerdict;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of what was promised and answered, and of figures that disagree. */
@Controller
class PromiseController {

  private final ChainBooks books;

  PromiseController(ChainBooks books) {
    this.books = books;
  }

  @GetMapping("/promises")
  Page promises(
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(defaultValue = "") String verdict,
      @RequestParam(defaultValue = "1") int page) {
    PromiseBook book = books.current().promises();
    if (book.years().isEmpty()) {
      return Page.of("indicator/NoPromisePage");
    }
    int shown = year != null && book.years().contains(year) ? year : book.years().getFirst();
    return Page.of("indicator/PromisePage")
        .with("view", PromiseView.of(book, shown, verdict(verdict), page));
  }

  @GetMapping("/conflicts")
  Page conflicts() {
    return Page.of("indicator/ConflictPage")
        .with("conflicts", books.current().promises().disagreements());
  }

  static @Nullable PairVerdict verdict(String name) {
    return name.isEmpty()
        ? null
        : Arrays.stream(PairVerdict.values())
            .filter(verdict -> verdict.name().equals(name))
            .findFirst()
            .orElseThrow(NotFound::new);
  }
}
