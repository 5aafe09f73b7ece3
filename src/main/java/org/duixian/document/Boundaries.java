package org.duixian.document;

import java.util.List;
import org.duixian.change.ChangeLog;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Splits a commitment in two and merges two neighbours. The text stays; only what of it each
 * statement covers changes, and the figures go with the words around them.
 */
@Repository
class Boundaries {

  /** The longest commitment that a merger may make. */
  static final int LONGEST = 500;

  private final Statements statements;
  private final Documents documents;
  private final Outlines outlines;
  private final StatementHistory history;
  private final Review review;

  Boundaries(
      Statements statements,
      Documents documents,
      Outlines outlines,
      StatementHistory history,
      Review review) {
    this.statements = statements;
    this.documents = documents;
    this.outlines = outlines;
    this.history = history;
    this.review = review;
  }

  /** Says whether a commitment can be split at an offset: words stand on both sides. */
  static boolean splits(Statement statement, int cut) {
    return statement.kind() == StatementKind.TASK
        && Cut.of(statement).stream().anyMatch(each -> each.offset() == cut);
  }

  /** Splits a commitment; the first part keeps its number, its state goes to both. */
  @Transactional
  Statement split(Review.Seen seen, int cut) {
    Statement whole = review.locked(seen.statement());
    if (whole.version() != seen.version()) {
      throw review.overtaken(whole, seen).refusal();
    }
    CodePoints text = new CodePoints(documents.text(whole.document()));
    StoredOutline outline = outlines.of(whole.document());
    StatementVersion before = StatementVersion.of(whole);
    StatementVersion first = part(before, text, outline, whole.start(), cut);
    StatementVersion second = part(before, text, outline, cut, whole.end());
    statements.update(whole.id(), first);
    long other = statements.insertPart(whole.id(), second);
    statements.rehome(whole.document(), whole.start(), whole.end());
    history.keep(
        "SPLIT",
        whole.document(),
        List.of(
            StatementHistory.step(whole.id(), before, first, other),
            StatementHistory.step(other, null, second, whole.id())));
    return statements.find(whole.id()).orElseThrow();
  }

  /** The words between two offsets, without spaces and punctuation at the ends. */
  private static StatementVersion part(
      StatementVersion whole, CodePoints text, StoredOutline outline, int from, int to) {
    int start = from;
    while (start < to && Cut.separates(text.cut(start, start + 1).codePointAt(0))) {
      start++;
    }
    int end = to;
    while (end > start && Cut.separates(text.cut(end - 1, end).codePointAt(0))) {
      end--;
    }
    int paragraph = outline.paragraphAt(start).map(OutlinePlace.Paragraph::number).orElse(0);
    return whole.at(start, end, text.cut(start, end), paragraph);
  }

  /** Says whether two commitments can become one: neighbours in a paragraph, not too long. */
  static boolean merges(Statement earlier, Statement later) {
    return earlier.kind() == StatementKind.TASK
        && later.kind() == StatementKind.TASK
        && earlier.id() != later.id()
        && earlier.document() == later.document()
        && earlier.paragraph() == later.paragraph()
        && earlier.state() != StatementState.REJECTED
        && later.state() != StatementState.REJECTED
        && earlier.start() <= later.start()
        && Math.max(earlier.end(), later.end()) - earlier.start() <= LONGEST;
  }

  /** Merges a commitment into the one before; it is rejected, the earlier one covers both. */
  @Transactional
  Statement merge(Review.Seen into, Review.Seen seen) {
    Statement earlier = review.locked(into.statement());
    Statement later = review.locked(seen.statement());
    if (later.version() != seen.version()) {
      throw review.overtaken(later, seen).refusal();
    }
    if (earlier.version() != into.version()) {
      throw review.overtaken(earlier, into).seenAs("into", null, earlier.seen()).refusal();
    }
    CodePoints text = new CodePoints(documents.text(earlier.document()));
    int end = Math.max(earlier.end(), later.end());
    StatementVersion before = StatementVersion.of(earlier);
    StatementVersion both =
        before
            .at(earlier.start(), end, text.cut(earlier.start(), end), earlier.paragraph())
            .withState(
                earlier.state() == later.state() ? earlier.state() : StatementState.PROPOSED);
    StatementVersion gone = StatementVersion.of(later).withState(StatementState.REJECTED);
    List<ChangeLog.Step> steps =
        List.of(review.write(earlier, both, later.id()), review.write(later, gone, earlier.id()));
    statements.rehome(earlier.document(), earlier.start(), end);
    history.keep("MERGE", earlier.document(), steps);
    return statements.find(earlier.id()).orElseThrow();
  }
}
