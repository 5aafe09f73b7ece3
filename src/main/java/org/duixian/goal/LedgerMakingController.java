package org.duixian.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.document.Document;
import org.duixian.document.Documents;
import org.duixian.document.Statement;
import org.duixian.document.StatementKind;
import org.duixian.document.StatementState;
import org.duixian.document.Statements;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Making the ledger of a year from its reports. */
@Controller
@May(thing = Thing.LEDGER)
class LedgerMakingController {

  private static final int MOST_DOCUMENTS = 4;

  private final Documents documents;
  private final Statements statements;
  private final GoalFrames frames;
  private final LedgerMaking making;
  private final MessageSource messages;

  LedgerMakingController(
      Documents documents,
      Statements statements,
      GoalFrames frames,
      LedgerMaking making,
      MessageSource messages) {
    this.documents = documents;
    this.statements = statements;
    this.frames = frames;
    this.making = making;
    this.messages = messages;
  }

  @GetMapping("/ledger/{year}/make")
  Page reports(@PathVariable int year) {
    List<MakingSource> sources = new ArrayList<>();
    documents.list().stream()
        .filter(document -> document.year() != null && document.year() == year)
        .limit(MOST_DOCUMENTS)
        .forEach(document -> sources.add(source(document)));
    return Page.of("goal/MakingPage")
        .with("year", year)
        .with("goals", frames.find(year).orElse(null))
        .with("sources", sources);
  }

  private MakingSource source(Document document) {
    List<Statement> all = statements.ofDocument(document.id());
    return MakingSource.of(
        document,
        all.stream()
            .filter(each -> each.kind() == StatementKind.TASK)
            .filter(each -> each.state() == StatementState.CONFIRMED)
            .count(),
        all.stream().filter(LedgerMaking::isTarget).count(),
        all.stream().filter(each -> each.state() == StatementState.PROPOSED).count());
  }

  @PostMapping("/ledger/{year}/make")
  View make(
      @PathVariable int year,
      @RequestParam long document,
      Locale locale,
      RedirectAttributes redirect) {
    String name =
        messages.getMessage("goal.frame.default-name", new Object[] {String.valueOf(year)}, locale);
    LedgerMaking.Made made = making.make(year, document, name);
    redirect.addFlashAttribute(
        Notice.ATTRIBUTE,
        Notice.of(
            "goal.made",
            made.tasks(),
            made.targets(),
            made.proposals(),
            made.goals(),
            made.before()));
    return new RedirectView("/ledger/" + year);
  }
}
