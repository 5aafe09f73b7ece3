package org.duixian.indicator;

import java.io.IOException;
import java.util.Set;
import org.duixian.access.May;
import org.duixian.access.Thing;
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

/** Taking values in from a sheet: sent, reviewed cell by cell, stored as a whole. */
@Controller
@May(thing = Thing.INDICATOR)
class ImportController {

  private static final String PURPOSE = "observations";

  private final SheetIntake intake;
  private final ImportReading reading;
  private final Recording recording;
  private final TransactionTemplate transaction;

  ImportController(
      SheetIntake intake,
      ImportReading reading,
      Recording recording,
      TransactionTemplate transaction) {
    this.intake = intake;
    this.reading = reading;
    this.recording = recording;
    this.transaction = transaction;
  }

  @GetMapping("/indicators/import")
  Page form(@RequestParam(name = UploadForm.TOO_LARGE, required = false) @Nullable Long refused) {
    FormErrors errors = new FormErrors();
    if (refused != null) {
      errors.add("file", "site.file.too-large");
    }
    return form(errors);
  }

  private static Page form(FormErrors errors) {
    return Page.of("indicator/ImportPage")
        .with("errors", errors)
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  @PostMapping("/indicators/import")
  View send(@RequestParam MultipartFile file) throws IOException {
    SheetIntake.Taken taken =
        intake.take(PURPOSE, file, content -> read(content, Set.of()).review());
    return taken.id() == null
        ? form(taken.errors())
        : new RedirectView("/indicators/import/" + taken.id());
  }

  private ImportReading.Outcome read(byte[] content, Set<String> ticked) {
    return reading.read(content, ticked);
  }

  @GetMapping("/indicators/import/{id:\\d{1,18}}")
  Page review(@PathVariable long id) {
    SheetIntake.Sent sent = intake.find(PURPOSE, id);
    SheetReview<ImportLine> review = read(sent.content(), Set.of()).review();
    return page(sent, review).withStatus(review.isRight() ? 200 : 400);
  }

  private static Page page(SheetIntake.Sent sent, SheetReview<ImportLine> review) {
    return Page.of("indicator/ImportReviewPage")
        .with("sent", sent)
        .with("review", review)
        .withStatus(400);
  }

  /** Reads the sheet again: what changed meanwhile is refused and nothing is stored. */
  @PostMapping("/indicators/import/{id:\\d{1,18}}")
  View confirm(
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> form,
      RedirectAttributes redirect) {
    SheetIntake.Sent sent = intake.find(PURPOSE, id);
    ImportReading.Outcome outcome = read(sent.content(), SheetQuestion.ticked(form));
    if (!outcome.review().isRight() || !outcome.review().isAnswered()) {
      return page(sent, outcome.review());
    }
    transaction.executeWithoutResult(
        status -> {
          recording.recordAll(outcome.values(), "observation.import", id);
          intake.drop(PURPOSE);
        });
    redirect.addFlashAttribute(
        Notice.ATTRIBUTE, Notice.of("indicator.import.taken", outcome.values().size()));
    return new RedirectView("/indicators");
  }
}
