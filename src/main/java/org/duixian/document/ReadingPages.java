package org.duixian.document;

import org.duixian.kernel.NotFound;
import org.duixian.site.FormErrors;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the reading page or, for htmx, one row of it. */
@Component
record ReadingPages(ReadingViews views, Statements statements) {

  Statement statement(long document, long id) {
    return statements
        .find(id)
        .filter(found -> found.document() == document)
        .orElseThrow(NotFound::new);
  }

  Page stretch(long document, int section, String only, @Nullable Integer at) {
    return page(view(document, section, only, at, null));
  }

  Page opened(Statement open) {
    return page(opening(open));
  }

  /** The page with a new statement's form as typed. */
  Page adding(long document, int section, StatementForm typed, FormErrors errors) {
    return page(view(document, section, "", null, null), typed, errors).withStatus(400);
  }

  private ReadingView opening(Statement open) {
    return view(open.document(), 0, "", null, open);
  }

  private ReadingView view(
      long id, int section, String only, @Nullable Integer at, @Nullable Statement open) {
    boolean pendingOnly = only.equals("proposed") && open == null;
    return views.of(id, new ReadingViews.Wanted(section, pendingOnly, at, open));
  }

  private static Page page(ReadingView view) {
    return page(view, StatementForm.empty(), new FormErrors());
  }

  private static Page page(ReadingView view, StatementForm added, FormErrors errors) {
    return Page.of("document/ReadingPage")
        .with("view", view)
        .with("added", added)
        .with("errors", errors);
  }

  /** One row alone, open or shut. */
  Page row(Statement statement, boolean open) {
    ReadingView view =
        open ? opening(statement) : view(statement.document(), 0, "", statement.start(), null);
    return Page.of("document/RowPartial").with("view", view).with("statement", statement.id());
  }

  /** The opened row with what was typed, alone or on its page. */
  Page editor(Statement statement, StatementForm form, FormErrors errors, boolean alone) {
    ReadingView view = opening(statement);
    Editor open = view.editor();
    return editor(view.with(open == null ? null : open.with(form, errors)), errors, alone);
  }

  /** The opened row with the lead unit that was typed, alone or on its page. */
  Page leading(Statement statement, String unit, FormErrors errors, boolean alone) {
    ReadingView view = opening(statement);
    Editor open = view.editor();
    Editor typed =
        open == null ? null : open.with(StatementForm.of(statement), errors).withUnit(unit);
    return editor(view.with(typed), errors, alone);
  }

  private static Page editor(ReadingView view, FormErrors errors, boolean alone) {
    Editor open = view.editor();
    return alone && open != null
        ? Page.of("document/RowPartial")
            .with("view", view)
            .with("statement", open.row().statement().id())
        : page(view, StatementForm.empty(), errors);
  }
}
