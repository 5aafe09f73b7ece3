package org.duixian.goal;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.duixian.access.AuditTrail;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.change.Stale;
import org.duixian.kernel.NotFound;
import org.duixian.sheet.SheetIntake;
import org.duixian.sheet.SheetQuestion;
import org.duixian.sheet.SheetReview;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.duixian.site.UploadForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Taking a changed sheet back: sent, reviewed cell by cell, confirmed as a whole. */
@Controller
@May(thing = Thing.LEDGER)
class LedgerSheetController {

  private final SheetIntake intake;
  private final SheetReading reading;
  private final Ledger ledger;
  private final GoalFrames frames;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;

  LedgerSheetController(
      SheetIntake intake,
      SheetReading reading,
      Ledger ledger,
      GoalFrames frames,
      AuditTrail audit,
      TransactionTemplate transaction) {
    this.intake = intake;
    this.reading = reading;
    this.ledger = ledger;
    this.frames = frames;
    this.audit = audit;
    this.transaction = transaction;
  }

  @GetMapping("/ledger/{year}/sheet")
  Page form(
      @PathVariable int year,
      @RequestParam(name = UploadForm.TOO_LARGE, required = false) @Nullable Long refused) {
    FormErrors errors = new FormErrors();
    return form(year, refused == null ? errors : errors.add("file", "site.file.too-large"));
  }

  private Page form(int year, FormErrors errors) {
    GoalFrame goals = frames.find(year).orElseThrow(NotFound::new);
    return Page.of("goal/SheetPage")
        .with("goals", goals)
        .with("errors", errors)
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  @PostMapping("/ledger/{year}/sheet")
  View send(@PathVariable int year, @RequestParam MultipartFile file) throws IOException {
    SheetIntake.Taken taken =
        intake.take(purpose(year), file, content -> read(year, content, Set.of()).review());
    return taken.id() == null
        ? form(year, taken.errors())
        : new RedirectView("/ledger/" + year + "/sheet/" + taken.id());
  }

  private static String purpose(int year) {
    return "ledger-" + year;
  }

  private SheetReading.Outcome read(int year, byte[] content, Set<String> ticked) {
    return reading.read(year, content, ticked);
  }

  @GetMapping("/ledger/{year}/sheet/{id}")
  Page review(@PathVariable int year, @PathVariable long id) {
    SheetIntake.Sent sent = intake.find(purpose(year), id);
    SheetReview<SheetChange> review = read(year, sent.content(), Set.of()).review();
    return page(year, sent, review).withStatus(review.isRight() ? 200 : 409);
  }

  private static Page page(int year, SheetIntake.Sent sent, SheetReview<SheetChange> review) {
    return Page.of("goal/SheetReviewPage")
        .with("year", year)
        .with("sent", sent)
        .with("review", review)
        .withStatus(409);
  }

  /** Reads the sheet again: what was changed meanwhile shows as a conflict and nothing is done. */
  @PostMapping("/ledger/{year}/sheet/{id}")
  View confirm(
      @PathVariable int year,
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> form,
      RedirectAttributes redirect) {
    SheetIntake.Sent sent = intake.find(purpose(year), id);
    Set<String> ticked = SheetQuestion.ticked(form);
    SheetReading.Outcome outcome = read(year, sent.content(), ticked);
    if (!outcome.review().isRight() || !outcome.review().isAnswered()) {
      return page(year, sent, outcome.review());
    }
    try {
      transaction.executeWithoutResult(
          status -> {
            ledger.changeAll(outcome.contents());
            outcome.added().forEach(each -> ledger.add(year, each, TaskWrites.Origin.HAND));
            intake.drop(purpose(year));
            int added = outcome.added().size();
            Map<String, Object> taken = Map.of("tasks", outcome.contents().size(), "added", added);
            audit.record("sheet.take", "sheet", id, taken);
          });
    } catch (Stale overtaken) {
      return page(year, sent, read(year, sent.content(), ticked).review());
    }
    redirect.addFlashAttribute(
        Notice.ATTRIBUTE,
        Notice.of("goal.sheet.taken", outcome.contents().size(), outcome.added().size()));
    return new RedirectView("/ledger/" + year);
  }
}
