package org.duixian.result;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.access.Act;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.kernel.NotFound;
import org.duixian.list.Query;
import org.duixian.round.Round;
import org.duixian.round.Rounds;
import org.duixian.round.SubjectKind;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The frozen results: lights and ranking of a round, and what a subject went through. */
@Controller
class ResultsController {

  private static final int ROWS = 12;

  private final Permission permission;
  private final Results results;
  private final Rounds rounds;
  private final List<ResultLink> links;

  ResultsController(Permission permission, Results results, Rounds rounds, List<ResultLink> links) {
    this.permission = permission;
    this.results = results;
    this.rounds = rounds;
    this.links = List.copyOf(links);
  }

  /** What the visitor can do about a result. */
  private List<ResultLink> links() {
    return permission.may(Act.EDIT, Thing.MATTER) ? links : List.of();
  }

  @GetMapping("/rounds/{id:[0-9]+}/results")
  Page results(@PathVariable long id, @RequestParam Map<String, String> parameters) {
    Round round = rounds.require(id);
    Query<RoundResult> query = Query.of(parameters, ResultsView.COLUMNS, "round", id);
    List<RoundResult> all = results.ofRound(id);
    List<UnitStanding> standings = UnitStanding.ranked(id, all);
    List<RoundResult> shown =
        query.of(all).stream()
            .sorted(
                Comparator.comparingInt((RoundResult each) -> each.light().worstFirst())
                    .thenComparing((RoundResult each) -> each.subject().unit())
                    .thenComparing(RoundResult::position))
            .toList();
    UnitStanding chosen =
        standings.stream()
            .filter(each -> query.asked("unit").equals(String.valueOf(each.unit())))
            .findFirst()
            .orElse(null);
    return Page.of("result/ResultsPage")
        .with("links", links())
        .with(
            "view", new ResultsView(round, query, all, standings, query.cut(shown, ROWS), chosen));
  }

  @GetMapping("/results/{kind}/{subject}")
  Page history(
      @PathVariable String kind,
      @PathVariable long subject,
      @RequestParam(required = false) @Nullable Long unit) {
    SubjectKind of =
        Optional.of(kind)
            .filter(word -> word.equals("task") || word.equals("indicator"))
            .map(word -> word.equals("task") ? SubjectKind.TASK : SubjectKind.INDICATOR)
            .orElseThrow(NotFound::new);
    List<RoundResult> history =
        results.history(of, subject).stream()
            .filter(each -> unit == null || each.subject().unit() == unit)
            .toList();
    if (history.isEmpty()) {
      throw new NotFound();
    }
    return Page.of("result/HistoryPage")
        .with("links", links())
        .with("history", history)
        .with("superseded", rounds.superseded())
        .with("last", history.getLast());
  }
}
