package org.duixian.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.duixian.change.Change;
import org.duixian.change.ChangeLog;
import org.duixian.change.Fields;
import org.duixian.change.Standing;
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
  private final StatementHistory history;

  Review(Statements statements, Documents documents, Outlines outlines, StatementHistory history) {
    this.statements = statements;
    this.documents = documents;
    this.outlines = outlines;
    this.history = history;
  }

  /** A statement in the version that somebody saw. */
  record Seen(long statement, int version) {}

  /** How many of a bulk were changed, and those left because somebody else was quicker. */
  record Bulk(int changed, List<Standing> stale) {}

  /** Confirms or rejects all that still stand in the version seen. */
  @Transactional
  Bulk decide(long document, List<Seen> seen, StatementState state) {
    Map<Long, Integer> versions =
        seen.stream().collect(Collectors.toMap(Seen::statement, Seen::version, (a, b) -> a));
    List<Statement> locked = statements.lock(document, versions.keySet());
    List<Statement> fresh = locked.stream().filter(one -> asSeen(one, versions)).toList();
    List<Statement> decided =
        fresh.stream().filter(statement -> statement.state() != state).toList();
    if (!decided.isEmpty()) {
      String action = state == StatementState.REJECTED ? "REJECT" : "CONFIRM";
      history.keep(
          action,
          document,
          decided.stream()
              .map(each -> write(each, StatementVersion.of(each).withState(state), null))
              .toList());
    }
    List<Statement> stale = locked.stream().filter(one -> !asSeen(one, versions)).toList();
    Map<Long, Integer> old = new HashMap<>();
    stale.forEach(one -> old.put(one.id(), versions.getOrDefault(one.id(), -1)));
    Map<Long, StatementVersion> earlier = history.earlier(old);
    return new Bulk(
        decided.size(),
        stale.stream()
            .map(
                one ->
                    standing(one, saw(one, earlier).withState(state))
                        .seenAs("row", one.id() + ":" + old.get(one.id()), one.seen()))
            .filter(Review::differs)
            .toList());
  }

  /** What was sent is what was seen, decided. */
  private static StatementVersion saw(Statement standing, Map<Long, StatementVersion> earlier) {
    return earlier.getOrDefault(standing.id(), StatementVersion.of(standing));
  }

  private static boolean differs(Standing standing) {
    return !standing.fields().between(standing.asked(), standing.values()).isEmpty();
  }

  private static boolean asSeen(Statement statement, Map<Long, Integer> versions) {
    return Objects.equals(statement.version(), versions.get(statement.id()));
  }

  /** A statement that was to be changed from what was seen, of another version. */
  Standing overtaken(Statement now, Seen seen) {
    Map<Long, Integer> version = Map.of(seen.statement(), seen.version());
    return standing(now, saw(now, history.earlier(version)));
  }

  private static Standing standing(Statement now) {
    return Standing.of(
        StatementHistory.subject(now.id()), now.quote(), now.placePath(), now.version());
  }

  private static Standing standing(Statement now, StatementVersion sent) {
    return standing(now)
        .with(StatementVersion.FIELDS, StatementVersion.of(now).written())
        .asking(sent.written());
  }

  /** Puts right what a statement says, and confirms it with that. */
  @Transactional
  Statement correct(Seen seen, Correction correction) {
    Statement before = locked(seen.statement());
    if (before.version() != seen.version()) {
      Map<String, String> now = Fields.written(StatementForm.of(before));
      now.put("state", before.state().name());
      throw standing(before).with(StatementVersion.FIELDS, now).refusal();
    }
    boolean same = correction.leaves(before);
    if (same && before.state() == StatementState.CONFIRMED) {
      return before;
    }
    StatementVersion after =
        same
            ? StatementVersion.of(before).withState(StatementState.CONFIRMED)
            : version(before.document(), before.kind(), correction);
    change(same ? "CONFIRM" : "CORRECT", before, after);
    return done(seen.statement());
  }

  /**
   * Takes the last change back; a second time it brings it again. An added one is rejected; of a
   * split or a merger both statements go back, unless the other was changed since.
   */
  @Transactional
  Statement undo(Seen seen) {
    Statement before = locked(seen.statement());
    if (before.version() != seen.version()) {
      throw overtaken(before, seen).seenAs("undo", null, before.seen()).refusal();
    }
    Change last = history.last(before.id()).orElse(null);
    if (last == null) {
      return before;
    }
    Statement partner = partner(before, last);
    if (partner == null) {
      change("UNDO", before, back(before, last));
    } else {
      Change its = history.last(partner.id()).orElseThrow();
      List<ChangeLog.Step> steps =
          List.of(
              write(before, back(before, last), partner.id()),
              write(partner, back(partner, its), before.id()));
      statements.rehome(
          before.document(),
          Math.min(before.start(), partner.start()),
          Math.max(before.end(), partner.end()));
      history.keep("UNDO", before.document(), steps);
    }
    return done(seen.statement());
  }

  private static StatementVersion back(Statement now, Change last) {
    StatementVersion before = last.before(StatementVersion.class);
    return before == null ? StatementVersion.of(now).withState(StatementState.REJECTED) : before;
  }

  /** The other statement of the last step, null when there is none or it has moved on since. */
  private @Nullable Statement partner(Statement one, Change last) {
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
    StatementVersion added = version(document, kind, correction);
    long id = statements.insert(document, kind, added);
    if (kind == StatementKind.TASK) {
      statements.takeFigures(document, id, added.start(), added.end());
    } else {
      statements.joinTask(document, id, added.start(), added.end());
    }
    history.keep("ADD", document, List.of(StatementHistory.step(id, null, added, null)));
    return statements.find(id).orElseThrow();
  }

  private void change(String action, Statement before, StatementVersion after) {
    ChangeLog.Step step = write(before, after, null);
    if (before.kind() == StatementKind.TASK) {
      statements.takeFigures(before.document(), before.id(), after.start(), after.end());
    }
    history.keep(action, before.document(), List.of(step));
  }

  Statement locked(long id) {
    Statement known = statements.find(id).orElseThrow(NotFound::new);
    return statements.lock(known.document(), List.of(id)).getFirst();
  }

  private Statement done(long id) {
    return statements.find(id).orElseThrow();
  }

  /** The text decides quote, headings and paragraph; nobody types them. */
  private StatementVersion version(long document, StatementKind kind, Correction correction) {
    CodePoints text = new CodePoints(documents.text(document));
    StoredOutline outline = outlines.of(document);
    boolean figure = kind == StatementKind.FIGURE;
    return new StatementVersion(
        correction.start(),
        correction.end(),
        text.cut(correction.start(), correction.end()),
        outline.headingsAbove(correction.start()),
        outline.paragraphAt(correction.start()).map(OutlinePlace.Paragraph::number).orElse(0),
        figure ? correction.role() : null,
        figure ? correction.subject() : null,
        figure ? correction.value() : null,
        figure ? correction.unit() : null,
        figure ? correction.op() : null,
        figure ? correction.measure() : null,
        figure ? correction.period() : null,
        StatementState.CONFIRMED);
  }

  /** Writes what a statement becomes, and returns the step to be kept. */
  ChangeLog.Step write(Statement before, StatementVersion after, @Nullable Long partner) {
    statements.update(before.id(), after);
    return StatementHistory.step(before.id(), StatementVersion.of(before), after, partner);
  }
}
