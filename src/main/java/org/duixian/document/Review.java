package org.duixian.document;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.duixian.kernel.NotFound;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Confirms, corrects, rejects, adds and takes back. An edit names the version it saw and changes
 * nothing when another one stands meanwhile.
 */
@Repository
class Review {

  private final Statements statements;
  private final Documents documents;
  private final Outlines outlines;
  private final History history;

  Review(Statements statements, Documents documents, Outlines outlines, History history) {
    this.statements = statements;
    this.documents = documents;
    this.outlines = outlines;
    this.history = history;
  }

  /** A statement in the version that somebody saw. */
  record Seen(long statement, int version) {}

  /** How many of a bulk were changed, and how many left because somebody else was quicker. */
  record Bulk(int changed, int stale) {}

  /** Confirms or rejects all that still stand in the version seen. */
  @Transactional
  Bulk decide(String district, long document, List<Seen> seen, StatementState state) {
    Map<Long, Integer> versions =
        seen.stream().collect(Collectors.toMap(Seen::statement, Seen::version, (a, b) -> a));
    List<Statement> fresh =
        statements.lock(district, document, versions.keySet()).stream()
            .filter(statement -> Objects.equals(statement.version(), versions.get(statement.id())))
            .toList();
    List<History.Step> steps =
        fresh.stream()
            .filter(statement -> statement.state() != state)
            .map(statement -> step(statement, Snapshot.of(statement).withState(state)))
            .toList();
    if (!steps.isEmpty()) {
      steps.forEach(step -> write(district, step));
      String action = state == StatementState.REJECTED ? "REJECT" : "CONFIRM";
      history.keep(action, document, steps);
    }
    return new Bulk(steps.size(), versions.size() - fresh.size());
  }

  /** Puts right what a statement says, and confirms it with that. */
  @Transactional
  ReviewOutcome correct(String district, Seen seen, Correction correction) {
    Statement before = locked(district, seen.statement());
    if (before.version() != seen.version()) {
      return new ReviewOutcome.Stale(before);
    }
    boolean same = correction.leaves(before);
    if (same && before.state() == StatementState.CONFIRMED) {
      return new ReviewOutcome.Done(before);
    }
    Snapshot after =
        same
            ? Snapshot.of(before).withState(StatementState.CONFIRMED)
            : snapshot(district, before.document(), before.kind(), correction);
    change(district, same ? "CONFIRM" : "CORRECT", before, after);
    return done(district, seen.statement());
  }

  /** Takes the last change back; a second time it brings it again. An added one is rejected. */
  @Transactional
  ReviewOutcome undo(String district, Seen seen) {
    Statement before = locked(district, seen.statement());
    if (before.version() != seen.version()) {
      return new ReviewOutcome.Stale(before);
    }
    boolean added = before.rule().equals(Statement.BY_HAND);
    Snapshot after =
        history
            .beforeLast(district, before.id())
            .orElseGet(() -> Snapshot.of(before).withState(StatementState.REJECTED));
    if (before.version() == 0 && !added) {
      return new ReviewOutcome.Done(before);
    }
    change(district, "UNDO", before, after);
    return done(district, seen.statement());
  }

  /** Adds a statement that the rules did not find, confirmed at once. */
  @Transactional
  Statement add(String district, long document, StatementKind kind, Correction correction) {
    Snapshot added = snapshot(district, document, kind, correction);
    long id = statements.insert(district, document, kind, added);
    if (kind == StatementKind.TASK) {
      statements.takeFigures(district, document, id, added.start(), added.end());
    } else {
      statements.joinTask(district, document, id, added.start(), added.end());
    }
    history.keep("ADD", document, List.of(new History.Step(id, null, added)));
    return statements.find(district, id).orElseThrow();
  }

  private void change(String district, String action, Statement before, Snapshot after) {
    History.Step step = step(before, after);
    write(district, step);
    if (before.kind() == StatementKind.TASK) {
      statements.takeFigures(district, before.document(), before.id(), after.start(), after.end());
    }
    history.keep(action, before.document(), List.of(step));
  }

  private static History.Step step(Statement before, Snapshot after) {
    return new History.Step(before.id(), Snapshot.of(before), after);
  }

  private Statement locked(String district, long id) {
    Statement known = statements.find(district, id).orElseThrow(NotFound::new);
    return statements.lock(district, known.document(), List.of(id)).getFirst();
  }

  private ReviewOutcome done(String district, long id) {
    return new ReviewOutcome.Done(statements.find(district, id).orElseThrow());
  }

  /** The text decides quote, headings and paragraph; nobody types them. */
  private Snapshot snapshot(
      String district, long document, StatementKind kind, Correction correction) {
    CodePoints text = new CodePoints(documents.text(district, document));
    Outline outline = outlines.of(district, document);
    boolean figure = kind == StatementKind.FIGURE;
    return new Snapshot(
        correction.start(),
        correction.end(),
        text.cut(correction.start(), correction.end()),
        outline.headingsAbove(correction.start()),
        outline.paragraphAt(correction.start()).map(Place.Paragraph::number).orElse(0),
        figure ? correction.role() : null,
        figure ? correction.subject() : null,
        figure ? correction.value() : null,
        figure ? correction.unit() : null,
        figure ? correction.op() : null,
        figure ? correction.measure() : null,
        figure ? correction.period() : null,
        StatementState.CONFIRMED);
  }

  private void write(String district, History.Step step) {
    statements.update(district, step.statement(), step.after());
  }
}
