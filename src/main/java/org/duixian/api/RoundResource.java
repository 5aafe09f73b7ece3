package org.duixian.api;

import java.util.List;
import org.duixian.kernel.NotFound;
import org.duixian.result.Results;
import org.duixian.result.RoundResult;
import org.duixian.round.Round;
import org.duixian.round.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Rounds and what closing them froze. */
@Interface
class RoundResource {

  private final Rounds rounds;
  private final Results results;
  private final Versions versions;

  RoundResource(Rounds rounds, Results results, Versions versions) {
    this.rounds = rounds;
    this.results = results;
    this.versions = versions;
  }

  @GetMapping("/api/v1/rounds")
  Listing<RoundJson> listRounds(@RequestParam int year, Paging paging) {
    List<Round> all = rounds.list(year);
    return Listing.cut(all, paging, Round::id, RoundJson::of);
  }

  @GetMapping("/api/v1/rounds/{id}")
  ResponseEntity<RoundJson> getRound(@PathVariable long id) {
    Round round = find(id);
    return versions.answer(RoundJson.of(round), round.version());
  }

  private Round find(long id) {
    return rounds.find(id).orElseThrow(NotFound::new);
  }

  @GetMapping("/api/v1/rounds/{id}/results")
  Listing<ResultJson> listResults(
      @PathVariable long id, @RequestParam(required = false) @Nullable Long unit, Paging paging) {
    return Listing.of(
        results.page(find(id).id(), unit, paging.from(), paging.sizeAndOne()),
        paging,
        RoundResult::id,
        ResultJson::of);
  }
}
