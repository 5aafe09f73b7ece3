package org.duixian.api;

import java.util.List;
import java.util.stream.IntStream;
import org.duixian.promise.Chain;
import org.duixian.promise.ChainBooks;
import org.duixian.promise.Promise;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was promised and what became of it, read from the documents. */
@Interface
class ChainResource {

  /** A thing with its place in the book, because it has no number of its own. */
  private record At<T>(long place, T thing) {

    static <T> List<At<T>> all(List<T> things) {
      return IntStream.range(0, things.size())
          .mapToObj(place -> new At<>(place + 1L, things.get(place)))
          .toList();
    }
  }

  private final ChainBooks books;

  ChainResource(ChainBooks books) {
    this.books = books;
  }

  @GetMapping("/api/v1/chains")
  Listing<ChainJson> listChains(Paging paging) {
    List<At<Chain>> chains = At.all(books.current().chains());
    return Listing.cut(chains, paging, At::place, at -> ChainJson.of(at.thing()));
  }

  @GetMapping("/api/v1/promises")
  Listing<PromiseJson> listPromises(@RequestParam int year, Paging paging) {
    List<At<Promise>> promises = At.all(books.current().promises().of(year));
    return Listing.cut(promises, paging, At::place, at -> PromiseJson.of(at.thing()));
  }
}
