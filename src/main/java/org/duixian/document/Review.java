package org.duixian.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.duixian.kernel.NotFound;
import org.jspecify.annotations.Nullable;
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

  /** How many of a bulk were changed, and those left because somebody else was quicker. */
  record Bulk(int changed, List<Conflict> conflicts) {}

  /** Confirms or rejects all that still stand in the version seen. */
  @Transactional
  Bulk decide(long document, List<Seen> seen, StatementState state) {
    Map<Long, Integer> versions =
        seen.stream().collect(Collectors.toMap(Seen::statement, Seen::version, (a, b) -> a));
    List<Statement> locked = statements.lock(document, versions.keySet());
    List<Statement> fresh = locked.stream().filter(one -> asSeen(one, versions)).toList();
    List<History.Step> steps =
        fresh.stream()
            .filter(statement -> statement.state() != state)
            .map(statement -> step(statement, Snapshot.of(statement).withState(state)))
            .toList();
    if (!steps.isEmpty()) {
      steps.forEach(step -> write(step));
      String action = state == StatementState.REJECTED ? "REJECT" : "CONFIRM";
      history.keep(action, document, steps);
    }
    List<Statement> stale = locked.stream().filter(one -> !asSeen(one, versions)).toList();
    Map<Long, Integer> old = new HashMap<>();
    stale.forEach(one -> old.put(one.id(), versions.getOrDefault(one.id(), -1)));
    Map<Long, History.Earlier> earlier = history.earlier(old);
    return new Bulk(
        steps.size(),
        stale.stream()
            .map(one -> conflict(one, earlier.get(one.id()), state))
            .filter(conflict -> !conflict.differences().isEmpty())
            .toList());
  }

  private static boolean asSeen(Statement statement, Map<Long, Integer> versions) {
    return Objects.equals(statement.version(), versions.get(statement.id()));
  }

  /** What was sent is what was seen, decided. */
  private static Conflict conflict(
      Statement standing, History.@Nullable Earlier earlier, StatementState decided) {
    Snapshot saw =
        earlier == null || earlier.snapshot() == null ? Snapshot.of(standing) : earlier.snapshot();
    return Conflict.of(standing, saw.withState(decided), earlier);
  }

  /** What was sent beside what stands; done already when both say the same. */
  private ReviewOutcome stale(Statement standing, Seen seen, Snapshot sent) {
    Conflict conflict =
        Conflict.of(
            standing,
            sent,
            history.earlier(Map.of(seen.statement(), seen.version())).get(standing.id()));
    return conflict.differences().isEmpty()
        ? new ReviewOutcome.Done(standing)
        : new ReviewOutcome.Stale(conflict);
  }

  /** Both versions of a statement that was to be changed from what was seen. */
  ReviewOutcome.Stale overtaken(Statement standing, Seen seen) {
    History.Earlier earlier =
        history.earlier(Map.of(seen.statement(), seen.version())).get(standing.id());
    Snapshot saw = earlier == null ? null : earlier.snapshot();
    return new ReviewOutcome.Stale(
        Conflict.of(standing, saw == null ? Snapshot.of(standing) : saw, earlier));
  }

  /** Puts right what a statement says, and confirms it with that. */
  @Transactional
  ReviewOutcome correct(Seen seen, Correction correction) {
    Statement before = locked(seen.statement());
    if (before.version() != seen.version()) {
      Snapshot sent = snapshot(before.document(), before.kind(), correction);
      return stale(before, seen, sent);
    }
    boolean same = correction.leaves(before);
    if (same && before.state() == StatementState.CONFIRMED) {
      return new ReviewOutcome.Done(before);
    }
    Snapshot after =
        same
            ? Snapshot.of(before).withState(StatementState.CONFIRMED)
            : snapshot(before.document(), before.kind(), correction);
    change(same ? "CONFIRM" : "CORRECT", before, after);
    return done(seen.statement());
  }

  /**
   * Takes the last change back; a second time it brings it again. An added one is rejected; of a
   * split or a merger both statements go back, unless the other was changed since.
   */
  @Transactional
  ReviewOutcome undo(Seen seen) {
    Statement before = locked(seen.statement());
    if (before.version() != seen.version()) {
      return overtaken(before, seen);
    }
    History.Last last = history.last(before.id()).orElse(null);
    if (last == null) {
      return new ReviewOutcome.Done(before);
    }
    Statement partner = partner(before, last);
    if (partner == null) {
      change("UNDO", before, back(before, last));
    } else {
      History.Last its = history.last(partner.id()).orElseThrow();
      List<History.Step> steps =
          List.of(
              new History.Step(before.id(), Snapshot.of(before), back(before, last), partner.id()),
              new History.Step(
                  partner.id(), Snapshot.of(partner), back(partner, its), before.id()));
      steps.forEach(step -> write(step));
      statements.rehome(
          before.document(),
          Math.min(before.start(), partner.start()),
          Math.max(before.end(), partner.end()));
      history.keep("UNDO", before.document(), steps);
    }
    return done(seen.statement());
  }

  private static Snapshot back(Statement now, History.Last last) {
    Snapshot before = last.before();
    return before == null ? Snapshot.of(now).withState(StatementState.REJECTED) : before;
  }

  /** The other statement of the last step, null when there is none or it has moved on since. */
  private @Nullable Statement partner(Statement one, History.Last last) {
    Long other = last.partner();
    if (other == null) {
      return null;
    }
    return history
        .last(other)
        .filter(its -> its.action().equals(last.action()))
        .filter(its -> Objects.equals(its.partner(), one.id()))
        .map(its -> locked(other))
        .orElse(null);
  }

  /** Adds a statement that the rules did not find, confirmed at once. */
  @Transactional
  Statement add(long document, StatementKind kind, Correction correction) {
    Snapshot added = snapshot(document, kind, correction);
    long id = statements.insert(document, kind, added);
    if (kind == StatementKind.TASK) {
      statements.takeFigures(document, id, added.start(), added.end());
    } else {
      statements.joinTask(document, id, added.start(), added.end());
    }
    history.keep("ADD", document, List.of(new History.Step(id, null, added)));
    return statements.find(id).orElseThrow();
  }

  private void change(String action, Statement before, Snapshot after) {
    History.Step step = step(before, after);
    write(step);
    if (before.kind() == StatementKind.TASK) {
      statements.takeFigures(before.document(), before.id(), after.start(), after.end());
    }
    history.keep(action, before.document(), List.of(step));
  }

  private static History.Step step(Statement before, Snapshot after) {
    return new History.Step(before.id(), Snapshot.of(before), after);
  }

  Statement locked(long id) {
    Statement known = statements.find(id).orElseThrow(NotFound::new);
    return statements.lock(known.document(), List.of(id)).getFirst();
  }

  private ReviewOutcome done(long id) {
    return new ReviewOutcome.Done(statements.find(id).orElseThrow());
  }

  /** The text decides quote, headings and paragraph; nobody types them. */
  private Snapshot snapshot(long document, StatementKind kind, Correction correction) {
    CodePoints text = new CodePoints(documents.text(document));
    Outline outline = outlines.of(document);
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

  private void write(History.Step step) {
    statements.update(step.statement(), step.after());
  }
}
