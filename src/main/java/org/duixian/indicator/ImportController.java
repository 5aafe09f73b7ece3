package org.duixian.indicator;

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

/** Taking values in from a sheet: sent, reviewed cell by cell, stored as a whole. */
@Controller
@OfficeOnly
class ImportController {

  private static final int LONGEST_NAME = 200;
  private static final int MOST_BYTES = 20 * 1024 * 1024;

  private final ImportUploads uploads;
  private final ImportReading reading;
  private final Recording recording;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;

  ImportController(
      ImportUploads uploads,
      ImportReading reading,
      Recording recording,
      AuditTrail audit,
      TransactionTemplate transaction) {
    this.uploads = uploads;
    this.reading = reading;
    this.recording = recording;
    this.audit = audit;
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
    if (file.isEmpty()) {
      return form(new FormErrors().add("file", "indicator.import.no-file"));
    }
    if (file.getSize() > MOST_BYTES) {
      return form(new FormErrors().add("file", "site.file.too-large"));
    }
    byte[] content = file.getBytes();
    Member member = CurrentMember.require();
    ImportReview review = reading.read(member.district(), content).review();
    for (ImportProblem problem : review.problems()) {
      if (problem.messageKey().matches(".*(unreadable|too-large|empty)")) {
        return form(new FormErrors().add("file", problem.messageKey()));
      }
    }
    String name = file.getOriginalFilename();
    String kept = name == null ? "" : name.substring(0, Math.min(LONGEST_NAME, name.length()));
    long id =
        transaction.execute(
            status -> {
              long upload = uploads.keep(member.district(), member.id(), kept, content);
              audit.record("observation.send", "upload", upload, Map.of("file", kept));
              return upload;
            });
    return new RedirectView("/indicators/import/" + id);
  }

  @GetMapping("/indicators/import/{id:\\d{1,18}}")
  Page review(@PathVariable long id) {
    ImportUploads.Upload upload = find(id);
    return page(upload, reading.read(CurrentMember.district(), upload.content()).review());
  }

  private static Page page(ImportUploads.Upload upload, ImportReview review) {
    return Page.of("indicator/ImportReviewPage")
        .with("id", upload.id())
        .with("fileName", upload.fileName())
        .with("review", review)
        .withStatus(review.isRight() ? 200 : 400);
  }

  private ImportUploads.Upload find(long id) {
    Member member = CurrentMember.require();
    return uploads.find(member.district(), member.id(), id).orElseThrow(NotFound::new);
  }

  /** Reads the sheet again: what changed meanwhile is refused and nothing is stored. */
  @PostMapping("/indicators/import/{id:\\d{1,18}}")
  View confirm(@PathVariable long id, RedirectAttributes redirect) {
    Member member = CurrentMember.require();
    ImportUploads.Upload upload = find(id);
    ImportReading.Outcome outcome = reading.read(member.district(), upload.content());
    if (!outcome.review().isRight()) {
      return page(upload, outcome.review());
    }
    transaction.executeWithoutResult(
        status -> {
          recording.recordAll(member.district(), outcome.values(), "observation.import", id);
          uploads.drop(member.district(), member.id());
        });
    redirect.addFlashAttribute(
        Notice.ATTRIBUTE, Notice.of("indicator.import.taken", outcome.values().size()));
    return new RedirectView("/indicators");
  }
}
