package org.duixian.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.duixian.document.Document;
import org.duixian.document.DocumentRow;
import org.duixian.document.Search;
import org.duixian.goal.LedgerSummaries;
import org.duixian.goal.LedgerSummary;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.organisation.Units;
import org.duixian.promise.Chain;
import org.duixian.promise.ChainBook;
import org.duixian.promise.ChainBooks;
import org.duixian.promise.ChainLink;
import org.duixian.reader.Role;
import org.duixian.round.Round;
import org.duixian.round.Rounds;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page after sign-in. */
@Controller
record OverviewController(
    ChainBooks chains,
    LedgerSummaries ledgers,
    Search documents,
    Rounds rounds,
    Standings standings,
    Units units,
    PressingMatters pressing,
    Clock clock) {

  private static final int MOST_HEADLINES = 15;

  @GetMapping("/")
  Page overview(@RequestParam(required = false) @Nullable Integer year) {
    List<DocumentRow> rows = documents.list();
    if (rows.isEmpty()) {
      return Page.of("overview/EmptyPage");
    }
    ChainBook book = chains.current();
    List<Integer> years = years(rows, ledgers.years());
    int shown = year != null && years.contains(year) ? year : years.getFirst();
    @Nullable LedgerSummary ledger = ledgers.of(shown).orElse(null);
    List<Round> opened = rounds.list(shown);
    @Nullable YearStanding standing = standings.of(opened).orElse(null);
    LocalDate today = LocalDate.now(clock);
    return Page.of("overview/OverviewPage")
        .with("standing", standing)
        .with("pressing", pressing.of(shown, opened, standing, today))
        .with(
            "view",
            new OverviewView(
                shown,
                years,
                headlines(book, shown),
                book.targeted(shown).size(),
                ledger,
                rows,
                steps(units(today), rows, ledger)));
  }

  private static List<Integer> years(List<DocumentRow> documents, List<Integer> ledgers) {
    TreeSet<Integer> years = new TreeSet<>(Comparator.reverseOrder());
    years.addAll(ledgers);
    documents.stream()
        .map(state -> state.document().year())
        .filter(Objects::nonNull)
        .forEach(years::add);
    if (years.isEmpty()) {
      years.add(documents.getFirst().document().importedAt().getYear());
    }
    return List.copyOf(years);
  }

  private static List<OverviewView.Headline> headlines(ChainBook book, int year) {
    List<OverviewView.Headline> headlines = new ArrayList<>();
    for (Chain chain : book.targeted(year)) {
      Optional<ChainLink> target = chain.at(year, Role.TARGET);
      if (target.isPresent() && chain.headline() && headlines.size() < MOST_HEADLINES) {
        headlines.add(
            new OverviewView.Headline(
                chain,
                target.get(),
                chain.at(year - 1, Role.RESULT).orElse(null),
                chain.at(year, Role.RESULT).orElse(null),
                chain.answer(year).orElse(null)));
      }
    }
    headlines.sort(
        Comparator.comparingLong((OverviewView.Headline h) -> h.target().document().id())
            .thenComparingInt(h -> h.target().statement().start()));
    return headlines;
  }

  /** The number of units that can answer for something. */
  private Sourced units(LocalDate today) {
    long count = units.current().stream().filter(unit -> !unit.kind().ofArea()).count();
    return Sourced.count(count, new Source.Count("units", "on=" + today + "&of=departments"));
  }

  private static List<OverviewView.Step> steps(
      Sourced units, List<DocumentRow> documents, @Nullable LedgerSummary ledger) {
    List<OverviewView.Step> steps = new ArrayList<>();
    if (units.value() != null && units.value().signum() == 0) {
      steps.add(
          new OverviewView.Step(units, "overview.step.units", "", "/organisation/units/list"));
    }
    for (DocumentRow state : documents) {
      add(
          steps,
          state.count("PROPOSED"),
          "overview.step.review",
          named(state.document()),
          state.document().path());
    }
    if (ledger != null) {
      String base = "/ledger/" + ledger.year();
      String year = String.valueOf(ledger.year());
      add(steps, ledger.unassigned(), "overview.step.unassigned", year, base + "?assignment=none");
      add(steps, ledger.proposed(), "overview.step.proposed", year, base + "?assignment=proposed");
      add(steps, ledger.undated(), "overview.step.undated", year, base + "?due=none");
    }
    return steps;
  }

  private static String named(Document document) {
    return document.year() == null ? document.title() : document.title() + " " + document.year();
  }

  private static void add(
      List<OverviewView.Step> steps, Sourced count, String key, String name, String href) {
    if (count.value() != null && count.value().signum() > 0) {
      steps.add(new OverviewView.Step(count, key, name, href));
    }
  }
}
