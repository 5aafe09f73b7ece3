package org.duixian.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duixian.change.Change;
import org.duixian.change.ChangeLog;
import org.duixian.database.Grams;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Sourced;
import org.duixian.list.PagePart;
import org.duixian.list.Query;
import org.duixian.site.Asked;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains counts of tasks, and targets that a person typed. */
@Component
record TaskLineage(Tasks tasks, LedgerBooks books, ChangeLog changes) implements LineageProvider {

  private static final int FIRST = 20;

  @Override
  public Optional<Lineage> explain(Asked asked) {
    if (asked.counts("tasks")) {
      return Optional.of(count(Query.of(asked.parameters(), TaskColumns.ALL), asked));
    }
    return asked
        .matching("typed", "task/([0-9]{1,18})/target")
        .map(key -> typed(Long.parseLong(key.group(1)), asked));
  }

  private Lineage count(Query<Tally> query, Asked asked) {
    LedgerBook book = books.of(query);
    Sourced number = books.total(book, query);
    PagePart<Task> first = tasks.page(query, book.tree(), FIRST);
    return Lineage.of(
            asked.words("goal.count.title"),
            number,
            asked.words(
                number.bound().isEmpty() ? "goal.count.rule" : "goal.count.least",
                words(query, book, first.rows(), asked),
                String.valueOf(Grams.MOST)))
        .at(first.next() == null ? null : asked.words("goal.count.first", String.valueOf(FIRST)))
        .made(
            first.rows().stream()
                .map(task -> new Lineage.Part(task.title(), task.target(), "/tasks/" + task.id()))
                .toList())
        .leading(asked.words("goal.count.list"), query.path());
  }

  private static String words(Query<Tally> query, LedgerBook book, List<Task> first, Asked asked) {
    List<String> words = new ArrayList<>();
    words.add(asked.words("goal.ledger-of", query.scope("year")));
    if (TaskColumns.dropped(query)) {
      words.add(asked.words("goal.state.DROPPED"));
    }
    words.addAll(query.words(of -> book.named(of, first), asked.wording(), asked.locale()));
    return String.join(" · ", words);
  }

  private Lineage typed(long id, Asked asked) {
    Task task = tasks.find(id).orElseThrow(NotFound::new);
    @Nullable Sourced target = task.target();
    if (target == null || task.targetStatement() != null) {
      throw new NotFound();
    }
    String place =
        changes.of(TaskFields.subject(id)).stream()
            .filter(TaskLineage::setsTarget)
            .findFirst()
            .map(each -> asked.words("goal.typed.by", each.accountName(), each.when()))
            .orElse(null);
    return Lineage.of(task.title(), target, asked.words("goal.typed.rule"))
        .at(place)
        .leading(asked.words("goal.typed.task"), "/tasks/" + id);
  }

  private static boolean setsTarget(Change change) {
    return change.in(TaskFields.ALL).stream().anyMatch(each -> each.field().equals("target"));
  }
}
