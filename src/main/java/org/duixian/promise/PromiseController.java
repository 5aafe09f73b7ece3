package org.duixian.promise;

import java.util.Map;
import org.duixian.list.Query;
import org.duixian.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of what was promised and answered, and of figures that disagree. */
@Controller
record PromiseController(ChainBooks books) {

  @GetMapping("/promises")
  Page promises(@RequestParam Map<String, String> parameters) {
    PromiseBook book = books.current().promises();
    if (book.years().isEmpty()) {
      return Page.of("promise/NoPromisePage");
    }
    Query<Promise> query =
        Query.of(parameters, PromiseView.COLUMNS, "year", book.years().getFirst());
    return Page.of("promise/PromisePage").with("view", PromiseView.of(book, query));
  }

  @GetMapping("/conflicts")
  Page conflicts() {
    return Page.of("promise/ConflictPage")
        .with("conflicts", books.current().promises().disagreements());
  }
}
