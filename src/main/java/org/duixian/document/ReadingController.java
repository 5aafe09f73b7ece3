package org.duixian.document;

import java.util.ArrayList;
import java.util.List;
import org.duixian.access.CurrentMember;
import org.duixian.access.OfficeOnly;
import org.duixian.kernel.NotFound;
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

  private final ReadingViews views;
  private final Review review;
  private final Statements statements;
  private final Documents documents;

  ReadingController(ReadingViews views, Review review, Statements statements, Documents documents) {
    this.views = views;
    this.review = review;
    this.statements = statements;
    this.documents = documents;
  }

  @GetMapping("/documents/{id}")
  Page page(
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int section,
      @RequestParam(defaultValue = "") String only,
      @RequestParam(required = false) @Nullable Integer at,
      @RequestParam(required = false) @Nullable Long statement) {
    Statement open = statement == null ? null : statement(id, statement);
    return page(view(id, section, only, at, open), StatementForm.empty(), new FormErrors());
  }

  private ReadingView view(
      long id, int section, String only, @Nullable Integer at, @Nullable Statement open) {
    boolean pendingOnly = only.equals("proposed") && open == null;
    return views.of(
        CurrentMember.district(), id, new ReadingViews.Wanted(section, pendingOnly, at, open));
  }

  private static Page page(ReadingView view, StatementForm added, FormErrors errors) {
    return Page.of("document/ReadingPage")
        .with("view", view)
        .with("added", added)
        .with("errors", errors);
  }

  private Statement statement(long document, long id) {
    return statements
        .find(CurrentMember.district(), id)
        .filter(found -> found.document() == document)
        .orElseThrow(NotFound::new);
  }

  /** The row as it stands, or with {@code open} for a closer look. */
  @GetMapping("/documents/{id}/statements/{statement}")
  View row(
      @PathVariable long id,
      @PathVariable long statement,
      @RequestParam(defaultValue = "true") boolean open,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
    Statement found = statement(id, statement);
    return htmx == null ? new RedirectView(found.path()) : rowOf(found, open);
  }

  private Page rowOf(Statement statement, boolean open) {
    ReadingView view =
        open
            ? view(statement.document(), 0, "", null, statement)
            : view(statement.document(), 0, "", statement.start(), null);
    return Page.of("document/RowPartial").with("view", view).with("statement", statement.id());
  }

  /** Confirms, rejects or takes back: one row by its button, those checked, or the rest. */
  @PostMapping("/documents/{id}/review")
  @OfficeOnly
  View review(
      @PathVariable long id,
      Decision decision,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      RedirectAttributes redirect) {
    String district = CurrentMember.district();
    documents.existing(district, id);
    Review.Seen taken = decision.taken();
    if (taken != null) {
      return answer(review.undo(district, own(id, taken)), null, htmx);
    }
    List<Review.Seen> seen = new ArrayList<>(decision.rows());
    Review.Bulk bulk = review.decide(district, id, seen, decision.state());
    if (seen.size() == 1 && (htmx != null || bulk.stale() > 0)) {
      Statement now = statement(id, seen.getFirst().statement());
      boolean stale = bulk.stale() > 0;
      return answer(stale ? new ReviewOutcome.Stale(now) : new ReviewOutcome.Done(now), null, htmx);
    }
    redirect.addFlashAttribute(
        Notice.ATTRIBUTE,
        bulk.stale() == 0
            ? Notice.of("document.review.done", bulk.changed())
            : Notice.of("document.review.partly", bulk.changed(), bulk.stale()));
    return new RedirectView(decision.back(id));
  }

  private Review.Seen own(long document, Review.Seen seen) {
    return new Review.Seen(statement(document, seen.statement()).id(), seen.version());
  }

  /** Corrects and confirms the opened row. */
  @PostMapping("/documents/{id}/statements/{statement}")
  @OfficeOnly
  View correct(
      @PathVariable long id,
      @PathVariable long statement,
      @RequestParam int version,
      StatementForm form,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
    String district = CurrentMember.district();
    Statement before = statement(id, statement);
    StatementForm typed = form.ofKind(before.kind());
    FormErrors errors = new FormErrors();
    Correction correction = typed.read(new CodePoints(documents.text(district, id)), EDIT, errors);
    if (correction == null) {
      return editor(before, typed, errors, null, htmx).withStatus(400);
    }
    return answer(
        review.correct(district, new Review.Seen(statement, version), correction), typed, htmx);
  }

  private View answer(ReviewOutcome outcome, @Nullable StatementForm mine, @Nullable String htmx) {
    Statement now = outcome.statement();
    return switch (outcome) {
      case ReviewOutcome.Done _ ->
          htmx == null ? new RedirectView(now.placePath()) : rowOf(now, false);
      case ReviewOutcome.Stale _ -> {
        StatementForm sent = mine == null ? StatementForm.of(now) : mine;
        yield editor(now, sent, new FormErrors(), sent, htmx).withStatus(409);
      }
    };
  }

  private Page editor(
      Statement statement,
      StatementForm form,
      FormErrors errors,
      @Nullable StatementForm mine,
      @Nullable String htmx) {
    ReadingView view =
        view(statement.document(), 0, "", null, statement).withEditor(form, errors, mine);
    return htmx == null
        ? page(view, StatementForm.empty(), errors)
        : Page.of("document/RowPartial").with("view", view).with("statement", statement.id());
  }

  /** Adds a row for words that were selected or typed. */
  @PostMapping("/documents/{id}/statements")
  @OfficeOnly
  View add(
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int section,
      StatementForm form,
      RedirectAttributes redirect) {
    String district = CurrentMember.district();
    documents.existing(district, id);
    FormErrors errors = new FormErrors();
    Correction correction = form.read(new CodePoints(documents.text(district, id)), ADD, errors);
    if (correction == null) {
      return page(view(id, section, "", null, null), form, errors).withStatus(400);
    }
    StatementKind kind = form.figure() ? StatementKind.FIGURE : StatementKind.TASK;
    Statement added = review.add(district, id, kind, correction);
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("document.add.done", added.quote()));
    return new RedirectView(added.placePath());
  }
}
