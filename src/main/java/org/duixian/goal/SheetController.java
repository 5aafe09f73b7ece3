package org.duixian.goal;

import java.io.IOException;
import java.util.Map;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.access.Member;
import org.duixian.access.OfficeOnly;
import org.duixian.kernel.NotFound;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.duixian.site.UploadForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
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
@OfficeOnly
class SheetController {

  private static final int MOST_MEGABYTES = 20;

  private final SheetUploads uploads;
  private final SheetReading reading;
  private final Ledger ledger;
  private final GoalFrames frames;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;

  SheetController(
      SheetUploads uploads,
      SheetReading reading,
      Ledger ledger,
      GoalFrames frames,
      AuditTrail audit,
      TransactionTemplate transaction) {
    this.uploads = uploads;
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
    if (refused != null) {
      errors.add("file", "goal.sheet.too-many-bytes", MOST_MEGABYTES);
    }
    return form(year, errors);
  }

  private Page form(int year, FormErrors errors) {
    GoalFrame goals = frames.find(CurrentMember.district(), year).orElseThrow(NotFound::new);
    return Page.of("goal/SheetPage")
        .with("goals", goals)
        .with("errors", errors)
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  @PostMapping("/ledger/{year}/sheet")
  View send(@PathVariable int year, @RequestParam MultipartFile file) throws IOException {
    if (file.isEmpty()) {
      return form(year, new FormErrors().add("file", "goal.sheet.no-file"));
    }
    if (file.getSize() > MOST_MEGABYTES * 1024L * 1024) {
      return form(year, new FormErrors().add("file", "goal.sheet.too-many-bytes", MOST_MEGABYTES));
    }
    byte[] content = file.getBytes();
    Member member = CurrentMember.require();
    SheetReview review = reading.read(member.district(), year, content).review();
    if (review.problems().stream().anyMatch(each -> each.messageKey().endsWith("unreadable"))) {
      return form(year, new FormErrors().add("file", "goal.sheet.unreadable"));
    }
    String name = file.getOriginalFilename();
    long id =
        transaction.execute(
            status -> {
              long kept =
                  uploads.keep(
                      member.district(),
                      member.id(),
                      year,
                      name == null ? "" : name.substring(0, Math.min(200, name.length())),
                      content);
              audit.record("sheet.send", "sheet", kept, Map.of("year", year));
              return kept;
            });
    return new RedirectView("/ledger/" + year + "/sheet/" + id);
  }

  @GetMapping("/ledger/{year}/sheet/{id}")
  Page review(@PathVariable int year, @PathVariable long id) {
    SheetUploads.Upload upload = find(year, id);
    return page(upload, reading.read(CurrentMember.district(), year, upload.content()).review());
  }

  private Page page(SheetUploads.Upload upload, SheetReview review) {
    return Page.of("goal/SheetReviewPage")
        .with("year", upload.year())
        .with("id", upload.id())
        .with("fileName", upload.fileName())
        .with("review", review)
        .withStatus(review.isRight() ? 200 : 409);
  }

  private SheetUploads.Upload find(int year, long id) {
    Member member = CurrentMember.require();
    return uploads.find(member.district(), member.id(), year, id).orElseThrow(NotFound::new);
  }

  /** Reads the sheet again: what was changed meanwhile shows as a conflict and nothing is done. */
  @PostMapping("/ledger/{year}/sheet/{id}")
  View confirm(@PathVariable int year, @PathVariable long id, RedirectAttributes redirect) {
    Member member = CurrentMember.require();
    SheetUploads.Upload upload = find(year, id);
    SheetReading.Outcome outcome = reading.read(member.district(), year, upload.content());
    if (!outcome.review().isRight()) {
      return page(upload, outcome.review());
    }
    try {
      transaction.executeWithoutResult(
          status -> {
            ledger.changeAll(outcome.contents());
            uploads.drop(member.district(), member.id(), year);
            audit.record("sheet.take", "sheet", id, Map.of("tasks", outcome.contents().size()));
          });
    } catch (GoalRefusal overtaken) {
      return page(upload, reading.read(member.district(), year, upload.content()).review());
    }
    redirect.addFlashAttribute(
        Notice.ATTRIBUTE, Notice.of("goal.sheet.taken", outcome.contents().size()));
    return new RedirectView("/ledger/" + year);
  }
}
