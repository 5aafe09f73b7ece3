package org.duixian.document;

import java.util.ArrayList;
import java.util.List;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The reading page and the review on it; htmx gets the row only, everybody else a page. */
@Controller
class ReadingController {

  private static final String EDIT = "e-";
  private static final String ADD = "a-";

  private final ReadingPages pages;
  private final Review review;
  private final Documents documents;
  private final Outlines outlines;

  ReadingController(ReadingPages pages, Review review, Documents documents, Outlines outlines) {
    this.pages = pages;
    this.review = review;
    this.documents = documents;
    this.outlines = outlines;
  }

  @GetMapping("/documents/{id}")
  Page page(
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int section,
      @RequestParam(defaultValue = "") String only,
      @RequestParam(required = false) @Nullable Integer at,
      @RequestParam(defaultValue = "") String paragraph,
      @RequestParam(required = false) @Nullable Long statement) {
    if (statement != null) {
      return pages.opened(pages.statement(id, statement));
    }
    Integer offset = paragraph.isBlank() ? at : Integer.valueOf(start(id, paragraph));
    return pages.stretch(id, section, only, offset);
  }

  /** The start of a paragraph by its number; the nearest one for a number that does not exist. */
  private int start(long document, String paragraph) {
    String digits = paragraph.strip();
    int wanted = digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 1;
    documents.existing(document);
    return outlines.of(document).paragraphs().stream()
        .filter(each -> each.number() <= wanted)
        .reduce((first, second) -> second)
        .map(OutlinePlace.Paragraph::start)
        .orElse(0);
  }

  /** The row as it stands, or with {@code open} for a closer look. */
  @GetMapping("/documents/{id}/statements/{statement}")
  View row(
      @PathVariable long id,
      @PathVariable long statement,
      @RequestParam(defaultValue = "true") boolean open,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
    Statement found = pages.statement(id, statement);
    return htmx == null ? new RedirectView(found.path()) : pages.row(found, open);
  }

  /** Confirms, rejects or takes back: one row by its button, those checked, or the rest. */
  @PostMapping("/documents/{id}/review")
  @May(thing = Thing.DOCUMENT)
  View review(
      @PathVariable long id,
      ReviewDecision decision,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      RedirectAttributes redirect) {
    documents.existing(id);
    Review.Seen taken = decision.taken();
    if (taken != null) {
      return answer(review.undo(own(id, taken)), htmx);
    }
    List<Review.Seen> seen = new ArrayList<>(decision.rows());
    Review.Bulk bulk = review.decide(id, seen, decision.state());
    if (!bulk.stale().isEmpty()) {
      throw decision.overtaken(id, bulk);
    }
    if (seen.size() == 1 && htmx != null) {
      return answer(pages.statement(id, seen.getFirst().statement()), htmx);
    }
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("document.review.done", bulk.changed()));
    return new RedirectView(decision.back(id));
  }

  private Review.Seen own(long document, Review.Seen seen) {
    return new Review.Seen(pages.statement(document, seen.statement()).id(), seen.version());
  }

  /** Corrects and confirms the opened row. */
  @PostMapping("/documents/{id}/statements/{statement}")
  @May(thing = Thing.DOCUMENT)
  View correct(
      @PathVariable long id,
      @PathVariable long statement,
      @RequestParam int version,
      StatementForm form,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
    Statement before = pages.statement(id, statement);
    StatementForm typed = form.ofKind(before.kind());
    FormErrors errors = new FormErrors();
    Correction correction = typed.read(new CodePoints(documents.text(id)), EDIT, errors);
    if (correction == null) {
      return pages.editor(before, typed, errors, htmx != null).withStatus(400);
    }
    return answer(review.correct(new Review.Seen(statement, version), correction), htmx);
  }

  private View answer(Statement now, @Nullable String htmx) {
    return htmx == null ? new RedirectView(now.placePath()) : pages.row(now, false);
  }

  /** Adds a row for words that were selected or typed. */
  @PostMapping("/documents/{id}/statements")
  @May(thing = Thing.DOCUMENT)
  View add(
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int section,
      StatementForm form,
      RedirectAttributes redirect) {
    documents.existing(id);
    FormErrors errors = new FormErrors();
    Correction correction = form.read(new CodePoints(documents.text(id)), ADD, errors);
    if (correction == null) {
      return pages.adding(id, section, form, errors);
    }
    StatementKind kind = form.figure() ? StatementKind.FIGURE : StatementKind.TASK;
    Statement added = review.add(id, kind, correction);
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("document.add.done", added.quote()));
    return new RedirectView(added.placePath());
  }
}
