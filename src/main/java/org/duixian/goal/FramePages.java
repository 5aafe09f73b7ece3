package org.duixian.goal;

import java.util.List;
import org.duixian.document.DocumentNames;
import org.duixian.list.Query;
import org.duixian.site.FormErrors;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the page of a frame: as it is, or with errors. */
@Component
class FramePages {

  private final LedgerBooks books;
  private final DocumentNames names;

  FramePages(LedgerBooks books, DocumentNames names) {
    this.books = books;
    this.names = names;
  }

  /**
   * What of a page was typed or refused.
   *
   * @param edit number of the goal whose form is open, null for none
   * @param name the typed name of the frame, null for the standing one
   * @param node the typed goal whose form is open, null for the standing one
   * @param added the typed new goal
   */
  record Shown(
      int year,
      @Nullable Long edit,
      @Nullable String name,
      @Nullable NodeForm node,
      NodeForm added,
      FormErrors errors) {

    static Shown of(int year, @Nullable Long edit) {
      return new Shown(year, edit, null, null, NodeForm.EMPTY, new FormErrors());
    }

    Shown naming(String typed) {
      return new Shown(year, edit, typed, node, added, errors);
    }

    Shown editing(NodeForm typed) {
      return new Shown(year, edit, name, typed, added, errors);
    }

    Shown adding(NodeForm typed) {
      return new Shown(year, edit, name, node, typed, errors);
    }

    Shown with(FormErrors found) {
      return new Shown(year, edit, name, node, added, found);
    }

    int status() {
      return errors.isEmpty() ? 200 : 400;
    }
  }

  Page page(Shown shown) {
    FrameView now = view(shown.year());
    GoalNode standing = now.tree().find(shown.edit()).orElse(null);
    NodeForm form = shown.node();
    String name = shown.name();
    return Page.of("goal/FramePage")
        .with("year", shown.year())
        .with("now", now)
        .with("systems", systems(now))
        .with("before", view(shown.year() - 1))
        .with("edited", standing)
        .with("form", form != null || standing == null ? form : NodeForm.of(standing))
        .with("added", shown.added())
        .with("named", name != null || now.goals() == null ? name : now.goals().name())
        .with("errors", shown.errors())
        .withStatus(shown.status());
  }

  /** A frame without a name yet is offered those that the year's documents use. */
  private List<String> systems(FrameView frame) {
    return frame.goals() == null ? names.workSystems(frame.year()) : List.of();
  }

  private FrameView view(int year) {
    Query<Tally> all = TaskColumns.all(year);
    LedgerBook book = books.of(all);
    return new FrameView(year, book.frame().orElse(null), book.tree(), book.byNode(all));
  }
}
