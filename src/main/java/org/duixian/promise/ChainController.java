package org.duixian.promise;

import java.util.Optional;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of the chains. */
@Controller
record ChainController(ChainBooks books) {

  @GetMapping("/chains")
  Page chains(
      @RequestParam(required = false) @Nullable String subject,
      @RequestParam(required = false) @Nullable Integer year) {
    ChainBook book = books.current();
    if (book.chains().isEmpty()) {
      return Page.of("promise/NoChainPage");
    }
    Optional<Chain> wanted = subject == null ? Optional.empty() : book.find(subject);
    Chain chain = wanted.orElseGet(() -> book.chains().getFirst());
    int judged =
        year != null ? year : book.answeredYear().orElseGet(() -> chain.links().getLast().year());
    return Page.of("promise/ChainPage")
        .with("view", ChainView.of(book, chain, judged))
        .with("missing", subject != null && wanted.isEmpty() ? subject : null);
  }
}
