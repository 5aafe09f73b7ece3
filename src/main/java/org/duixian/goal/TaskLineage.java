package org.duixian.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duixian.change.Change;
import org.duixian.change.ChangeLog;
import org.duixian.database.Grams;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Sourced;
import org.duixian.list.Part;
import org.duixian.list.Query;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.duixian.site.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains counts of tasks, and targets that a person typed. */
@Component
class TaskLineage implements LineageProvider {

  private static final int FIRST = 20;

  private final Tasks tasks;
  private final LedgerBooks books;
  private final ChangeLog changes;
  private final Wording wording;

  TaskLineage(Tasks tasks, LedgerBooks books, ChangeLog changes, Wording wording) {
    this.tasks = tasks;
    this.books = books;
    this.changes = changes;
    this.wording = wording;
  }

  @Override
  public Optional<Lineage> explain(
      String kind, String key, Map<String, String> parameters, Locale locale) {
    if (kind.equals("count") && key.equals("tasks")) {
      return Optional.of(count(Query.of(parameters, TaskColumns.ALL), locale));
    }
    if (kind.equals("typed") && key.matches("task/[0-9]{1,18}/target")) {
      return Optional.of(typed(Long.parseLong(key.split("/")[1]), locale));
    }
    return Optional.empty();
  }

  private Lineage count(Query<Tally> query, Locale locale) {
    LedgerBook book = books.of(query);
    Sourced number = books.total(book, query);
    Part<Task> first = tasks.page(query, book.tree(), FIRST);
    List<Lineage.Part> parts = new ArrayList<>();
    for (Task task : first.rows()) {
      parts.add(new Lineage.Part(task.title(), task.target(), "/tasks/" + task.id()));
    }
    return new Lineage(
        wording.of(locale, "goal.count.title"),
        number,
        wording.of(
            locale,
            number.bound().isEmpty() ? "goal.count.rule" : "goal.count.least",
            words(query, book, first.rows(), locale),
            String.valueOf(Grams.MOST)),
        null,
        first.next() == null ? null : wording.of(locale, "goal.count.first", String.valueOf(FIRST)),
        parts,
        List.of(new Lineage.Link(wording.of(locale, "goal.count.list"), query.path())));
  }

  private String words(Query<Tally> query, LedgerBook book, List<Task> first, Locale locale) {
    List<String> words = new ArrayList<>();
    words.add(wording.of(locale, "goal.ledger-of", query.scope("year")));
    if (TaskColumns.dropped(query)) {
      words.add(wording.of(locale, "goal.state.DROPPED"));
    }
    words.addAll(query.words(asked -> book.named(asked, first), wording, locale));
    return String.join(" · ", words);
  }

  private Lineage typed(long id, Locale locale) {
    Task task = tasks.find(id).orElseThrow(NotFound::new);
    @Nullable Sourced target = task.target();
    if (target == null || task.targetStatement() != null) {
      throw new NotFound();
    }
    String place =
        changes.of(TaskFields.subject(id)).stream()
            .filter(TaskLineage::setsTarget)
            .findFirst()
            .map(each -> wording.of(locale, "goal.typed.by", each.accountName(), each.when()))
            .orElse(null);
    return new Lineage(
        task.title(),
        target,
        wording.of(locale, "goal.typed.rule"),
        null,
        place,
        List.of(),
        List.of(new Lineage.Link(wording.of(locale, "goal.typed.task"), "/tasks/" + id)));
  }

  private static boolean setsTarget(Change change) {
    return change.in(TaskFields.ALL).stream().anyMatch(each -> each.field().equals("target"));
  }
}
