package org.duixian.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.duixian.kernel.NotFound;
import org.duixian.strategy.Report;
import org.duixian.strategy.Reports;
import org.duixian.strategy.Strategies;
import org.duixian.strategy.Strategy;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Key strategies and reports upward. */
@Interface
class StrategyResource {

  private final Strategies strategies;
  private final Reports reports;
  private final Versions versions;
  private final Clock clock;

  StrategyResource(Strategies strategies, Reports reports, Versions versions, Clock clock) {
    this.strategies = strategies;
    this.reports = reports;
    this.versions = versions;
    this.clock = clock;
  }

  @GetMapping("/api/v1/strategies")
  Listing<StrategyJson> listStrategies(Paging paging) {
    LocalDate today = LocalDate.now(clock);
    return Listing.cut(
        strategies.list(),
        paging,
        Strategy::id,
        each -> StrategyJson.of(each, List.of(), List.of(), today));
  }

  @GetMapping("/api/v1/strategies/{id}")
  ResponseEntity<StrategyJson> getStrategy(@PathVariable long id) {
    Strategy strategy = strategies.find(id).orElseThrow(NotFound::new);
    StrategyJson json =
        StrategyJson.of(
            strategy, strategies.plans(id), strategies.milestones(id), LocalDate.now(clock));
    return versions.answer(json, json.version());
  }

  /** A reporter sees the reports of the own unit only. */
  @GetMapping("/api/v1/reports")
  Listing<ReportJson> listReports(Paging paging) {
    return Listing.of(
        reports.page(paging.from(), paging.sizeAndOne()), paging, Report::id, ReportJson::of);
  }
}
