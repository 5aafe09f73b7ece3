package org.duixian.goal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.duixian.document.Statement;
import org.duixian.document.Statements;
import org.duixian.list.PagePart;
import org.duixian.list.Query;
import org.duixian.sheet.Sheets;
import org.duixian.sheet.Tab;
import org.duixian.site.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Writes tasks into a sheet that can be changed and sent back. */
@Component
class LedgerSheet {

  private static final int MOST = 50_000;
  private static final int AT_ONCE = 1_000;

  private final Tasks tasks;
  private final GoalFrames frames;
  private final Statements statements;
  private final Wording wording;

  LedgerSheet(Tasks tasks, GoalFrames frames, Statements statements, Wording wording) {
    this.tasks = tasks;
    this.frames = frames;
    this.statements = statements;
    this.wording = wording;
  }

  /** Writes the tasks under a filter; they are read from one state of the ledger, part by part. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public void write(OutputStream out, Query<Tally> query, Locale locale) throws IOException {
    GoalTree tree = frames.tree(TaskColumns.year(query));
    Stream<LedgerColumns.Line> lines =
        PagePart.all(query, each -> tasks.page(each, tree, AT_ONCE))
            .flatMap(part -> lines(part.rows(), tree, locale).stream())
            .limit(MOST);
    String name = wording.of(locale, "goal.sheet.name", query.scope("year"));
    Sheets.write(
        out,
        key -> wording.of(locale, key),
        List.of(Tab.of(name, LedgerColumns.ALL, lines::iterator)));
  }

  private List<LedgerColumns.Line> lines(List<Task> part, GoalTree tree, Locale locale) {
    Map<Long, List<Tasks.Participant>> coUnits = tasks.coUnits(part);
    Map<Long, Statement> sentences =
        statements.byId(part.stream().map(Task::statement).filter(Objects::nonNull).toList());
    return part.stream()
        .map(
            task -> {
              TaskInput input = TaskInput.of(task, coUnits.getOrDefault(task.id(), List.of()));
              Statement sentence = sentences.get(task.statement());
              return new LedgerColumns.Line(
                  task,
                  input,
                  tree.path(task.node()),
                  wording.of(locale, "goal.state." + input.state()),
                  sentence == null ? null : sentence.quote());
            })
        .toList();
  }
}
