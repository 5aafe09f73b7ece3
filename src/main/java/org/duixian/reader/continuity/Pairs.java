package org.duixian.reader.continuity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.duixian.reader.Bound;
import org.duixian.reader.Measure;
import org.duixian.reader.Part;
import org.jspecify.annotations.Nullable;

/** Finds for each promise of a place its answer and the promise of the next year. */
final class Pairs {
  private static final double LEAST = 0.6;
  private static final double LEAST_SHARED = 0.4;

  private final String place;
  private final SubjectKeys keys;
  private final Comparison comparison;
  private final List<PairRow> rows = new ArrayList<>();

  Pairs(String place, SubjectKeys keys, Comparison comparison) {
    this.place = place;
    this.keys = keys;
    this.comparison = comparison;
  }

  List<PairRow> of(List<YearDocument> documents, List<List<Statement>> told) {
    for (int a = 0; a < told.size(); a++) {
      for (int b = 0; b < told.size(); b++) {
        if (a != b && documents.get(a).year() > 0) {
          compare(documents.get(a), told.get(a), documents.get(b), told.get(b), a < b);
        }
      }
    }
    return rows;
  }

  private void compare(
      YearDocument from,
      List<Statement> first,
      YearDocument to,
      List<Statement> second,
      boolean later) {
    boolean answers = to.year() == from.year() + 1;
    for (Statement s : first) {
      if (s.isPromise() && answers && s.year() == from.year()) {
        answer(s, to, second);
        next(s, second);
      } else if (s.isTold() && later) {
        same(s, second);
      }
    }
  }

  private void answer(Statement promise, YearDocument to, List<Statement> told) {
    Statement result = best(promise, told, s -> s.isTold() && s.year() == promise.year());
    if (result == null) {
      if (to.reading().paragraphs().stream().anyMatch(p -> p.part() == Part.REVIEW)) {
        add(
            promise,
            to,
            null,
            new Comparison.Outcome(PairVerdict.SILENT, Reason.of(Reason.Kind.NO_ANSWER)));
      }
      return;
    }
    add(promise, to, result, comparison.ofResult(promise, result));
  }

  private void next(Statement promise, List<Statement> told) {
    Statement later = best(promise, told, s -> s.isPromise() && s.year() == promise.year() + 1);
    if (later != null) {
      add(promise, later.document(), later, comparison.ofPromises(promise, later));
    }
  }

  private void same(Statement statement, List<Statement> told) {
    if (statement.figure().measure() == Measure.RANK) {
      return;
    }
    Statement other =
        best(
            statement,
            told,
            s ->
                s.isTold()
                    && s.year() == statement.year()
                    && Comparison.sameForm(s.figure(), statement.figure()));
    if (other != null && comparison.agree(statement.figure(), other.figure())) {
      Reason reason =
          Reason.of(
              Reason.Kind.TOLD_TWICE,
              Comparison.said(statement.figure()),
              Comparison.said(other.figure()));
      add(statement, other.document(), other, new Comparison.Outcome(PairVerdict.AGREE, reason));
    }
  }

  private void add(
      Statement from, YearDocument to, @Nullable Statement answer, Comparison.Outcome outcome) {
    rows.add(
        new PairRow(
            place,
            from.key().name(),
            from.year(),
            from.document().name(),
            from.clause(),
            to.name(),
            answer == null ? null : answer.clause(),
            outcome.verdict(),
            outcome.reason()));
  }

  private @Nullable Statement best(Statement of, List<Statement> told, Predicate<Statement> fits) {
    Statement best = null;
    double most = 0;
    for (Statement s : told) {
      double score = fits.test(s) ? score(of, s) : 0;
      if (score > most) {
        most = score;
        best = s;
      }
    }
    return best;
  }

  /**
   * Likeness, with a little more for the same form and for clauses that share words; only
   * indicators of the list may change form.
   */
  private double score(Statement a, Statement b) {
    double likeness = keys.likeness(a.key(), b.key());
    boolean sameForm =
        a.figure().measure() == b.figure().measure()
            && Objects.equals(a.figure().unit(), b.figure().unit());
    boolean changed = a.key().headline() || b.figure().op() == Bound.QUAL;
    if (likeness < SubjectKeys.GENERIC || (!sameForm && !changed)) {
      return 0;
    }
    double shared = SubjectKeys.dice(withoutDigits(a.words()), withoutDigits(b.words()));
    if (likeness < LEAST && shared < LEAST_SHARED) {
      return 0;
    }
    double population = a.key().population().equals(b.key().population()) ? 1 : 0;
    return likeness + (sameForm ? 0.5 : 0) + population + shared * 0.4;
  }

  private static String withoutDigits(String words) {
    return words.replaceAll("[0-9.,]", "");
  }
}
