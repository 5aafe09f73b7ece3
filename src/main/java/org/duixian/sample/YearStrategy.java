package org.duixian.sample;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.duixian.strategy.ActionPlan;
import org.duixian.strategy.Milestone;
import org.duixian.strategy.PlanForm;
import org.duixian.strategy.Report;
import org.duixian.strategy.ReportForm;
import org.duixian.strategy.Reports;
import org.duixian.strategy.Strategies;
import org.duixian.strategy.StrategyForm;
import org.duixian.strategy.StrategyWork;
import org.springframework.stereotype.Component;

/** A headquarters with its plans, milestones and reports. */
@Component
record YearStrategy(StrategyWork work, Strategies strategies, Reports reports, SampleStage stage) {

  void pursue(Cast cast) {
    Entry entry = cast.file().entry("strategy");
    stage.office(cast, entry.moment("at"), () -> declare(cast, entry));
    long strategy = strategies.list().getLast().id();
    for (Entry report : entry.entries("reports")) {
      report(cast, strategy, report);
    }
  }

  private void declare(Cast cast, Entry entry) {
    long strategy =
        work.declare(
            new StrategyForm.Read(
                entry.text("name"),
                entry.text("aim"),
                entry.text("headquarters"),
                cast.name(entry.text("commander")),
                entry.texts("deputies").stream().map(cast::name).collect(Collectors.joining("、")),
                entry.day("starts"),
                entry.day("due")),
            cast.unit(entry.text("office")));
    Map<String, Long> plans = new HashMap<>();
    for (Entry plan : entry.entries("plans")) {
      long id =
          work.plan(
              strategy,
              new PlanForm.Read(
                  plan.text("title"),
                  cast.name(plan.text("leader")),
                  plan.day("starts"),
                  plan.day("due")),
              cast.unit(plan.text("lead")),
              plan.optional("under").map(plans::get).orElse(null));
      plans.put(plan.text("key"), id);
      plan.entries("milestones")
          .forEach(each -> work.addMilestone(id, each.text("title"), each.day("due")));
    }
    for (Entry plan : entry.entries("plans")) {
      book(cast, strategy, plan);
      reach(cast, strategy, plan);
    }
  }

  private void book(Cast cast, long strategy, Entry plan) {
    if (plan.optional("task").isPresent()) {
      ActionPlan there =
          strategies.plans(strategy).stream()
              .filter(each -> each.title().equals(plan.text("title")))
              .findFirst()
              .orElseThrow();
      Entry task = plan.entry("task");
      work.book(there, task.text("title"), task.day("due"), plan.text("title"));
    }
  }

  /** Milestones are noted on the day on which they were reached. */
  private void reach(Cast cast, long strategy, Entry plan) {
    List<Milestone> set = strategies.milestones(strategy);
    for (Entry entry : plan.entries("milestones")) {
      entry
          .optionalDay("reached")
          .ifPresent(
              day -> {
                Milestone there =
                    set.stream()
                        .filter(each -> each.title().equals(entry.text("title")))
                        .findFirst()
                        .orElseThrow();
                OffsetDateTime noon = day.atTime(12, 0).atOffset(SampleStage.OFFSET);
                stage.office(
                    cast, noon, () -> work.reach(there, there.version(), day, entry.text("proof")));
              });
    }
  }

  private void report(Cast cast, long strategy, Entry entry) {
    long unit = cast.unit(entry.text("lead"));
    Report.Kind kind = Report.Kind.valueOf(entry.text("kind"));
    ReportForm.Read written =
        new ReportForm.Read(
            kind,
            entry.text("title"),
            entry.text("words"),
            entry.optional("occurred").map(OffsetDateTime::parse).orElse(null),
            entry.optional("hours").map(Integer::valueOf).orElse(null));
    Long within = kind == Report.Kind.BULLETIN ? strategy : null;
    AtomicLong id = new AtomicLong();
    stage.as(
        cast,
        cast.writer(unit),
        entry.moment("at"),
        () -> id.set(reports.send(written, within, unit, List.of())));
    for (Entry receipt : entry.entries("receipts")) {
      stage.as(
          cast,
          receipt.text("login"),
          receipt.moment("at"),
          () -> reports.receive(id.get(), receipt.text("words")));
    }
  }
}
