package org.duixian.document;

import java.util.List;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What is done to a commitment as a whole: split it, merge it into the one before, assign it. */
@Controller
@May(thing = Thing.DOCUMENT)
class CommitmentController {

  private final ReadingPages pages;
  private final Boundaries boundaries;
  private final Documents documents;
  private final LeadUnits leads;

  CommitmentController(
      ReadingPages pages, Boundaries boundaries, Documents documents, LeadUnits leads) {
    this.pages = pages;
    this.boundaries = boundaries;
    this.documents = documents;
    this.leads = leads;
  }

  @PostMapping("/documents/{id}/statements/{statement}/split")
  View split(
      @PathVariable long id,
      @PathVariable long statement,
      @RequestParam int version,
      @RequestParam(defaultValue = "-1") int cut,
      RedirectAttributes redirect) {
    Statement whole = pages.statement(id, statement);
    if (whole.version() == version && !Boundaries.splits(whole, cut)) {
      return refused(whole, "e-cut", "document.form.cut");
    }
    Statement now = boundaries.split(new Review.Seen(statement, version), cut);
    return answer(now, "document.split.done", redirect);
  }

  private View refused(Statement statement, String field, String key) {
    FormErrors errors = new FormErrors().add(field, key);
    return pages.editor(statement, StatementForm.of(statement), errors, false).withStatus(400);
  }

  /** Merges a commitment into the one before it, which the form names with the version seen. */
  @PostMapping("/documents/{id}/statements/{statement}/merge")
  View merge(
      @PathVariable long id,
      @PathVariable long statement,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String into,
      RedirectAttributes redirect) {
    Statement later = pages.statement(id, statement);
    List<Review.Seen> named = ReviewDecision.parsed(into).toList();
    if (named.size() != 1) {
      return refused(later, "e-merge", "document.form.merge");
    }
    Review.Seen first = named.getFirst();
    Statement earlier = pages.statement(id, first.statement());
    boolean fresh = later.version() == version && earlier.version() == first.version();
    if (fresh && !Boundaries.merges(earlier, later)) {
      return refused(later, "e-merge", "document.form.merge");
    }
    Statement now = boundaries.merge(first, new Review.Seen(statement, version));
    return answer(now, "document.merge.done", redirect);
  }

  private static View answer(Statement now, String done, RedirectAttributes redirect) {
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of(done));
    return new RedirectView(now.placePath());
  }

  @PostMapping("/documents/{id}/statements/{statement}/lead")
  View assign(
      @PathVariable long id,
      @PathVariable long statement,
      @RequestParam(defaultValue = "") String seen,
      @RequestParam(defaultValue = "") String unit,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
    Document document = documents.existing(id);
    Statement commitment = pages.statement(id, statement);
    String name = unit.strip();
    boolean alone = htmx != null;
    if (!leads.assign(document, commitment, seen, name)) {
      FormErrors errors = new FormErrors().add("e-unit", "document.form.lead", name);
      return pages.leading(commitment, name, errors, alone).withStatus(400);
    }
    return alone ? pages.row(commitment, false) : new RedirectView(commitment.placePath());
  }
}
