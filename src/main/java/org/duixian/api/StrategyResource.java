package org.duixian.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.duixian.access.CurrentMember;
import org.duixian.access.Member;
import org.duixian.access.Role;
import org.duixian.kernel.NotFound;
import org.duixian.organisation.Reporters;
import org.duixian.strategy.Report;
import org.duixian.strategy.Reports;
import org.duixian.strategy.Strategies;
import org.duixian.strategy.Strategy;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Key strategies and reports upward. */
@Interface
class StrategyResource {

  private static final long NO_UNIT = -1;

  private final Strategies strategies;
  private final Reports reports;
  private final Reporters reporters;
  private final Versions versions;
  private final Clock clock;

  StrategyResource(
      Strategies strategies, Reports reports, Reporters reporters, Versions versions, Clock clock) {
    this.strategies = strategies;
    this.reports = reports;
    this.reporters = reporters;
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
    Member member = CurrentMember.require();
    @Nullable Long own = member.role() == Role.UNIT ? reporters.ownUnit().orElse(NO_UNIT) : null;
    return Listing.of(
        reports.page(own, paging.from(), paging.sizeAndOne()), paging, Report::id, ReportJson::of);
  }
}
