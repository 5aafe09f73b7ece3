package org.duixian.round;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.duixian.access.Act;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.kernel.NotFound;
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
  Page results(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Long unit,
      @RequestParam(defaultValue = "") String of,
      @RequestParam(defaultValue = "1") int page) {
    Round round = rounds.require(id);
    List<RoundResult> all = results.ofRound(id);
    List<UnitStanding> standings = UnitStanding.ranked(id, all);
    UnitStanding.Group group = group(of);
    List<RoundResult> shown =
        all.stream()
            .filter(each -> unit == null || each.subject().unit() == unit)
            .filter(each -> group == null || group.holds(each))
            .sorted(
                Comparator.comparingInt((RoundResult each) -> each.light().worstFirst())
                    .thenComparing((RoundResult each) -> each.subject().unit())
                    .thenComparing(RoundResult::position))
            .toList();
    FormView.Paging pages = FormView.Paging.of(page, ROWS, shown.size());
    UnitStanding chosen =
        standings.stream()
            .filter(each -> unit != null && each.unit() == unit)
            .findFirst()
            .orElse(null);
    boolean ranking = unit == null && group == null && pages.page() == 1;
    return Page.of("round/ResultsPage")
        .with("links", links())
        .with(
            "view",
            new ResultsView(
                round, all, standings, pages.cut(shown, ROWS), pages, chosen, group, ranking));
  }

  static UnitStanding.@Nullable Group group(String word) {
    for (UnitStanding.Group group : UnitStanding.Group.values()) {
      if (group.word().equals(word)) {
        return group;
      }
    }
    return null;
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
    return Page.of("round/HistoryPage")
        .with("links", links())
        .with("history", history)
        .with("superseded", rounds.superseded())
        .with("last", history.getLast());
  }
}
