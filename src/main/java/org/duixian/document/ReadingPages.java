package org.duixian.document;

import java.util.List;
import org.duixian.kernel.NotFound;
import org.duixian.site.FormErrors;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the reading page or, for htmx, one row of it. */
@Component
class ReadingPages {

  private final ReadingViews views;
  private final Statements statements;

  ReadingPages(ReadingViews views, Statements statements) {
    this.views = views;
    this.statements = statements;
  }

  /** What a bulk left undone because somebody else was quicker. */
  record Overtaken(List<Conflict> conflicts, int changed, StatementState decided) {}

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
    return page(view(document, section, "", null, null), typed, errors, null).withStatus(400);
  }

  /** The page with what of a bulk was refused. */
  Page overtaken(long document, int section, String only, Overtaken overtaken) {
    ReadingView view = view(document, section, only, null, null);
    return page(view, StatementForm.empty(), new FormErrors(), overtaken).withStatus(409);
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
    return page(view, StatementForm.empty(), new FormErrors(), null);
  }

  private static Page page(
      ReadingView view, StatementForm added, FormErrors errors, @Nullable Overtaken overtaken) {
    return Page.of("document/ReadingPage")
        .with("view", view)
        .with("added", added)
        .with("errors", errors)
        .with("conflicts", overtaken == null ? List.of() : overtaken.conflicts())
        .with("changed", overtaken == null ? 0 : overtaken.changed())
        .with("decided", overtaken == null ? null : overtaken.decided());
  }

  /** One row alone, open or shut. */
  Page row(Statement statement, boolean open) {
    ReadingView view =
        open ? opening(statement) : view(statement.document(), 0, "", statement.start(), null);
    return Page.of("document/RowPartial").with("view", view).with("statement", statement.id());
  }

  /** The opened row with what was typed, alone or on its page. */
  Page editor(
      Statement statement,
      StatementForm form,
      FormErrors errors,
      @Nullable Conflict conflict,
      boolean alone) {
    ReadingView view = opening(statement);
    Editor open = view.editor();
    return editor(
        view.with(open == null ? null : open.with(form, errors, conflict)), errors, alone);
  }

  /** The opened row with the lead unit that was typed, alone or on its page. */
  Page leading(
      Statement statement,
      String unit,
      FormErrors errors,
      @Nullable Conflict conflict,
      boolean alone) {
    ReadingView view = opening(statement);
    Editor open = view.editor();
    Editor typed =
        open == null
            ? null
            : open.with(StatementForm.of(statement), errors, conflict).withUnit(unit);
    return editor(view.with(typed), errors, alone);
  }

  private static Page editor(ReadingView view, FormErrors errors, boolean alone) {
    Editor open = view.editor();
    return alone && open != null
        ? Page.of("document/RowPartial")
            .with("view", view)
            .with("statement", open.row().statement().id())
        : page(view, StatementForm.empty(), errors, null);
  }
}
